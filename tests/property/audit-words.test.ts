import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordRules } from '#shared/audit/word-rules.ts';
import { amountsIn } from '#shared/audit/words/amounts.ts';
import { compareDates, datesIn } from '#shared/audit/words/dates.ts';
import { eventsIn } from '#shared/audit/words/events.ts';
import { basisKinds, inOrderOfRank, legalBasisOf, withCorners } from '#shared/audit/words/legal-basis.ts';
import { peopleIn } from '#shared/audit/words/people.ts';
import { monthOf, periodsIn, readPeriod } from '#shared/audit/words/periods.ts';
import { phonesIn } from '#shared/audit/words/phones.ts';
import { plainOf, replaceIn } from '#shared/audit/words/plain.ts';
import { rivalName } from '#shared/audit/words/project-name.ts';
import { statedAmounts } from '#shared/audit/words/stated-amounts.ts';
import { miswrittenNumbers } from '#shared/audit/words/written-numbers.ts';
import { defaultOffice } from '#shared/records/office/office.ts';
import { projectArbitrary, textLine } from '../builders/project-arbitrary.ts';

const options = { seed: 20_241_001, numRuns: 1000 };

const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** The same text as other programs write it. */
const dress = fc.constantFrom<(text: string) => string>(
  (text) => text,
  wide,
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll(' ', '\u3000'),
  (text) => Array.from(text).join('\u200b'),
  (text) => `\ufeff${text}\u2060`,
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll(' ', '\n'),
);

const month = fc.record({ year: fc.integer({ min: 2000, max: 2039 }), month: fc.integer({ min: 1, max: 12 }) });
const short = (year: number) => String(year % 100).padStart(2, '0');
const quote = fc.constantFrom("'", '’', '‘', '‵', '`', '′', '＇');
const around = fc.constantFrom(
  ['', ''],
  ['완공(', ')'],
  ['지하층/ ', ''],
  ['- 준공 : ', ''],
  ['', ' 개관'],
  ['한빛마루 ', ', 12곳'],
);

test('audit/W2: a month reads the same in every style and dress', () => {
  fc.assert(
    fc.property(month, fc.nat(8), quote, around, dress, (date, style, mark, [before = '', after = ''], dressed) => {
      const { year, month: number } = date;
      const padded = String(number).padStart(2, '0');
      const written =
        [
          `${mark}${short(year)}.${number}월`,
          `${mark}${short(year)}.${number}.`,
          `${mark}${short(year)}. ${number}.`,
          `${year}.${padded}`,
          `${year}. ${number}.`,
          `${year}년 ${number}월`,
          `${short(year)}년 ${number}월`,
          `${year}-${padded}`,
        ][style] ?? `${mark}${short(year)}년 ${number}월`;
      const read = datesIn(dressed(`${before}${written}${after}`));
      expect(read.map((each) => [each.year, each.month, each.day])).toEqual([[year, number, null]]);
    }),
    options,
  );
});

/** Numbers that are no dates, amounts or telephone numbers, each in a sentence of its kind. */
const otherNumbers: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 1, max: 999_999 }).map((value) => `${value.toLocaleString('en')}명 참여`),
  fc.integer({ min: 1, max: 99_999 }).map((value) => `연면적 ${value.toLocaleString('en')}㎡`),
  fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 999 }))
    .map(([a, b]) => `고시 제${a}-${b}호`),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 99 })).map(([a, b]) => `누리동 ${a}-${b}`),
  fc.integer({ min: 1, max: 200 }).map((value) => `제${value}조의2`),
  fc.integer({ min: 1, max: 99 }).map((value) => `${value}개소 운영`),
  fc.double({ min: 0.1, max: 99, noNaN: true }).map((value) => `이용률 ${value.toFixed(1)}%`),
);

