import type { JournalChange, KeptProject } from '#shared/journal/change.ts';
import type { Won } from '#shared/money/won.ts';

export type BodyRow = KeptProject;

/** What the list of projects shows and searches. Amounts are 원, as printed in 예산 총괄 계; `null` is "not stated". */
export interface ListRecord {
  readonly id: string;
  readonly fiscalYear: number;
  readonly edition: string;
  readonly title: string;
  /** The 초성 of the title: `ㅈㅈㅅㅅㅁ` finds 제조산업. */
  readonly titleInitials: string;
  readonly bureau: string;
  readonly departments: readonly string[];
  readonly prior: Won | null;
  readonly current: Won | null;
  readonly change: Won | null;
  /** How many 통계목 rows 예산 총괄 has. */
  readonly lineItems: number;
  /** ISO time of the last change. */
  readonly updatedAt: string;
  /** The file it was read from; `null` for one written here. */
  readonly importedFrom: string | null;
}

/** One entry of the history: the journal's entry without its chain. */
export interface ChangeRow {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly machine: string;
  readonly how: string;
  readonly label: string;
  readonly change: JournalChange;
  /** The projects it touched. */
  readonly ids: readonly string[];
}

/** A place in the row of steps; the cursor in meta says which are done and which were undone. */
export interface StepRow {
  readonly place: number;
  readonly seq: number;
  readonly label: string;
}

/** What the store says of itself, written in the transaction of every change. */
export interface StoreMeta {
  readonly key: 'store';
  /** The journal entry that was applied last. */
  readonly appliedSeq: number;
  readonly appliedHash: string;
  /** How many rows there must be; fewer means that the browser lost some without a word (reliability.md §0.4). */
  readonly projects: number;
  readonly changes: number;
  /** Steps before this place can be undone, from it on redone. */
  readonly cursor: number;
}

export type MetaRow = StoreMeta;
