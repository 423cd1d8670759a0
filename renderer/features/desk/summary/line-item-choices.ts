import { normalizeName, recordName } from '#shared/line-items/name.ts';
import { searchLineItems } from '#shared/line-items/search-line-items.ts';
import type { Suggestion } from '../../../grid/types.ts';

/** Every 통계목 has a name in Hangul: anything else is a number, 초성 or the keys of one. */
const noName = /^[^가-힣]+$/;

/**
 * 통계목 by number (`20102`), part of the name or 초성 (`ㄱㄱㅇ`), the year's own table first. A number or 초성 is no name, so
 * that Enter takes the best fit; a row of another year or one not seen in an official book says so beside it.
 */
export function lineItemChoices(year: number, used: readonly string[]): (typed: string) => Suggestion {
  return (typed) => {
    const hits = searchLineItems(typed, year, 12, used);
    const exact = hits.some((hit) => normalizeName(hit.entry.name) === normalizeName(typed));
    const choices = hits.map(({ entry, otherYear }) => {
      const words = [`${entry.code} ${entry.group}`];
      if (otherYear) words.push(`${entry.year}년 번호`);
      if (!entry.verified) words.push('이름 미확인');
      return { value: recordName(entry.name), detail: words.join(' · ') };
    });
    // A single row that is left can only be that one.
    const single = hits.length === 1 && [...typed.trim()].length > 1;
    const asked = single || noName.test(typed.normalize('NFC').trim());
    return { choices, preferred: asked && typed.trim() !== '' && !exact };
  };
}
