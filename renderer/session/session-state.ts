import type { SectionId } from '#shared/document/model/document.ts';
import type { Change } from '#shared/journal/change.ts';
import type { Project } from '#shared/records/project/project.ts';
import type { Dialog } from './dialogs.ts';
import type { Place } from './place.ts';
import type { Settings } from './settings.ts';

/** What the line at the top says about saving. `saved` is said only after the journal's flush. */
export type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly message: string };

export interface Notice {
  readonly severity: 'info' | 'attention' | 'error';
  readonly text: string;
  /** What can be done about it, as a button beside it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What the status line shows of the grid's selection; numbers are 원 for amount cells. */
export interface SelectionFigures {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
  readonly average: number | null;
}

/** What the officer must know and answer before something goes on. */
export interface Question {
  readonly title: string;
  readonly sentences: readonly string[];
  /** The words of the button that goes on. */
  readonly yes: string;
  readonly answer: (goesOn: boolean) => void;
}

/** How far long work is: in words, and of how many; a `total` of 0 is not known yet. */
export interface TaskStep {
  readonly text: string;
  readonly done: number;
  readonly total: number;
}

/** Long work in sight of the officer: what, how far, and the way out. */
export interface Task {
  readonly label: string;
  readonly step: TaskStep | null;
  readonly cancel: () => void;
}

/** A path into the record by index: `summary.lines[0].current.amount`. */
export interface Spot {
  readonly at: string;
}

export interface SessionState {
  readonly place: Place;
  /** The id of the place's project; `null` where it is about none. */
  readonly openId: string | null;
  readonly project: Project | null;
  /** The open project has just been made: typing begins in its title. */
  readonly isNew: boolean;
  /** The section that is being edited; the pages follow it. */
  readonly section: SectionId;
  readonly save: SaveState;
  /** What undo and redo would do here: in the open project, or in the list. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** What undo or redo has just changed: the screen goes there. */
  readonly moved: Change | null;
  /** A value of the open record that was asked to be shown, by its path; another object each time. */
  readonly spot: Spot | null;
  readonly notice: Notice | null;
  readonly dialog: Dialog | null;
  readonly task: Task | null;
  readonly question: Question | null;
  readonly figures: SelectionFigures | null;
  /** Projects chosen in the list, for commands that take several. */
  readonly chosen: readonly string[];
  readonly settings: Settings;
}
