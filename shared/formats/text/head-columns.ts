import { plainWidth } from '#shared/characters/characters.ts';
import { compact } from './characters.ts';
import type { TableId } from './table-heads.ts';
import { yearIn } from './years.ts';

/** Where the form's columns stand in a head: an index each, −1 for one that the head does not have. */
type Order = readonly number[];

/** A head read column by column (R14). */
export interface NamedColumns {
  readonly order: Order;
  /** Columns with a name that none of the form's has: 비고, 집행률, 연번. */
  readonly others: readonly number[];
}

/** The names of each of the form's columns; the second of a pair counts where no cell has the first. */
const names: Record<Exclude<TableId, 'summary'>, readonly (readonly [own: RegExp, other?: RegExp])[]> = {
  contacts: [
    [/^실[·ㆍ․∙・.,/]?국(?:명)?$/, /^(?:실[·ㆍ]?국[·ㆍ]?본부|기관명?|소속)$/],
    [/^부서명?$/, /^(?:담당부서|과명)$/],
    [/^과장$/, /^부서장$/],
    [/^팀장$/],
    [/^주무관$/, /^담당자?$/],
  ],
  costing: [
    [/^(?:과목구분|통계목)$/, /^(?:과목|예산과목|편성목|구분)$/],
    [/^(?:['’]?\d{2,4}년?도?)?예산내역$/, /^(?:['’]?\d{2,4}년?도?)?(?:예산|산출|편성|세부)?(?:내역|내용|기초|근거)$/],
    [/^(?:\d{4}년?도?)?(?:소요|산출)?(?:금액|예산액?|사업비|소요액|합계)$/],
  ],
  schedule: [
    [/^(?:사업)?추진절차$/, /^(?:추진(?:단계|업무|사항)|단계|절차|구분|사업명)$/],
    [/^추진기간$/, /^(?:추진)?(?:일정|시기)$|^기간$/],
    [/^(?:예산)?집행금?액$|^예산액$/, /^(?:금액|소요예산|사업비|예산)$/],
    [/^(?:추진)?세부내용$/, /^(?:추진|주요)?내용$/],
  ],
  achievements: [[/^(?:연도|구분)$/], [/^(?:추진|주요)?(?:실적|내용)$/]],
  settlements: [
    [/^(?:회계)?[연년]도$/, /^구분$/],
    [/^최종예산액?$/, /^예산액(?:\(최종\))?$/],
    [/^전년도?이월액?$/],
    [/^예산변경액?$/],
    [/^예산현액$/],
    [/^집행액$/, /^지출액$/],
    [/^차년도?이월액?$/, /^(?:다음[연년]도|익년도?)?이월액?$/],
    [/^집행잔액$/, /^(?:불용액|잔액)$/],
  ],
};

/** Columns that the form does not have, in front of its own. */
const foreign = /^(?:연번|번호|순번|no\.?|직위|직급|성명|이름)$/i;

/** Any of these names: one look for all of them, since the first cell of every row is held against it. */
const firstNames = Object.fromEntries(
  Object.entries(names).map(([table, columns]) => {
    const sources = columns.flatMap(([own, other]) => (other ? [own.source, other.source] : [own.source]));
    return [table, new RegExp(sources.join('|'))];
  }),
) as Record<keyof typeof names, RegExp>;

