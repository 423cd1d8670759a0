import type { Session } from '../session/session.ts';

/** One thing a person can do: the same object serves the menu, the button, the key, the palette and the test. */
export interface Command {
  readonly id: string;
  /** What the menu and the palette show. */
  readonly label: string;
  /** The label with what it would do just now; as `label` where there is nothing more to say. */
  readonly says?: (session: Session) => string;
  /** Keys as Korean office keyboards name them: `Ctrl+Shift+S`. */
  readonly shortcut?: string;
  /** False while it makes no sense; it is then shown greyed, never hidden. */
  readonly enabled: (session: Session) => boolean;
  readonly run: (session: Session) => void | Promise<void>;
}

export const always = (): boolean => true;
export const projectIsOpen = (session: Session): boolean => session.getState().openId !== null;

/** The projects a command is about: the open one, or those chosen in the list. */
export function targetIds(session: Session): readonly string[] {
  const { openId, chosen } = session.getState();
  return openId ? [openId] : chosen;
}

export const hasTarget = (session: Session): boolean => targetIds(session).length > 0;
