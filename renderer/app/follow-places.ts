import { listPlace, projectOf, samePlace } from '../session/place.ts';
import type { Session } from '../session/session.ts';
import { PlaceHistory, placeBefore } from './place-history.ts';

/** The buttons at the side of a mouse. */
const mouse: Readonly<Record<number, -1 | 1>> = { 3: -1, 4: 1 };

/** A window that is loaded anew shows the place it showed, as long as the project it is about is kept; a new one the first place. */
async function reopen(session: Session): Promise<void> {
  const before = placeBefore(window.history);
  if (before === null || samePlace(before, listPlace)) return;
  const project = projectOf(before);
  if (project === null || session.services.store.list().some(({ id }) => id === project)) await session.go(before);
}

/**
 * Begins where the page was and follows the session from then on. Listens before the screens do, so that the guard
 * lies before the first key is answered. The keys are a command's (`view-back.ts`); the mouse is here, since a window
 * of Electron has no Back of its own.
 */
export async function followPlaces(session: Session): Promise<void> {
  await reopen(session);
  const isDialogOpen = () => document.querySelector('dialog[open]') !== null;
  const places = new PlaceHistory(session, window.history, isDialogOpen);
  for (const event of ['keydown', 'pointerdown']) window.addEventListener(event, places.guard, true);
  window.addEventListener('popstate', (event) => void places.popped(event.state));
  window.addEventListener('mouseup', (event) => {
    const by = mouse[event.button];
    if (by === undefined) return;
    event.preventDefault();
    window.history.go(by);
  });
}
