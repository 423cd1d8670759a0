import { convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initials, searchLetters } from '#shared/hangul/letters.ts';
import { searchAmong, searchText } from '#shared/hangul/search.ts';
import { lineItemsOf } from '#shared/line-items/line-items-of.ts';

const options = { seed: 20_270_402, numRuns: 1000 };

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const syllables = fc.array(fc.oneof(syllable, fc.constantFrom(...'도시제조업공공운영비각값까')), {
  minLength: 1,
  maxLength: 8,
});
const words = syllables.map((letters) => letters.join(''));
const names = fc
  .array(fc.oneof(words, fc.constantFrom('2024', '(국비)', 'ICT', '·', '3차')), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '))
  .filter((name) => searchLetters(name) !== '');

const isFound = (typed: string, name: string) => searchAmong(typed, [name], searchText).length === 1;

test('hangul/H3: a name is found by its 초성, by any part of them, and with letters between them', () => {
  fc.assert(
    fc.property(
      names,
      fc.nat(),
      fc.nat(),
      fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      (name, a, b, mix) => {
        const letters = [...searchLetters(name)];
        const from = a % letters.length;
        const to = from + 1 + (b % (letters.length - from));
        const part = letters.slice(from, to);
        expect(isFound(initials(part.join('')), name)).toBe(true);
        expect(isFound(part.map((letter, at) => (mix[at] ? initials(letter) : letter)).join(''), name)).toBe(true);
      },
    ),
    options,
  );
});

/** What stands in the box after each key of a word, as an input method composes it. */
function stages(word: string): string[] {
  const keys = convertHangulToQwerty(word);
  return Array.from(keys, (_, at) => convertQwertyToHangul(keys.slice(0, at + 1)));
}

test('hangul/H4: a name is found at every key on the way to it', () => {
  fc.assert(
    fc.property(words, words, (front, back) => {
      for (const typed of stages(front))
        expect([typed, front, isFound(typed, front + back)]).toEqual([typed, front, true]);
      for (const typed of stages(back))
        expect([typed, back, isFound(typed, front + back)]).toEqual([typed, back, true]);
    }),
    options,
  );
});

test('hangul/H5: a name is found by its keys in the English mode, at every key, and by its Latin letters in the Hangul mode', () => {
  fc.assert(
    fc.property(names, fc.boolean(), (name, caps) => {
      const keys = convertHangulToQwerty(searchLetters(name));
      for (let at = 1; at <= keys.length; at += 1) {
        const typed = keys.slice(0, at);
        expect([typed, name, isFound(caps ? typed.toUpperCase() : typed, name)]).toEqual([typed, name, true]);
      }
    }),
    options,
  );
  for (const word of ['hub', 'ict', 'sw', 'gis']) expect(isFound(convertQwertyToHangul(word), word)).toBe(true);
});

test('hangul/H1: spaces, dots, brackets, case and full width never decide', () => {
  const noise = fc.constantFrom(' ', '·', '(', ')', '\u3000', 'ㆍ', '-');
  fc.assert(
    fc.property(names, fc.array(noise, { minLength: 3, maxLength: 3 }), (name, between) => {
      const typed = [...name.toUpperCase()].map((letter, at) => letter + (between[at] ?? '')).join('');
      const wide = typed.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
      expect([typed, wide, name].map((each) => isFound(each, name))).toEqual([true, true, true]);
    }),
    options,
  );
});

test('hangul/H3–H5: every 통계목 is found by its 초성 and its keys', () => {
  const table = lineItemsOf(2026).entries.map(({ name }) => name);
  for (const name of table) {
    expect(searchAmong(initials(searchLetters(name)), table, searchText)).toContain(name);
    expect(searchAmong(convertHangulToQwerty(searchLetters(name)), table, searchText)).toContain(name);
  }
});
