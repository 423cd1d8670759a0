import table from '#assets/line-items/changes.json' with { type: 'json' };
import { rowsKnownFor, sourceTitle } from './line-item-rows.ts';
import { normalizeName } from './name.ts';

/** R1: 번호 변경, 통합, 이름 변경, 신설, 폐지. An abolished item's `after` is where its cost goes now. */
export type ChangeKind = 'moved' | 'merged' | 'renamed' | 'created' | 'abolished';

/** A number and the name it had in a year. */
export interface CodedName {
  readonly code: string;
  readonly name: string;
}

export interface LineItemChange {
  readonly kind: ChangeKind;
  /** The last year the old state is known for, and the first year of the new one. */
  readonly from: number;
  readonly to: number;
  readonly before: readonly CodedName[];
  readonly after: readonly CodedName[];
  /** False where the sources disagree or are silent; `note` says how, in Korean. */
  readonly sure: boolean;
  readonly note: string;
  readonly source: string;
}

/** A number that means another line item in the later year (R3). */
export interface ReusedCode {
  readonly code: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface Renumbering {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly LineItemChange[];
  readonly reused: readonly ReusedCode[];
}

function codedName(text: string): CodedName {
  return { code: text.slice(0, 6), name: text.slice(7) };
}

const changes: readonly LineItemChange[] = table.changes.map((change) => ({
  kind: change.kind as ChangeKind,
  from: change.from,
  to: change.to,
  before: change.before.map(codedName),
  after: change.after.map(codedName),
  sure: change.sure,
  note: change.note,
  source: change.sources.map(sourceTitle).join(', '),
}));

/** R2: the changes that lie wholly between two years; one whose year is not known within them does not count. */
export function changesBetween(fromYear: number, toYear: number): readonly LineItemChange[] {
  return changes.filter(({ from, to }) => fromYear <= from && to <= toYear);
}

/** The names a number is known under; the 2026 and 2027 tables stand for the years before and after them. */
function namesByCode(year: number): ReadonlyMap<string, readonly string[]> {
  const known = year < 2026 ? 2026 : Math.min(year, 2027);
  const found = new Map<string, string[]>();
  for (const { entry } of rowsKnownFor(known)) found.set(entry.code, [...(found.get(entry.code) ?? []), entry.name]);
  return found;
}

/** Whether a change says that the number goes on under another name: no trap, the same line item. */
function keepsNumber(code: string, between: readonly LineItemChange[]): boolean {
  const has = (items: readonly CodedName[]) => items.some((item) => item.code === code);
  return between.some(({ kind, before, after }) => kind !== 'moved' && has(before) && has(after));
}

function reusedCodes(fromYear: number, toYear: number): readonly ReusedCode[] {
  const between = changesBetween(fromYear, toYear);
  const later = namesByCode(toYear);
  const found: ReusedCode[] = [];
  for (const [code, before] of namesByCode(fromYear)) {
    const after = later.get(code);
    if (after === undefined || keepsNumber(code, between)) continue;
    const names = new Set(before.map(normalizeName));
    if (!after.some((name) => names.has(normalizeName(name)))) found.push({ code, before, after });
  }
  return found;
}

/**
 * What changed between two years (R1–R3), the earlier one first whichever way they are given. It is for showing:
 * nothing is joined by number across years (line-items/R4).
 */
export function renumbering(oneYear: number, otherYear: number): Renumbering {
  const from = Math.min(oneYear, otherYear);
  const to = Math.max(oneYear, otherYear);
  return { from, to, changes: changesBetween(from, to), reused: reusedCodes(from, to) };
}
