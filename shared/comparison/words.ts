import { printNumber } from '#shared/money/print.ts';
import type { Project } from '#shared/records/project/project.ts';
import { labelOfPath, pathParts } from '#shared/records/project/validate-labels.ts';
import type { Change } from './compare.ts';

/** A change as a row of the 신구대비표: where, what stood there, what stands there. Empty where nothing does. */
export interface ChangeRow {
  readonly place: string;
  readonly from: string;
  readonly to: string;
}

/** Numbers that are no amounts and have no commas. */
const plainNumbers = new Set(['fiscalYear', 'year', 'priorYear', 'currentYear', 'line']);

/** A value in words: amounts in 원 with commas; of a line that came or went, what it says. */
function wordsOf(value: unknown, key: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return plainNumbers.has(key) ? String(value) : printNumber(value);
  if (Array.isArray(value)) return said(value.map((item) => wordsOf(item, key)));
  if (typeof value === 'object') {
    const members = Object.entries(value).filter(([name]) => name !== 'id');
    return said(members.map(([name, member]) => wordsOf(member, name)));
  }
  return String(value);
}

const said = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' / ');

/** Changes as rows for people, in the officer's words. A thing that is gone is told by its place in the old record. */
export function changeRows(changes: readonly Change[], from: Project, to: Project): readonly ChangeRow[] {
  const { summary } = from;
  // Of two years `2024예산액` would be (A) here and (B) there.
  const isOneYear = summary.priorYear === to.summary.priorYear && summary.currentYear === to.summary.currentYear;
  return changes.map((change) => {
    const key = String(pathParts(change.at).findLast((part) => typeof part === 'string') ?? '');
    return {
      place: labelOfPath(change.at, isOneYear ? to : undefined),
      from: wordsOf(change.from, key),
      to: wordsOf(change.to, key),
    };
  });
}
