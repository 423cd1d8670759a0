import { plainText } from './plain.ts';
import { remembered } from './remembered.ts';

/** How a date is written; two dates of one list are of one style where these are the same. */
export interface DateStyle {
  /** `'21`, `2021`, `21`. */
  readonly year: 'short' | 'long' | 'bare';
  readonly mark: '.' | '-' | '/' | '년';
  /** What it ends with: `'21.8.`, `'21.8`, `'21.8월`. */
  readonly end: 'dot' | 'none' | 'word';
}

/** A date, a month or a year of a text; where it stands counts in the plain reading. */
export interface TextDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly start: number;
  readonly end: number;
  readonly style: DateStyle;
}

/** Two digits from here on are of the last century. */
const firstOfLastCentury = 60;

const year = String.raw`(?:'\s?(?<short>\d{2})|(?<long>(?:19|20)\d{2})|(?<bare>\d{2}))(?!\d)`;
/** `'21.12월`, `2023.7.28.`, `2023. 7. 28`; a day behind a space needs its own end, or `'21.8. 3곳` would have one. */
const dotted = String.raw`${year}\s*\.\s*(?<month>\d{1,2})(?!\d)(?:(?:\s*\.(?<day>\d{1,2})(?!\d)|\s*\.\s+(?<apart>\d{1,2})(?=\s*(?:\.(?!\d)|일|[)\],~-]|$|부터|까지))))?`;
const spoken = String.raw`${year}\s*(?:학?년도|년)(?:\s*(?<month>\d{1,2})\s*월(?:\s*(?<day>\d{1,2})\s*일)?)?`;
/** Only whole: a hyphen joins numbers of many kinds. */
const joined = String.raw`(?:'(?<short>\d{2})|(?<long>(?:19|20)\d{2}))\s?(?<mark>[-/])\s?(?<month>0[1-9]|1[0-2]|[1-9](?=\s?[-/]))(?:\s?\k<mark>\s?(?<day>\d{1,2}))?(?![\d/-])`;

const forms = [dotted, spoken, joined].map((form) => new RegExp(String.raw`(?<!\d|\d[.,/-]|제\s?)${form}`, 'g'));

/** What makes a measure, a count or an amount of the figure in front of it; `2023.4 개관` has no 개. */
const counted =
  /^(?:[A-Za-z]|\s*(?:[㎡㎥㎞㎏%℃]|천원|백만원|만원|억)|(?:원|명|개소?|건|회|배|점|톤|평|대|곳|권|부|가구|번|조|급|층|세|시간|주년|분의)(?:$|[^가-힣]|[이을은의씩당]|으로))/;

const daysIn = (of: number, month: number): number =>
  month === 2
    ? of % 4 === 0 && (of % 100 !== 0 || of % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

function fullYear(digits: string): number {
  const value = Number(digits);
  if (digits.length === 4) return value;
  return value < firstOfLastCentury ? 2000 + value : 1900 + value;
}

/** Names in quotes are not longer. */
const nameLength = 100;

/** An apostrophe that opens a name in quotes: `'12.3 …' `; one of another year or a pair behind it closes nothing. */
function opensName(text: string, start: number, end: number): boolean {
  if (text.charAt(start) !== "'") return false;
  let open = 1;
  for (let at = end; at < Math.min(text.length, end + nameLength); at += 1) {
    if (text.charAt(at) !== "'" || /^\d{2}\s*[.년~/-]/.test(text.slice(at + 1, at + 7))) continue;
    const opens = /[\s(,·]/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
    open += opens ? 1 : -1;
    if (open === 0) return true;
  }
  return false;
}

function dateOf(text: string, found: RegExpExecArray): TextDate | null {
  const { short, long, bare, month, day, apart, mark } = found.groups ?? {};
  const value = fullYear(short ?? long ?? bare ?? '');
  const start = found.index;
  let end = start + found[0].length;
  const monthNumber = month === undefined ? null : Number(month);
  const dayText = day ?? apart;
  const dayNumber = dayText === undefined ? null : Number(dayText);
  if (monthNumber !== null && (monthNumber < 1 || monthNumber > 12)) return null;
  if (dayNumber !== null && (dayNumber < 1 || dayNumber > daysIn(value, monthNumber ?? 1))) return null;
  const isSpoken = /년/.test(found[0]);
  const behind = text.slice(end, end + 20);
  if (!isSpoken && counted.test(behind)) return null;
  const closing = isSpoken || mark !== undefined ? null : /^\s*(?:\.(?!\d)|월|일)/.exec(behind);
  if (closing) end += closing[0].length;
  if (bare !== undefined && !isSureOf(found, closing?.[0].trim() ?? '', text)) return null;
  if (opensName(text, start, end)) return null;
  const word = isSpoken || /[월일]$/.test(closing?.[0] ?? '');
  return {
    year: value,
    month: monthNumber,
    day: dayNumber,
    start,
    end,
    style: {
      year: short !== undefined ? 'short' : long !== undefined ? 'long' : 'bare',
      mark: isSpoken ? '년' : ((mark as '-' | '/' | undefined) ?? '.'),
      end: word ? 'word' : closing ? 'dot' : 'none',
    },
  };
}

/** Two digits without an apostrophe are a year only with what numbers do not have: `23.4.5.`, `23.4월`, `23년 4월`, `23년도`. */
function isSureOf(found: RegExpExecArray, closing: string, text: string): boolean {
  const { month, day, apart, bare = '' } = found.groups ?? {};
  if (/년/.test(found[0])) {
    if (month !== undefined) return true;
    return (
      /년도$/.test(found[0]) &&
      Number(bare) >= 15 &&
      /^(?:[\s,)~]*$|[,)~]|\s+[가-힣]{2})/.test(
        text.slice(found.index + found[0].length, found.index + found[0].length + 20),
      )
    );
  }
  if (closing === '월') return true;
  return (day ?? apart) !== undefined && (closing === '.' || closing === '일');
}

/** What every date has: a look before the forms are tried. */
const mayBeDate = /\d{2}\s*(?:[./-]\s?\d|년|학년)/;

/**
 * W2: the dates, months and years of a text in the order they stand, no two of them overlapping. What may be something
 * else (a measure, a number of a law or a document, a telephone number, words in quotes) is none.
 */
export const datesIn = remembered((text: string): readonly TextDate[] => {
  const plain = plainText(text);
  if (!mayBeDate.test(plain)) return [];
  const found: TextDate[] = [];
  for (const form of forms) {
    for (const match of plain.matchAll(form)) {
      const date = dateOf(plain, match);
      if (date && !found.some(({ start, end }) => date.start < end && start < date.end)) found.push(date);
    }
  }
  return found.sort((one, other) => one.start - other.start);
});

/** Earlier is negative, 0 where they agree as far as both are stated. */
export function compareDates(one: TextDate, other: TextDate): number {
  if (one.year !== other.year) return one.year - other.year;
  if (one.month === null || other.month === null || one.month !== other.month)
    return one.month === null || other.month === null ? 0 : one.month - other.month;
  return one.day === null || other.day === null ? 0 : one.day - other.day;
}