/** A head cell without white space, without the unit and the letters of a formula behind its name. */
function plainName(cell: string): string {
  const name = plainWidth(compact(cell.slice(0, 100)));
  if (!/[([<]/.test(name)) return name;
  return name
    .replace(/[([<](?:단위:?)?(?:천|백만|억|십억|만|십만)?원[)\]>]/, '')
    .replace(/\([A-Z](?:=[A-Z+-]+)?\)$|\([A-Z](?:[+-][A-Z])+\)$/, '');
}

/** Whether a text may stand first in a head of that table. */
export function isFirstName(table: TableId, text: string): boolean {
  if (text.length > 40) return false;
  const name = plainName(text);
  if (name.length > 12) return false;
  if (foreign.test(name) || name === '구분') return true;
  if (table === 'summary') return summaryName.test(name);
  return firstNames[table].test(name);
}

/** The last head of each table: those of a whole book are the same, and every name of each is held against many. */
const last = new Map<TableId, { readonly head: readonly string[]; readonly named: NamedColumns | 'unknown' | null }>();

/**
 * The columns that a head's cells name; `unknown` where which is which cannot be told; `null` where they say too little
 * to be a head.
 */
export function namedColumns(table: TableId, cells: readonly string[]): NamedColumns | 'unknown' | null {
  if (cells.length > 20) return null;
  const before = last.get(table);
  if (before?.head.length === cells.length && before.head.every((cell, at) => cell === cells[at])) return before.named;
  const named = columnsNamed(table, cells);
  // A hostile cell is not kept.
  if (cells.every((cell) => cell.length < 100)) last.set(table, { head: cells, named });
  return named;
}

function columnsNamed(table: TableId, cells: readonly string[]): NamedColumns | 'unknown' | null {
  const texts = cells.map(plainName);
  const order = table === 'summary' ? summaryOrder(cells) : orderOf(names[table], texts);
  if (order === 'unknown') return order;
  if (order === null) return isForeign(table, cells) ? 'unknown' : null;
  const others = [...texts.keys()].filter((at) => texts[at] !== '' && !order.includes(at));
  return { order, others };
}

/** A head of other columns: the first name of a head, and words and years where amounts would stand. */
function isForeign(table: TableId, cells: readonly string[]): boolean {
  const [first = '', ...others] = cells.filter((cell) => cell.trim() !== '');
  return (
    others.length >= 2 &&
    isFirstName(table, first) &&
    others.every((cell) => cell.length < 30 && !/\d,\d/.test(cell) && /[가-힣]|^\s*(?:19|20)\d\d\s*$/.test(cell))
  );
}

function orderOf(columns: readonly (readonly [RegExp, RegExp?])[], texts: readonly string[]): Order | null {
  const order = columns.map(([own]) => texts.findIndex((text) => own.test(text)));
  for (const [column, [, other]] of columns.entries()) {
    if (order[column] !== -1 || other === undefined) continue;
    order[column] = texts.findIndex((text, at) => other.test(text) && !order.includes(at));
  }
  const [first = -1, ...more] = order;
  const found = more.filter((at) => at >= 0).length;
  return found >= (first >= 0 ? 1 : 3) ? order : null;
}

const summaryName = /^(?:구분|통계목|과목(?:구분)?|편성목|예산과목|항목)$/;
const rate = /[/*×]\(?[AB]|[률율]|비율|^\(?%\)?$|증감\(?%|100/;
const change = /증감|차액|[AB]-[AB]|^금액$/;
const budget = /예산|['’]?\d{2,4}년|\d{4}|전년|금년|당해|기정|당초|추경|요구|조정|\([AB]\)/;
const spent = /결산|집행|지출|비고|단위사업/;
const before = /전년|기정|당초|직전/;
const after = /금년|당해|추경|추가경정|변경후/;

/** 예산 총괄: `(A)` and `(B)` with their difference tell its two years, else the years themselves, else words. */
function summaryOrder(cells: readonly string[]): Order | 'unknown' | null {
  const texts = cells.map((cell) => plainWidth(compact(cell.slice(0, 100))));
  const find = (is: (text: string) => boolean) => texts.findIndex((text) => text !== '' && is(text));
  const rateAt = find((text) => rate.test(text) && !/^[^(]*\([AB]\)$/.test(text));
  const changeAt = texts.findIndex((text, at) => at !== rateAt && change.test(text));
  const named = find((text) => summaryName.test(plainName(text)));
  const nameAt = named < 0 && texts[0] === '' ? 0 : named;
  const years = [...texts.keys()].filter(
    (at) => ![rateAt, changeAt, nameAt].includes(at) && budget.test(texts[at] ?? '') && !spent.test(texts[at] ?? ''),
  );
  const lettered = years.filter((at) => /\([AB]\)|^[AB]$/.test(texts[at] ?? ''));
  const pair = lettered.length === 2 ? lettered : years;
  const [one, other] = pair;
  if (nameAt < 0 || one === undefined || other === undefined) return null;
  if (pair.length > 2) return 'unknown';
  const turned = isTurned(texts[one] ?? '', texts[other] ?? '', texts[changeAt] ?? '');
  return [nameAt, ...(turned ? [other, one] : [one, other]), changeAt, rateAt];
}

/** Whether of two columns of 예산 총괄 the first is the later one. */
function isTurned(one: string, other: string, difference: string): boolean {
  const letter = (text: string) => /([AB])\)?$/.exec(text)?.[1] ?? '';
  const lettered = letter(one) !== '' && letter(other) !== '' && letter(one) !== letter(other);
  // The difference tells which of the letters is the later year: 증감 (B-A), 증감 (A-B).
  const later = /([AB])-[AB]/.exec(difference)?.[1];
  if (lettered && later !== undefined) return letter(one) === later;
  const [first, second] = [yearIn(one), yearIn(other)];
  if (first !== null && second !== null && first !== second) return first > second;
  if (before.test(one) !== before.test(other)) return before.test(other);
  if (after.test(one) !== after.test(other)) return after.test(one);
  return lettered && letter(one) === 'B';
}
