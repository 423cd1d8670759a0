import { josa } from '#shared/hangul/josa.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { idOf } from '../words/costing-lines.ts';
import { datesIn, type TextDate } from '../words/dates.ts';
import { monthOf, periodsIn } from '../words/periods.ts';
import { plainText } from '../words/plain.ts';
import { type Prose, proseIn, shown } from '../words/prose.ts';
import { writtenDate } from '../words/written-date.ts';

/** Words behind a date that only look back or forward from what was done. */
const lookingAway =
  /^\s*(?:도|말|초|년)?\s*(?:대비|보다|부터|이후|이래|기준|제정|개정|예정|계획|까지|도입|수립|발표|지정된|대회|사업비|예산)/;
/** Words that make a year alone the name of something: what was carried over, built or begun then. */
const yearOfThing =
  /^\s*(?:도|에)?\s*(?:이월|결산|정산|회계|조성|건립|개관|개소|준공|완공|설립|설치|지정|선정|출범|시작|제작|구입|협약|사업\s*잔액)/;
const lookingForward = /예정|계획|목표|준비/;

/** The dates of an item that lie outside its year; those of a range that touches the year lie inside. */
function strangeDates({ text, year = 0 }: Prose): readonly TextDate[] {
  const plain = plainText(text);
  const isSchoolYear = (date: TextDate) => /학년도?$/.test(plain.slice(date.start, date.end).trim());
  const ranges = periodsIn(plain);
  return datesIn(plain).filter((date) => {
    const range = ranges.find(({ start, end }) => start <= date.start && date.start < end);
    if (range) return range.from > monthOf(year, 12) || (range.to !== null && range.to < monthOf(year, 1));
    const behind = plain.slice(date.end);
    // 2023학년도 ends in February of 2024.
    if (isSchoolYear(date) && date.year === year - 1) return false;
    if (date.month === null && yearOfThing.test(behind)) return false;
    const near = plain.slice(Math.max(0, date.start - 12), date.end + 12);
    return date.year !== year && !lookingAway.test(behind) && !lookingForward.test(near);
  });
}

function findingOf(prose: Prose, date: TextDate): Finding {
  const written = writtenDate(prose.text, date);
  return {
    rule: 'T03',
    severity: 'warning',
    at: prose.at,
    ...idOf(prose),
    message: `${prose.year}년도 추진실적 ‘${shown(prose.text)}’에 적힌 날짜 ${josa(written, '은/는')} ${prose.year}년이 아닙니다. 날짜를 고치거나 그 해의 실적으로 옮겨 주세요.`,
    expected: null,
    actual: null,
  };
}

function check({ project }: Subject): Outcome {
  const items = proseIn(project, '추진실적');
  if (items.length === 0) return { needs: '추진실적' };
  return items.flatMap((prose) => {
    const [first] = strangeDates(prose);
    return first ? [findingOf(prose, first)] : [];
  });
}

/** T03: a date in 추진실적 lies in the year of its row. */
export const achievementYears: Rule = { id: 'T03', title: '추진실적의 연도와 날짜', check };
