import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptIndents, splitIndent, withIndents } from '#shared/bullets/indent.ts';
import { BulletLevels } from '#shared/bullets/levels.ts';
import { lineMark } from '#shared/bullets/marks.ts';
import { pressEnter, pressTab, toLines } from '../../renderer/ui/text-lines.ts';
import { costingLegs, textLegs } from '../helpers/bullet-legs.ts';

const options = { seed: 20_270_403, numRuns: 500 };

const fronts = [
  ...['○ ', '○', '- ', '-', '▷ ', '· ', '• ', '◦ ', '□ ', '■ ', '※ ', '* ', '*', '△ ', '― ', '– ', 'ㅇ ', 'ㅇ', 'o '],
  ...['① ', '①', '1) ', '1. ', '(1) ', '가. ', '가) ', '(가) ', 'Ⅰ. ', '\uf123 ', '\u{f0fff} ', '→ ', '☑ ', ''],
];
const words = fc.constantFrom(
  ...[
    '현수막',
    '6급 담당 여비',
    '-5% 감액',
    '(사)한국협회',
    '1,234',
    '2024. 3.',
    '가. 나',
    '1월 - 2월',
    '*필수',
    '○○구 지원',
  ],
  ...['3)5,000원', '위탁수수료(2%)', '舊 청사', 'R&D', '--', '조성기간 : 2017.1.'],
);
/** A line as a person writes it. */
const lines = fc.tuple(fc.constantFrom(...fronts), words).map(([front, text]) => front + text);

/** The grammar's own reading of a line. */
function read(line: string) {
  const { mark, isBullet, kind } = lineMark(line);
  const bullet = isBullet ? mark : '';
  return { bullet, label: line.slice(bullet.length).trim(), kind };
}

/** Lines of 산출근거 at the levels their marks say. */
const items = fc.array(lines, { minLength: 2, maxLength: 8 }).map((texts) => {
  const levels = new BulletLevels();
  return texts
    .map(read)
    .filter(({ label }) => label !== '' && !/\d/.test(label))
    .map(({ bullet, label, kind }) => ({ bullet, label, level: Math.min(4, levels.next(kind)) }));
});

test.each(costingLegs.map((leg) => [leg.name, leg] as const))(
  'bullets/B1–B5: bullet, words and level go through: %s',
  (_, leg) => {
    fc.assert(
      fc.property(items, (seen) => {
        fc.pre(seen.length > 1);
        expect(leg.through(seen)).toEqual(seen);
      }),
      options,
    );
  },
);

/** Text lines with levels that bullets and indentation show, as the record keeps them. */
const stored = fc
  .array(fc.tuple(fc.nat(3), lines), { minLength: 1, maxLength: 10 })
  .map((set) => withIndents(set.map(([indent, text]) => ({ indent: indent * 2, text }))));

test.each(textLegs.map((leg) => [leg.name, leg] as const))('bullets/B1–B6: text lines go through: %s', (_, leg) => {
  fc.assert(
    fc.property(stored, (kept) => {
      expect(leg.through(kept)).toEqual(kept);
    }),
    options,
  );
});

test('bullets/B7: what is stored is stored again as it is', () => {
  fc.assert(
    fc.property(stored, (kept) => {
      const again = kept.map((line) => ({ indent: splitIndent(line).level * 2, text: splitIndent(line).text }));
      expect(keptIndents(again)).toEqual(kept);
    }),
    { ...options, numRuns: 3000 },
  );
});

test('bullets/B1, bullets/B2: a mark is the beginning of the line, with nothing lost', () => {
  fc.assert(
    fc.property(fc.oneof(lines, fc.string({ unit: 'binary', maxLength: 20 })), (line) => {
      const { mark } = lineMark(line);
      expect(line.startsWith(mark)).toBe(true);
      const { bullet, label } = read(line.trim());
      expect(`${bullet}${label}`.replace(/\s/g, '')).toBe(line.replace(/\s/g, ''));
    }),
    { ...options, numRuns: 3000 },
  );
});

test('Enter and Tab lose no word, and Tab and Shift+Tab change nothing but bullet and indentation', () => {
  const bare = (text: string) => toLines(text).map((line) => read(line.trim()).label);
  fc.assert(
    fc.property(stored, fc.nat(), fc.constantFrom(1, -1), (kept, place, by) => {
      const text = kept.join('\n');
      const at = place % (text.length + 1);
      const tabbed = pressTab({ text, start: at, end: at }, by === 1 ? 1 : -1);
      expect(bare(tabbed.text).join('\n').replace(/\s/g, '')).toBe(bare(text).join('\n').replace(/\s/g, ''));
      const entered = pressEnter({ text, start: text.length, end: text.length });
      expect(toLines(entered.text)).toEqual(toLines(text));
    }),
    options,
  );
});
