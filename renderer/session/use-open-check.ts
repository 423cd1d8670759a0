import { useSyncExternalStore } from 'react';
import type { OpenCheck } from './open-check.ts';
import { useSession } from './use-session.ts';

/** What the checks say of the open project; `null` until they have looked. */
export function useOpenCheck(): OpenCheck | null {
  const { checker } = useSession();
  return useSyncExternalStore(checker.subscribe, checker.get);
}

/** Which of the findings is being looked at. */
export function useFindingAt(): number {
  const { checker } = useSession();
  return useSyncExternalStore(checker.subscribe, checker.at);
}
