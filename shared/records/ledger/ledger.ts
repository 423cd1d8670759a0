import type { Won } from '#shared/money/won.ts';

/** The name of the record's format; additive changes only (shared/records/ledger/SPEC.md is its public contract). */
export const ledgerSchema = 'sallim/ledger@1';

/** 재원 of an entry; LE8. */
export const entryFundings = [
  '국비',
  '균특',
  '기금',
  '특별교부세',
  '특별조정교부금',
  '도비',
  '시비',
  '군비',
  '구비',
  '지방채',
  '기타',
] as const;

export type EntryFunding = (typeof entryFundings)[number];

/** 이월 by its ground in the law: 명시 (지방재정법 §50①), 사고 (§50②), 계속비 (§50③). */
export const carries = ['명시이월', '사고이월', '계속비이월'] as const;

export type Carry = (typeof carries)[number];

export const entryKinds = [
  '본예산',
  '추경',
  '성립전',
  '전년이월',
  '이용',
  '전용',
  '변경사용',
  '이체',
  '예비비',
  '배정',
  '품의',
  '원인행위',
  '지출',
  '반납',
  '차년이월',
  '보조금반납',
] as const;

export type EntryKind = (typeof entryKinds)[number];

/** The other side of a change of budget; `title` absent is the same 세부사업. */
export interface OtherSide {
  readonly title?: string;
  readonly lineItem: string;
}

/** The line of 산출근거 an entry is spent on; the id decides, the labels are for reading. */
export interface SpentOn {
  readonly id: string;
  readonly labels: readonly string[];
}

/** One thing that happened, in 원, positive in the direction of its kind. Never rewritten: a mistake is taken back. */
export interface LedgerEntry {
  readonly id: string;
  /** `2024-03-05`. */
  readonly date: string;
  readonly kind: EntryKind;
  /** 통계목 name, without white space. */
  readonly lineItem: string;
  /** `null` where not stated. */
  readonly funding: EntryFunding | null;
  readonly amount: Won;
  /** Of 추경: `추경1`, `추경2` … */
  readonly edition?: string;
  /** Of 전년이월 and 차년이월. */
  readonly carry?: Carry;
  readonly with?: OtherSide;
  /** The id of the entry it follows or takes back. */
  readonly of: string | null;
  readonly costing?: SpentOn;
  /** 거래처. */
  readonly payee: string;
  /** 증빙 번호. */
  readonly evidence: string;
  /** 적요. */
  readonly memo: string;
}

/** What happened to one 세부사업 in one 회계연도, from the budget being set to the money left over. */
export interface Ledger {
  readonly schema: typeof ledgerSchema;
  /** 회계연도, never the year of a date: payments until 1-20 of the next year belong to the closed one (지방회계법 §7). */
  readonly fiscalYear: number;
  readonly account: string;
  readonly title: string;
  /** `''` where not stated. */
  readonly department: string;
  readonly entries: readonly LedgerEntry[];
}
