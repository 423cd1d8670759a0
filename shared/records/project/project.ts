import type { Funding } from '#shared/funding/funding.ts';
import type { AmountCell } from '#shared/money/parse.ts';
import type { Won } from '#shared/money/won.ts';

export type { AmountCell } from '#shared/money/parse.ts';

/** The name of the record's format; additive changes only (shared/records/project/SPEC.md is its public contract). */
export const projectSchema = 'sallim/project@1';

/** 사업개요 · 사업기간: the labels whose box is ticked, and any other text of the cell. */
export interface Period {
  readonly checked: readonly string[];
  readonly text: string;
}

/** 사업비 (당해년도), 원. `offBudget` is 기타 (예산 외), which is no part of the total. */
export interface ProjectCost {
  readonly total: Won | null;
  readonly national: Won | null;
  readonly city: Won | null;
  readonly offBudget: { readonly national: Won | null; readonly other: Won | null };
}

export interface Overview {
  /** 회계: 일반회계, …특별회계. */
  readonly account: string;
  readonly period: Period;
  /** 사업내용, one text line an element, with its bullet. */
  readonly content: readonly string[];
  readonly cost: ProjectCost;
}

export interface Person {
  readonly name: string;
  readonly phone: string;
}

/**
 * An object of a list that a person can point at. Its `id` is given once, unique in the record, kept through every
 * change and never printed; a record that was just read or made has none yet (`identity.ts`).
 */
export interface Line {
  readonly id?: string;
}

/** One row of 사업 담당자: 실·국, 부서명, 과장, 팀장, 주무관. */
export interface Contact extends Line {
  readonly bureau: string;
  readonly department: string;
  readonly manager: Person;
  readonly teamLead: Person;
  readonly officer: Person;
}

/** A row of 예산 총괄: (A) prior, (B) current, 증감 (B−A), 증감률 in percent as printed. */
export interface SummaryAmounts {
  readonly prior: AmountCell;
  readonly current: AmountCell;
  readonly change: AmountCell;
  readonly changeRate: number | null;
}

export interface SummaryLine extends SummaryAmounts, Line {
  /** 통계목 name, without white space. */
  readonly lineItem: string;
  /** 재원 of (B), 원; its sum is the amount. An addition to the contract: the form prints only its 국비, as `(x…)`. */
  readonly funding?: Funding;
}

export interface Summary {
  readonly priorYear: number;
  readonly currentYear: number;
  readonly total: SummaryAmounts;
  readonly lines: readonly SummaryLine[];
}

/** One line of 산출근거. `amount` is what is printed after `=`, 원; `null` where nothing is printed. */
export interface CostingItem extends Line {
  readonly bullet: string;
  readonly label: string;
  readonly expression: string;
  readonly amount: Won | null;
  readonly children: readonly CostingItem[];
  /** 단가 of `unitPrices` that the expression begins with; the expression is rewritten when the price changes. */
  readonly unitPrice?: string;
  /** Of a percentage line (`위탁수수료(2%)`): the ids of the siblings whose sum it is taken from. */
  readonly percentOf?: readonly string[];
}

/** A named 단가 used by lines of 산출근거, 원. */
export interface UnitPrice {
  readonly name: string;
  readonly price: Won;
}

/** 산출근거 of one 통계목. */
export interface CostingGroup extends Line {
  readonly lineItem: string;
  readonly items: readonly CostingItem[];
}

/** 3 사업설명: text lines of 사업목적, 사업근거, 사업내용, 추진경위. */
export interface Description {
  readonly purpose: readonly string[];
  readonly legalBasis: readonly string[];
  readonly content: readonly string[];
  readonly history: readonly string[];
}

export interface ScheduleRow extends Line {
  readonly step: string;
  readonly period: string;
  readonly amount: Won | null;
  readonly detail: string;
}

/** 추진일정 of one year; `total` is the printed 계, 원. */
export interface Schedule {
  readonly year: number;
  readonly total: Won | null;
  readonly rows: readonly ScheduleRow[];
}

export interface Achievement extends Line {
  readonly year: number;
  readonly items: readonly string[];
}

/** One year of 결산: columns of the form in its order, 원, as printed. */
export interface Settlement extends Line {
  readonly year: number;
  readonly finalBudget: AmountCell;
  readonly carriedIn: AmountCell;
  readonly adjustment: AmountCell;
  readonly available: AmountCell;
  readonly executed: AmountCell;
  readonly carriedOut: AmountCell;
  readonly balance: AmountCell;
}

/** A line that could not be placed; `line` is its 1-based line in the source. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
}

/** Where a 세부사업 stands in the 사업별 구조. */
export interface ProgramPlace {
  /** 분야. */
  readonly field?: string;
  /** 부문. */
  readonly section?: string;
  /** 정책사업. */
  readonly policy?: string;
  /** 단위사업. */
  readonly unit?: string;
  /** 세부사업 코드. */
  readonly code?: string;
}

/** Where a value was read, and whether it was read for sure; which fields there are depends on the format. */
export interface ValueSource {
  readonly file?: string;
  readonly line?: number;
  readonly page?: number;
  readonly sure?: boolean;
}

/** The document's own rules: of a costing line's rest below 천원, and of 증감률. 올림 and 반올림 where absent. */
export interface RecordRounding {
  readonly costing?: '올림' | '반올림' | '절사';
  readonly rate?: '반올림' | '절사';
}

/** One 세부사업 of one edition. Every amount is 원; printed values are kept as printed (shared/records/project/SPEC.md). */
export interface Project {
  readonly schema: typeof projectSchema;
  readonly fiscalYear: number;
  /** `본예산`, `추경1`, `추경2` … */
  readonly edition: string;
  readonly title: string;
  readonly overview: Overview;
  readonly contacts: readonly Contact[];
  readonly summary: Summary;
  readonly costing: readonly CostingGroup[];
  readonly description: Description;
  readonly schedule: Schedule;
  readonly achievements: readonly Achievement[];
  readonly expectedEffects: readonly string[];
  readonly settlements: readonly Settlement[];
  readonly notes: readonly string[];
  readonly unread: readonly UnreadLine[];
  /** 단가표 of this project: names and prices. An addition to the contract; the printed form does not carry it. */
  readonly unitPrices?: readonly UnitPrice[];
  /** The same 세부사업 through years and editions. */
  readonly series?: string;
  readonly program?: ProgramPlace;
  /** By the path of the value. */
  readonly source?: Readonly<Record<string, ValueSource>>;
  readonly rounding?: RecordRounding;
  /** 증감 사유 and other reasons, by the id of the line; `total` is the 계 row of 예산 총괄. */
  readonly reasons?: Readonly<Record<string, string>>;
}

/** The seven amount columns of 결산, in the form's order. */
export const settlementColumns = [
  'finalBudget',
  'carriedIn',
  'adjustment',
  'available',
  'executed',
  'carriedOut',
  'balance',
] as const satisfies readonly (keyof Settlement)[];

/** The choices of 사업기간 that the form prints, each with its box. */
export const periodChoices = ['신규', '연례반복', '계속'] as const;
