import type { Change } from '#shared/journal/change.ts';

/** What the store needs from outside: the pure rules of time, identity and place. */
export interface StoreIdentity {
  /** The time in ms. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly who: string;
  readonly machine: string;
}

/** Said after the journal's flush: "저장됨" is true. */
export interface CommitReceipt {
  readonly seq: number;
  /** ISO time. */
  readonly at: string;
  /** Ids of the records that changed. */
  readonly ids: readonly string[];
}

/** A receipt of undo or redo, with what was undone or redone in words, and the change that it came to. */
export interface StepReceipt extends CommitReceipt {
  readonly label: string;
  readonly change: Change;
}

export interface StoreState {
  /**
   * `waiting`: nothing can be saved just now, for a reason that can pass (a full disk); saving goes on by itself.
   * `read-only`: nothing more is written until the next start; `message` says why.
   */
  readonly mode: 'closed' | 'read-only' | 'ready' | 'waiting';
  readonly message: string | null;
  /** What was recovered, to be told once; `null` when all was as it should be. */
  readonly notice: string | null;
  /** Changes on their way to the disk. */
  readonly saving: number;
  /** ISO time of the last change that is safe. */
  readonly savedAt: string | null;
}

/** For the buttons: what undo and redo would do in a scope, `null` where there is nothing. */
export interface UndoState {
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

/**
 * Failures of the journal that no waiting mends: another window took it over, or it holds what this one does not know.
 * `journal-in-use` is none: the writer's lock is this window's, so a worker that died has not let go of the file yet.
 */
const lasting = new Set(['journal-ahead', 'journal-taken']);

export function canPass(code: string): boolean {
  return !lasting.has(code);
}

/** Waits between two tries, in ms: growing, and never longer than a minute. */
export function waitBefore(tries: number): number {
  return Math.min(60_000, 2_000 * 2 ** Math.min(tries, 5));
}