test('no date, amount, telephone number, person or event is seen where there is none', () => {
  fc.assert(
    fc.property(fc.array(otherNumbers, { minLength: 1, maxLength: 4 }), dress, (parts, dressed) => {
      const text = dressed(`- ${parts.join(', ')}`);
      expect([...datesIn(text), ...periodsIn(text), ...eventsIn(text)]).toEqual([]);
      expect([...amountsIn(text), ...statedAmounts(text, 2024)]).toEqual([]);
      expect([...phonesIn(text), ...peopleIn(text), ...miswrittenNumbers(text, false)]).toEqual([]);
    }),
    options,
  );
});

test('audit/W3, audit/W4: a range reads as its two ends, in a cell and in a sentence', () => {
  fc.assert(
    fc.property(month, fc.nat(30), fc.nat(4), dress, (from, length, style, dressed) => {
      const end = from.year * 12 + from.month - 1 + length;
      const to = { year: Math.floor(end / 12), month: (end % 12) + 1 };
      const pad = (value: number) => String(value).padStart(2, '0');
      const written =
        [
          `${from.year}.${pad(from.month)}~${to.year}.${pad(to.month)}`,
          `${from.year}.${from.month}. ~ ${to.year}.${to.month}.`,
          `'${short(from.year)}.${from.month}.∼'${short(to.year)}.${to.month}.`,
          `${from.year}년 ${from.month}월 - ${to.year}년 ${to.month}월`,
        ][style] ?? `${from.year}. ${from.month}. 〜 ${to.year}. ${to.month}.`;
      const expected = { from: monthOf(from.year, from.month), to: monthOf(to.year, to.month) };
      expect(readPeriod(dressed(written), 2024)).toMatchObject(expected);
      expect(periodsIn(dressed(`- 기간 : ${written} (누리동)`))).toMatchObject([expected]);
    }),
    options,
  );
});

test('audit/W6: an amount reads as its 원, to its last digit', () => {
  const units = [
    ['원', 1],
    ['천원', 1e3],
    ['만원', 1e4],
    ['백만원', 1e6],
    ['억원', 1e8],
    ['억', 1e8],
  ] as const;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.constantFrom(...units),
      fc.nat(2),
      dress,
      (count, [unit, per], gap, dressed) => {
        const text = `- 올해는 ${count.toLocaleString('en')}${' '.repeat(gap)}${unit}으로 넓힘`;
        const read = amountsIn(dressed(text));
        expect(read.map(({ won, step }) => [won, step])).toEqual([[count * per, per]]);
        expect(miswrittenNumbers(dressed(text), false)).toEqual([]);
      },
    ),
    options,
  );
});

test('audit/W7: telephone numbers are seen in every dress', () => {
  const digits = (length: number) => fc.integer({ min: 10 ** (length - 1), max: 10 ** length - 1 }).map(String);
  const area = fc.constantFrom('', '02-', '(02)', '031-', '070-', '010-');
  fc.assert(
    fc.property(
      area,
      fc.integer({ min: 2100, max: 9999 }).map(String),
      digits(4),
      dress,
      (front, middle, back, dressed) => {
        expect(phonesIn(dressed(`- 문의 : ${front}${middle}-${back}`))).toHaveLength(1);
        expect(phonesIn(dressed(`담당(${front}${middle}-${back})`))).toHaveLength(1);
      },
    ),
    options,
  );
});

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const word = fc.string({ unit: syllable, minLength: 2, maxLength: 5 });
const ending = fc.constantFrom(
  ...([
    ['진흥법', '법률'],
    ['지원에 관한 법률', '법률'],
    ['특별법 시행령', '시행령'],
    ['기본법 시행규칙', '시행규칙'],
    ['관리 조례', '조례'],
    ['운영 규칙', '규칙'],
    ['처리 지침', '훈령·지침'],
  ] as const),
);

