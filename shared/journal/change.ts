import type { Patch } from '#shared/diff/patch.ts';
import { reversePatches } from '#shared/diff/reverse.ts';
import type { KindName } from '#shared/records/kinds.ts';
import { type Kept, keyOf } from './kept.ts';
import type { OldChange } from './legacy/old-change.ts';
import type { Steps } from './steps.ts';

export interface Added extends Kept {
  readonly kind: 'added';
}

/** Carries the record that went, so that undoing needs nothing but the change. */
export interface Removed extends Kept {
  readonly kind: 'removed';
}

export interface Edited {
  readonly kind: 'edited';
  readonly of: KindName;
  readonly id: string;
  readonly patches: readonly Patch[];
}

export type SingleChange = Added | Edited | Removed;

/** Several changes that are one act of the officer, and one undo. */
export interface Batch {
  readonly kind: 'batch';
  readonly changes: readonly SingleChange[];
}

/** What an officer's act changes. */
export type Change = SingleChange | Batch;

/** Undo and redo name the entry they take back or repeat: its content is not written a second time. */
export interface Undo {
  readonly kind: 'undo';
  readonly of: number;
}

export interface Redo {
  readonly kind: 'redo';
  readonly of: number;
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

/** What a step does: a change, or one taken back or repeated. */
export type Act = Change | Undo | Redo;

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
      return { ...change, kind: 'removed' };
    case 'removed':
      return { ...change, kind: 'added' };
    case 'edited':
      return { ...change, patches: reversePatches(change.patches) };
  }
}

/** The change that takes `change` back. */
export function reverseChange(change: Change): Change {
  if (change.kind !== 'batch') return reverseSingle(change);
  return { kind: 'batch', changes: change.changes.map(reverseSingle).reverse() };
}
