import type { How } from '#shared/journal/request.ts';
import type { Project } from '#shared/records/project/project.ts';

/** A change to the open project. Edits with the same `key` that follow each other closely become one undo step. */
export interface EditRequest {
  readonly label: string;
  readonly how: How;
  readonly change: (project: Project) => Project;
  readonly key?: string | undefined;
  /**
   * The opening of a cell or box in which it was typed. Edits of one opening are one undo step, and each of them is an
   * edit of what was there when it was opened: what was typed in between leaves no trace (journal/U7).
   */
  readonly opening?: string | undefined;
}

/** An open cell or box of which something was saved. */
export interface Opening {
  readonly name: string;
  readonly before: Project;
  /** What the last edit of it made of the project; anything else was done since where it is not that. */
  readonly after: Project;
}
