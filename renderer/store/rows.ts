import type { JournalChange, Old } from '#shared/journal/change.ts';
import { isDigest, type Kept } from '#shared/journal/kept.ts';
import { readChange } from '#shared/journal/read-change.ts';
import { isKindName, type KindName, kindOf, type Light } from '#shared/records/kinds.ts';
import type { ProjectRow } from '#shared/records/project/project-row.ts';

export type { ProjectRow as ListRecord } from '#shared/records/project/project-row.ts';

/** What 휴지통 shows of a record. */
export interface TrashRecord {
  readonly of: KindName;
  readonly row: ProjectRow;
  /** ISO time when it left. */
  readonly gone: string;
}

/** The light row beside each body: a list of 3,500 reads no bodies. */
export interface LightRow {
  readonly key: string;
  readonly of: KindName;
  readonly id: string;
  /** Of the body: what its last change made. */
  readonly digest: string;
  /** ISO time of the last change. */
  readonly updatedAt: string;
  readonly light: Light;
  /** It lies in 휴지통 since this ISO time. */
  readonly gone?: string;
}

/** One entry of the history: the journal's entry without its chain. */
export interface ChangeRow {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly machine: string;
  readonly how: string;
  readonly label: string;
  readonly change: Exclude<JournalChange, Old>;
  /** The keys of the records it touched. */
  readonly keys: readonly string[];
}

/** What the store says of itself, written in the transaction of every change. */
export interface StoreMeta {
  readonly key: 'store';
  /** The journal entry that was applied last. */
  readonly appliedSeq: number;
  readonly appliedHash: string;
  /** The sum over all light rows' digests. Absent: from data version 1, to be built anew from the journal. */
  readonly sum?: string;
  /** How many rows the history must have; fewer means that the browser lost some without a word (renderer/store/README.md). */
  readonly changes: number;
  /** The newest base: its segment and its bytes; segment 0 where there is none. */
  readonly base: { readonly segment: number; readonly bytes: number };
  /** Segments up to this one are older than the newest base and were verified. */
  readonly checked?: number;
  /** Data version 1 only: the row counts were what its meta said. */
  readonly whole?: boolean;
}

/** The history is not whole: it is counted once it is filled in from the journal. */
export const unknownCount = -1;

export function addCount(count: number, more: number): number {
  return count === unknownCount ? unknownCount : count + more;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const isText = (value: unknown): value is string => typeof value === 'string';

export function isMeta(value: unknown): value is StoreMeta {
  if (!isObject(value) || !isObject(value.base)) return false;
  const { appliedSeq, appliedHash, sum, changes, base } = value;
  const counts = [appliedSeq, changes, base.segment, base.bytes];
  return counts.every(Number.isSafeInteger) && isText(appliedHash) && (sum === undefined || isDigest(sum));
}

/** Whether a stored value is a light row that a list can show; `''` stands for the digest in data version 1. */
export function isLightRow(value: unknown): value is LightRow {
  if (!isObject(value) || !isKindName(value.of)) return false;
  const { key, of, id, digest, updatedAt, light, gone } = value;
  if (!isText(id) || key !== `${of}/${id}` || !isText(updatedAt)) return false;
  if (gone !== undefined && !isText(gone)) return false;
  return (digest === '' || isDigest(digest)) && kindOf(of).isLight(light);
}

/** A stored body, `null` for anything else. The record inside is judged by its kind where it is used. */
export function keptOf(value: unknown): Kept | null {
  if (!isObject(value) || !isKindName(value.of) || !isText(value.id) || !isObject(value.record)) return null;
  const { of, id, record, importedFrom, gone } = value;
  if (importedFrom !== null && !isText(importedFrom)) return null;
  return { of, id, record, importedFrom, ...(isText(gone) ? { gone } : {}) };
}

/** A stored row of the history; one whose change is not known (data version 1) changes nothing. */
export function changeRowOf(value: unknown): ChangeRow | null {
  if (!isObject(value) || !Number.isSafeInteger(value.seq) || !Array.isArray(value.keys)) return null;
  if (![value.at, value.who, value.machine, value.how, value.label].every(isText)) return null;
  if (value.change === null) return { ...value, change: { kind: 'batch', changes: [] } } as unknown as ChangeRow;
  const change = readChange(value.change);
  return change.ok && change.value.kind !== 'old' ? ({ ...value, change: change.value } as unknown as ChangeRow) : null;
}
