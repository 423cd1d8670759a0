import { plainWidth } from '#shared/characters/characters.ts';
import { compact } from './characters.ts';
import { isFirstName, namedColumns } from './head-columns.ts';
import { columnsOf, type Row } from './row.ts';

/** A section whose body is a table with a head row. */
export type TableId = 'contacts' | 'summary' | 'costing' | 'schedule' | 'achievements' | 'settlements';

/** First cells of the head rows: exactly these, white space aside. Cells below a head may never begin so bare. */
const firstHeads: Record<TableId, RegExp> = {
  contacts: /^실[·ㆍ․∙・\s.,/]?국(?:명)?$/,
  summary: /^구분$/,
  costing: /^(?:과목구분|과목|통계목)$/,
  schedule: /^(?:사업)?추진절차$/,
  achievements: /^(?:연도|구분)$/,
  settlements: /^(?:연도|회계연도|구분)$/,
};

/** What else must stand in the row for it to be the head. */
const otherHeads: Record<TableId, RegExp> = {
  contacts: /부서명?|과장|팀장|주무관/,
  summary: /예산|증감|\(A\)|\(B\)/,
  costing: /예산내역|내역|산출/,
  schedule: /추진기간|예산집행금액|세부내용/,
  achievements: /실적|내용/,
  settlements: /최종예산|예산현액|집행액/,
};

/** Every label of a table's head, whole: rows made of nothing else are parts of a head. */
const labels: Record<TableId, string> = {
  contacts: '실[·ㆍ․∙・.,/]?국명?|부서명?|과장|팀장|주무관|담당자?',
  summary:
    "구분|과목|통계목|['’]?\\d{2,4}년?도?|전년도?|금년도?|당해[연년]도|본|최종|당초|기정|제?\\d?[회차]?(?:추가경정|추경)\\d?|\\(안\\)|" +
    '예산액?|(?:19|20)\\d\\d(?:년도?)?|\\([AB]\\)|비교|금액|차액|%|\\(%\\)|' +
    '증감액?|\\((?:B-A|A-B)\\)|\\((?:B-A|A-B)\\)(?:[*×/]?100)?(?:[*×/]?[AB])?(?:[*×]?100)?|증감[률율]|비율',
  costing: '과목구분|과목|통계목|\\d{4}년?도?예산내역|예산내역|산출내역|산출근거',
  schedule: '사업추진절차|추진절차|추진기간|예산집행금?액|집행금?액|추진세부내용|세부내용',
  achievements: '(?:연도|구분)(?:추진실적|주요실적|실적|내용)?',
  settlements:
    '\\([A-Z](?:=[A-Z+-]+)?\\)|\\([A-Z](?:[+-][A-Z])+\\)|연도|회계연도|구분|최종예산액?|전년도?이월액?|예산변경액?|예산현액|집행액|차년도?이월액?|집행잔액',
};

const onlyLabels = Object.fromEntries(
  Object.entries(labels).map(([table, names]) => [table, new RegExp(`^(?:${names})+$`)]),
) as Record<TableId, RegExp>;

/** Tables whose rows have words behind the first cell, which may be anybody's. */
const wordy: readonly TableId[] = ['contacts', 'costing', 'schedule', 'achievements'];

/**
 * Whether a row is made of labels of the table's head and nothing else: one line of a head printed over several, or a
 * piece of one that fell apart. `begun` tells that rows of the table were read.
 */
export function isHeadPart(table: TableId, row: Row, begun: boolean): boolean {
  // No label has an amount in it, and most rows do.
  if (row.cells.some((cell) => cell.length > 120 || /\d,\d|=/.test(cell))) return false;
  if (row.table && row.cells.some((cell) => /^\s*[△▲-]?\d+%?\s*$/.test(cell) && !/^\s*(?:19|20)\d\d\s*$/.test(cell)))
    return false;
  const text = plainWidth(compact(row.cells.join('')));
  if (text === '' || text.length > 120 || !onlyLabels[table].test(text)) return false;
  if (!/[가-힣]|\([A-F]/.test(text)) return false;
  return !(begun && row.table && wordy.includes(table) && (row.cells[0] ?? '').trim() === '');
}

/** Whether a text standing first in a row would be taken for the head of that table. */
export function isHeadWord(table: TableId, text: string): boolean {
  if (text.length >= 40) return false;
  const close = compact(text);
  return firstHeads[table].test(close) || onlyLabels[table].test(plainWidth(close)) || isFirstName(table, close);
}

/**
 * Whether a row is the table's head (again at the top of each page). A head that is printed over several lines, or
 * whose first word is lost, is known by its other words.
 */
export function isHead(table: TableId, row: Row): boolean {
  const cells = row.table ? row.cells : (row.cells[0] ?? '').trim().split(/ {2,}|\|/);
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  if (first.length > 200) return false;
  if (isHeadWord(table, first)) {
    const ownFirst = firstHeads[table].test(compact(first));
    if (ownFirst && cells.some((cell) => otherHeads[table].test(compact(cell.slice(0, 100))))) return true;
    if (columnsOf(row).sure && namedColumns(table, columnsOf(row).cells) !== null) return true;
  }
  if (row.table || cells.length !== 1) return false;
  const close = compact(first);
  return firstHeads[table].test(close.slice(0, firstWord(table))) && otherHeads[table].test(close);
}

function firstWord(table: TableId): number {
  return { contacts: 3, summary: 2, costing: 4, schedule: 6, achievements: 2, settlements: 2 }[table];
}

/** Words that heads of the form are made of. */
const headWords =
  /예산집행금액|추진세부내용|사업추진절차|추진절차|추진기간|세부내용|과목구분|통계목|과목|예산내역|산출내역|산출근거|내역|최종예산|전년이월|예산변경|예산현액|집행액|차년이월|집행잔액|회계연도|연도|추진실적|주요|실적|내용|구분|부서명?|과장|팀장|주무관|담당자?|실국명?|예산액|추가경정|본예산|기정|당초|최종|추경|예산|증감률|증감액?|비율|년도?|제|회|차|안|액|천원|백만원|원|단위|비고|전년도?|금년도?|당해|금액|차액|비교/g;

/** Whether a head row has words in it that no head of the form has. */
export function hasOtherWords(row: Row): boolean {
  const words = row.cells
    .map((cell) => compact(cell.slice(0, 200)).replace(/\([A-Z](?:=[A-Z+-]+|(?:[+-][A-Z])+)?\)/g, ''))
    .join('')
    .replace(/[^가-힣a-zA-Z]/g, '')
    .replace(headWords, '');
  return /[가-힣]|[C-Zc-z]/.test(words);
}