test('audit/W9: a law is known by its ending, in quotes and without, and corners are put once', () => {
  fc.assert(
    fc.property(
      word,
      ending,
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom('- ', '○ ', '  - ', '1. ', ''),
      dress,
      (first, [end, kind], article, bullet, dressed) => {
        const name = `${first} ${end}`;
        const line = dressed(`${bullet}${name} 제${article}조(지원)`);
        expect(legalBasisOf(line)).toMatchObject({ kind, name, article: `제${article}조`, isQuoted: false });
        const mended = withCorners(line);
        expect(legalBasisOf(mended ?? '')).toMatchObject({ kind, name, article: `제${article}조`, isQuoted: true });
        expect(withCorners(mended ?? '')).toBeNull();
        expect(plainOf(mended ?? '').text.replace(/[「」]/g, '')).toBe(plainOf(line).text);
      },
    ),
    options,
  );
});

test('audit/W10: order of rank changes no line, parts no line from what it stands under, and is settled', () => {
  const top = fc
    .tuple(word, fc.constantFrom('진흥법 제1조', '조례 제2조', '종합계획', '시행령 제3조', '도움말'))
    .map(([name, end]) => `○ ${name} ${end}`);
  const block = fc
    .tuple(
      top,
      fc.array(
        word.map((text) => `- ${text}`),
        { maxLength: 2 },
      ),
    )
    .map(([first, below]) => [first, ...below]);
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const lines = blocks.flat();
      const ordered = inOrderOfRank(lines);
      expect([...ordered].sort()).toEqual([...lines].sort());
      const heads = ordered.filter((line) => line.startsWith('○'));
      const ranks = heads.map(
        (line) => basisKinds.indexOf(legalBasisOf(line)?.kind ?? '방침') + (legalBasisOf(line) ? 0 : 1),
      );
      expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
      expect(inOrderOfRank(ordered)).toEqual(ordered);
      for (const each of blocks) expect(ordered.join('\n')).toContain(each.join('\n'));
    }),
    options,
  );
});

test('audit/W12: a name that is used as it is has no rival', () => {
  fc.assert(
    fc.property(
      word,
      fc.constantFrom('마루', '센터', '도서관', '허브'),
      fc.array(word, { maxLength: 6 }),
      (first, place, others) => {
        const core = `${first}공예${place}`;
        const texts = [`- ${core} 운영`, `- ${core}의 ${others.join(' ')}`, `- ${others.join(' ')}`];
        expect(rivalName(core, texts)).toBeNull();
      },
    ),
    options,
  );
});

test('audit/W1: what is replaced is replaced, and nothing else', () => {
  fc.assert(
    fc.property(textLine, fc.nat(20), fc.nat(20), (text, from, length) => {
      const plain = plainOf(text);
      const start = Math.min(from, plain.text.length);
      const end = Math.min(start + length, plain.text.length);
      const replaced = replaceIn(plain, start, end, '\u0001');
      expect(plainOf(replaced).text).toBe(`${plain.text.slice(0, start)}\u0001${plain.text.slice(end)}`);
    }),
    options,
  );
});

test('dates compare as far as both are stated', () => {
  fc.assert(
    fc.property(month, month, (one, other) => {
      const [a] = datesIn(`${one.year}.${one.month}.`);
      const [b] = datesIn(`${other.year}년 ${other.month}월`);
      if (!a || !b) throw new Error('both are dates');
      expect(Math.sign(compareDates(a, b))).toBe(
        Math.sign(monthOf(one.year, one.month) - monthOf(other.year, other.month)),
      );
      expect(compareDates(a, { ...b, month: null })).toBe(one.year - other.year);
    }),
    options,
  );
});

test('no record makes a rule throw, and every finding is of its rule', () => {
  fc.assert(
    fc.property(projectArbitrary, fc.array(projectArbitrary, { maxLength: 2 }), (project, others) => {
      for (const rule of wordRules) {
        const outcome = rule.check({ project, others, office: defaultOffice });
        if ('needs' in outcome) expect(outcome.needs).not.toBe('');
        else for (const finding of outcome) expect(finding.rule).toBe(rule.id);
      }
    }),
    { ...options, numRuns: 300 },
  );
});
