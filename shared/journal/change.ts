import type { Patch } from '#shared/diff/patch.ts';
import { reversePatches } from '#shared/diff/reverse.ts';
import type { KindName } from '#shared/records/kinds.ts';
import { type Kept, keyOf } from './kept.ts';
import type { OldChange } from './legacy/old-change.ts';
import type { Steps } from './steps.ts';

export interface Added extends Kept {
  readonly kind: 'added';
}

type Name = Pick<Kept, 'of' | 'id'>;

/** Puts a record into 휴지통, where its body stays as it left (U5). */
export interface Removed extends Name {
  readonly kind: 'removed';
}

/** Brings a record back from 휴지통 as it left. */
export interface Restored extends Name {
  readonly kind: 'restored';
}

export interface Edited {
  readonly kind: 'edited';
  readonly of: KindName;
  readonly id: string;
  readonly patches: readonly Patch[];
  /** The entry whose step it goes on: a text that was saved while it was still being typed (U7). */
  readonly continues?: number;
}

export type SingleChange = Added | Edited | Removed | Restored;

/** Several changes that are one act of the officer, and one undo. */
export interface Batch {
  readonly kind: 'batch';
  readonly changes: readonly SingleChange[];
}

/** What an officer's act changes. */
export type Change = SingleChange | Batch;

/** The step that is taken back or repeated, by its entries: their content is not written a second time. */
interface OfStep {
  readonly of: number;
  /** The entries that went on with the first one (U7). */
  readonly more?: readonly number[];
}

export interface Undo extends OfStep {
  readonly kind: 'undo';
  /** Taken back for good: what was being typed was given up, and there is nothing to repeat (U7). */
  readonly final?: true;
}

export interface Redo extends OfStep {
  readonly kind: 'redo';
}

/** Records of 휴지통 that are gone for good, and the steps that could no longer be taken back or repeated (U6). */
export interface Emptied {
  readonly kind: 'emptied';
  readonly records: readonly Name[];
  readonly steps: readonly number[];
}

/**
 * The whole store, written anew in parts: a chain may begin again here (J5). A `segment` base keeps what can be
 * undone, in its last part; a `recovery` base begins anew.
 */
export interface Base {
  readonly kind: 'base';
  readonly part: number;
  readonly parts: number;
  readonly records: readonly Kept[];
  readonly why: 'segment' | 'recovery';
  readonly steps?: Steps;
}

/** A change as data version 1 wrote it; `legacy` gives it the form of today. Never written. */
export interface Old {
  readonly kind: 'old';
  readonly change: OldChange;
}

/** What a step does: a change, one taken back or repeated, or the emptying of 휴지통. */
export type Act = Change | Emptied | Undo | Redo;

export type JournalChange = Act | Base | Old;

export function singleChanges(change: Change): readonly SingleChange[] {
  return change.kind === 'batch' ? change.changes : [change];
}

/** The keys of the records that a change reads and writes, each once. */
export function touchedKeys(change: Change): readonly string[] {
  return [...new Set(singleChanges(change).map(keyOf))];
}

function reverseSingle(change: SingleChange): SingleChange {
  switch (change.kind) {
    case 'added':
    case 'restored':
      return { kind: 'removed', of: change.of, id: change.id };
    case 'removed':
      return { kind: 'restored', of: change.of, id: change.id };
    case 'edited':
      return { kind: 'edited', of: change.of, id: change.id, patches: reversePatches(change.patches) };
  }
}

function repeatSingle(change: SingleChange): SingleChange {
  // Taking the addition back left the record in 휴지통, with what was edited since.
  return change.kind === 'added' ? { kind: 'restored', of: change.of, id: change.id } : change;
}

/** The change that takes `change` back. */
export function reverseChange(change: Change): Change {
  if (change.kind !== 'batch') return reverseSingle(change);
  return { kind: 'batch', changes: change.changes.map(reverseSingle).reverse() };
}

/** The change that repeats `change` after it was taken back. */
export function repeatChange(change: Change): Change {
  if (change.kind !== 'batch') return repeatSingle(change);
  return { kind: 'batch', changes: change.changes.map(repeatSingle) };
}

export function isChange(change: JournalChange): change is Change {
  return ['added', 'batch', 'edited', 'removed', 'restored'].includes(change.kind);
}
