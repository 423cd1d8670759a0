import { josa } from '#shared/hangul/josa.ts';
import type { LineItemEntry } from './line-item.ts';
import { lineItemsOf } from './line-items-of.ts';

/** T2: what stands beside a row whose name no official budget book was seen to print. */
export const unverifiedRemark = '공식 예산서에서 이름을 확인하지 못했습니다.';

function yearRemark(entry: LineItemEntry, asked: number): string {
  const table = lineItemsOf(asked);
  if (!table.others.some((other) => other.code === entry.code && other.name === entry.name)) return '';
  if (entry.year <= table.year && asked >= table.year) {
    const taken = table.entries.find(({ code }) => code === entry.code);
    const now = taken === undefined ? '' : ` ${table.year}년의 ${josa(entry.code, '은/는')} ${taken.name}입니다.`;
    return `${table.year}년 표에는 없는 통계목이며, ${entry.year}년 번호는 ${josa(entry.code, '이었/였')}습니다.${now}`;
  }
  return `${table.year}년 표에는 없는 예전 번호나 이름입니다.`;
}

/**
 * What an officer should know before choosing an entry for a year, in Korean sentences: another year's number (T5),
 * a name not verified (T2), what the row's note says. Empty where the row is sure.
 */
export function remarksOf(entry: LineItemEntry, asked: number): readonly string[] {
  return [yearRemark(entry, asked), entry.verified ? '' : unverifiedRemark, entry.note].filter((text) => text !== '');
}
