import { initials } from '#shared/hangul/letters.ts';
import { isWon, type Won } from '#shared/money/won.ts';
import type { Project, RecordRounding } from './project.ts';
import { usualRecordRounding } from './rounding.ts';

/** What the list of projects shows and searches. Amounts are 원, as printed in 예산 총괄 계; `null` is "not stated". */
export interface ProjectRow {
  readonly id: string;
  /** The same 세부사업 through years and editions; `null` where the record states none. */
  readonly series: string | null;
  readonly fiscalYear: number;
  readonly edition: string;
  readonly title: string;
  /** The 초성 of the title, for builds that search in them; this one makes its own from the title (hangul/H7). */
  readonly titleInitials: string;
  readonly bureau: string;
  readonly departments: readonly string[];
  readonly prior: Won | null;
  readonly current: Won | null;
  readonly change: Won | null;
  /** The record's own rule, by which a 증감률 of these amounts is rounded. */
  readonly rounding: RecordRounding;
  /** How many 통계목 rows 예산 총괄 has. */
  readonly lineItems: number;
  /** ISO time of the last change. */
  readonly updatedAt: string;
  /** The file it was read from; `null` for one written here. */
  readonly importedFrom: string | null;
}

interface Kept {
  readonly id: string;
  readonly record: Project;
  readonly importedFrom: string | null;
}

/** The light record of a project, as of `updatedAt`. */
export function projectRowOf({ id, record, importedFrom }: Kept, updatedAt: string): ProjectRow {
  const { total, lines } = record.summary;
  const departments = record.contacts.map((contact) => contact.department).filter((name) => name !== '');
  return {
    id,
    series: record.series ?? null,
    fiscalYear: record.fiscalYear,
    edition: record.edition,
    title: record.title,
    titleInitials: initials(record.title),
    bureau: record.contacts.find((contact) => contact.bureau !== '')?.bureau ?? '',
    departments: [...new Set(departments)],
    prior: total.prior.amount,
    current: total.current.amount,
    change: total.change.amount,
    rounding: record.rounding ?? usualRecordRounding,
    lineItems: lines.length,
    updatedAt,
    importedFrom,
  };
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isAmount = (value: unknown): boolean => value === null || isWon(value);

const fields: Readonly<Record<keyof ProjectRow, (value: unknown) => boolean>> = {
  id: isText,
  series: (value) => value === null || isText(value),
  fiscalYear: Number.isSafeInteger,
  edition: isText,
  title: isText,
  titleInitials: isText,
  bureau: isText,
  departments: (value) => Array.isArray(value) && value.every(isText),
  prior: isAmount,
  current: isAmount,
  change: isAmount,
  rounding: (value) => typeof value === 'object' && value !== null,
  lineItems: Number.isSafeInteger,
  updatedAt: isText,
  importedFrom: (value) => value === null || isText(value),
};

/** Whether a stored value is a row of the list; a screen would break on anything else. */
export function isProjectRow(value: unknown): value is ProjectRow {
  if (typeof value !== 'object' || value === null) return false;
  const row = value as Record<string, unknown>;
  return Object.entries(fields).every(([name, fits]) => fits(row[name]));
}
