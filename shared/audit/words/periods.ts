import { datesIn, type TextDate } from './dates.ts';
import { plainText } from './plain.ts';
import { remembered } from './remembered.ts';

/** From one month to another, both counted `year × 12 + month − 1`; `to` is `null` where it goes on (`~ 계속`). */
export interface TextPeriod {
  readonly from: number;
  readonly to: number | null;
  readonly start: number;
  readonly end: number;
}

/** A month as a period counts it; `month` from 1. */
export const monthOf = (year: number, month: number): number => year * 12 + month - 1;

const first = ({ year, month }: TextDate) => monthOf(year, month ?? 1);
const last = ({ year, month }: TextDate) => monthOf(year, month ?? 12);

const between = /^\s*(?:부터)?\s*[~–—―-]\s*$|^\s*부터\s*$/;
const openEnd = /^\s*(?:부터)?\s*[~–—―-](?!\s*['\d])\s*(?:계속|현재|현행|미정)?|^\s*(?:부터|이후)/;
/** The end of a range that leaves the year out: `2024.1.~12.`, `'21.3월~5월`. */
const sameYear =
  /^\s*(?:부터\s*[~–—―-]?|[~–—―-])\s*(?<next>익년\s*|다음\s*해\s*|차년도\s*)?(?<month>\d{1,2})(?!\d)(?:\s*\.\s*\d{1,2}(?!\d)\s*[.일]?|\s*월(?:\s*\d{1,2}\s*일)?|\s*\.(?!\d))?/;
/** The last day of a range within a month: `2020.12.22.~23.`. */
const sameMonth = /^\s*[~–—―-]\s*(?<day>\d{1,2})(?:\s*일|\s*\.(?!\s*\d)|(?!\s*[\d.월']))/;
/** `2024년 3~12월`. */
const monthsBehindYear = /^\s*(?<from>\d{1,2})\s*(?:월\s*)?[~–—―-]\s*(?<to>\d{1,2})\s*월/;
const years =
  /(?<![\d.,-]|제\s?)(?:'(?<shortFrom>\d{2})|(?<from>(?:19|20)\d{2}))\s*(?:년도?)?\s*[~–—―-]\s*(?:(?:'?(?<shortTo>\d{2})|(?<to>(?:19|20)\d{2}))(?![\d.]|\s*호)(?:\s*년도?)?|(?<open>계속|현재))/g;

const isMonth = (value: number) => value >= 1 && value <= 12;
const century = (digits: string) => 2000 + Number(digits);

function yearRanges(text: string): TextPeriod[] {
  return [...text.matchAll(years)].flatMap((found) => {
    const { shortFrom, from, shortTo, to, open } = found.groups ?? {};
    const begin = Number(from ?? (shortFrom === undefined ? Number.NaN : century(shortFrom)));
    const until = open === undefined ? Number(to ?? (shortTo === undefined ? Number.NaN : century(shortTo))) : null;
    // `2024-12` is a month or a number of something; a year behind the first one is what a range needs.
    if (until !== null && (Number.isNaN(until) || until < begin || (shortTo !== undefined && !/[~년]/.test(found[0]))))
      return [];
    const start = found.index;
    return [
      { from: monthOf(begin, 1), to: until === null ? null : monthOf(until, 12), start, end: start + found[0].length },
    ];
  });
}

/** What follows a date and may end its range is not longer. */
const rangeLength = 60;

function fromDate(text: string, date: TextDate, next: TextDate | undefined): TextPeriod | null {
  const behind = text.slice(date.end, date.end + rangeLength);
  if (next && next.start - date.end < rangeLength && between.test(text.slice(date.end, next.start)))
    return { from: first(date), to: last(next), start: date.start, end: next.end };
  const months = date.month === null ? monthsBehindYear.exec(behind)?.groups : undefined;
  if (months && isMonth(Number(months.from)) && isMonth(Number(months.to))) {
    const end = date.end + (monthsBehindYear.exec(behind)?.[0].length ?? 0);
    return {
      from: monthOf(date.year, Number(months.from)),
      to: monthOf(date.year, Number(months.to)),
      start: date.start,
      end,
    };
  }
  const day = date.day === null ? null : sameMonth.exec(behind);
  if (day && Number(day.groups?.day) > (date.day ?? 31) && Number(day.groups?.day) <= 31)
    return { from: first(date), to: last(date), start: date.start, end: date.end + day[0].length };
  const partial = date.month === null ? null : sameYear.exec(behind);
  if (partial && isMonth(Number(partial.groups?.month))) {
    const until = monthOf(date.year, Number(partial.groups?.month)) + (partial.groups?.next === undefined ? 0 : 12);
    return { from: first(date), to: until, start: date.start, end: date.end + partial[0].length };
  }
  const open = openEnd.exec(behind);
  return open ? { from: first(date), to: null, start: date.start, end: date.end + open[0].length } : null;
}

/** What every range has. */
const mayBeRange = /[~–—―-]|부터|이후/;

/** W3: the ranges of a text: `2024.01~2024.02`, `2017.1. ~ 2023.4.`, `2023.07. ~ 계속`, `2024.1.~12.`, `2026~2030`. */
export const periodsIn = remembered((text: string): readonly TextPeriod[] => {
  // A day of the week says nothing of a range: `3.15.(금) ~ 3.17.(일)`.
  const plain = plainText(text).replace(/\([월화수목금토일]\)/g, '   ');
  if (!mayBeRange.test(plain)) return [];
  const dates = datesIn(plain);
  const found: TextPeriod[] = [];
  for (const [at, date] of dates.entries()) {
    if (found.some(({ start, end }) => start <= date.start && date.start < end)) continue;
    const period = fromDate(plain, date, dates[at + 1]);
    if (period) found.push(period);
  }
  for (const period of yearRanges(plain))
    if (!found.some(({ start, end }) => period.start < end && start < period.end)) found.push(period);
  return found.sort((one, other) => one.start - other.start);
});

const wholes: readonly (readonly [pattern: RegExp, months: (found: RegExpExecArray) => readonly [number, number]])[] = [
  [
    /^(?:매년\s*)?(\d{1,2})\s*[월.]?(?:\s*\d{1,2}\s*[일.])?\s*[초중말]?\s*(?:~|-|부터)\s*((?:익년|다음\s*해)\s*)?(\d{1,2})\s*[월.](?:\s*\d{1,2}\s*[일.])?\s*[초중말]?(?:까지)?$/,
    (found) => [Number(found[1]), Number(found[3]) + (found[2] === undefined ? 0 : 12)],
  ],
  [/^(\d{1,2})\s*월(?:\s*\d{1,2}\s*일)?\s*[초중말]?$/, (found) => [Number(found[1]), Number(found[1])]],
  [/^([1-4])\s*(?:\/\s*4\s*)?분기$/, (found) => [Number(found[1]) * 3 - 2, Number(found[1]) * 3]],
  [/^상반기$/, () => [1, 6]],
  [/^하반기$/, () => [7, 12]],
  [/^(?:연중|매월|매분기)$/, () => [1, 12]],
];

/**
 * W4: a cell that is a period and nothing else, in a year where it names none (`3월~5월`, `1분기`, `연중`); `null` where
 * it is no period or one that is not understood whole.
 */
export function readPeriod(text: string, year: number): TextPeriod | null {
  const plain = plainText(text).trim();
  const all = (start: number, end: number) => start === 0 && /^[\s.)]*$|^\s*까지$/.test(plain.slice(end));
  const [range] = periodsIn(plain);
  if (range) return all(range.start, range.end) ? range : null;
  const [date, ...more] = datesIn(plain);
  if (date) {
    if (more.length > 0) return null;
    const rest = plain.slice(date.end).trim();
    const inside = date.month === null && rest !== '' ? readPeriod(rest, date.year) : null;
    if (inside) return { ...inside, start: 0, end: plain.length };
    return all(date.start, date.end) ? { from: first(date), to: last(date), start: 0, end: plain.length } : null;
  }
  for (const [pattern, months] of wholes) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const [from, to] = months(found);
    if (!isMonth(from) || to < 1 || to > 24 || (to > 12 && !isMonth(to - 12))) return null;
    return { from: monthOf(year, from), to: year * 12 + to - 1, start: 0, end: plain.length };
  }
  return null;
}
