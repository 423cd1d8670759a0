import type { Won } from '#shared/money/won.ts';
import type { RecordRounding } from '../project/project.ts';
import { usualRecordRounding } from '../project/rounding.ts';

/** The name of the record's format; additive changes only. */
export const officeSchema = 'sallim/office@1';

/** There is one record of the office, under this id. */
export const officeId = 'office';

/** The office's rule leaves nothing open. */
export type Rounding = Required<RecordRounding>;

/** What holds for the whole office: rules that new records take over, and what its books say of themselves. */
export interface Office {
  readonly schema: typeof officeSchema;
  /** What a new 세부사업 takes as its own rule at its birth. */
  readonly rounding: Rounding;
  readonly cover: OfficeCover;
  /** Limits of the checks, by the name of the check; what is not here has the check's own limit. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** 편성기준 as this office entered it; none comes with the program. */
  readonly standards?: readonly PriceStandard[];
}

/** A ceiling of a unit price in one year, with where it is written. */
export interface PriceStandard {
  /** A line of 산출근거 is meant where its name holds all of these. */
  readonly words: readonly string[];
  /** What the ceiling pays for (`시간`, `명`, `회`); `''` where that does not matter. */
  readonly unit: string;
  /** 원. */
  readonly ceiling: Won;
  readonly year: number;
  readonly source: string;
}

/** What the cover of a book says. `department` `''`: the one that its projects share. */
export interface OfficeCover {
  readonly title: string;
  readonly department: string;
}

/** The office until its record is first written. */
export const defaultOffice: Office = {
  schema: officeSchema,
  rounding: usualRecordRounding,
  cover: { title: '세입·세출예산 사업별 설명서', department: '' },
  thresholds: {},
};
