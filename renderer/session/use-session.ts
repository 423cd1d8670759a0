import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from './session.ts';
import type { SessionState } from './session-state.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session above this component');
  return session;
}

/** A part of the session's state; re-renders when that part changes. `pick` must return a stored value, not a new one. */
export function useSessionState<T>(pick: (state: SessionState) => T): T {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => pick(session.getState()));
}

/** The light list records of all projects, in the store's order. */
export function useProjectList() {
  const { store } = useSession().services;
  return useSyncExternalStore(store.subscribe, store.list);
}

/** What lies in 휴지통, what left last first. */
export function useTrash() {
  const { store } = useSession().services;
  return useSyncExternalStore(store.subscribe, store.trash);
}

/** The office's record; its defaults until it is first written. */
export function useOffice() {
  const { store } = useSession().services;
  return useSyncExternalStore(store.subscribe, store.office);
}

export function useStoreMode() {
  const { store } = useSession().services;
  return useSyncExternalStore(store.subscribe, () => store.state().mode);
}
