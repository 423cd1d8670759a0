import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCp949 } from '#shared/encodings/cp949.ts';
import { encoderOf, everyPair, tableOf } from '../../helpers/cp949-table.ts';

const table = tableOf(decodeCp949);
const encode = encoderOf(decodeCp949);
const syllables = Array.from({ length: 11_172 }, (_, at) => String.fromCharCode(0xac00 + at));

describe('the table', () => {
  /** SHA-256 of Chromium's `euc-kr` over every pair, joined by `|`; tests/browser/cp949.test.ts asks Chromium itself. */
  test('is the web’s, pair by pair', () => {
    expect(table.filter((character) => character !== '')).toHaveLength(17_048);
    const digest = createHash('sha256').update(table.join('|')).digest('hex');
    expect(digest).toBe('9a797d0c90574e376545079caaf128846f9eb61b72e8ea7927b995f50d17765f');
  });

  test('agrees with the host’s decoder wherever that knows a syllable, a hanja or a sign', () => {
    const host = new TextDecoder('euc-kr', { fatal: true });
    const known = tableOf((bytes) => {
      try {
        return host.decode(bytes);
      } catch {
        return null;
      }
    });
    // It makes private characters, which no font has, of the rows for one's own characters; the web refuses those.
    const isShown = (character = '') => character !== '' && !/\p{Co}/u.test(character);
    const differing = everyPair().filter((_, at) => isShown(known[at]) && known[at] !== table[at]);
    expect(differing).toEqual([]);
    expect(known.filter((character) => character !== '').length).toBeGreaterThan(8000);
  });

  test('has each of the 11,172 syllables once, and every one comes back', () => {
    expect(table.filter((character) => /[가-힣]/.test(character)).sort()).toEqual(syllables);
    expect(decodeCp949(encode(syllables.join('')))).toBe(syllables.join(''));
  });

  test.each([
    ['갂', 0x81, 0x41],
    ['갆', 0x81, 0x44],
    ['떄', 0x8b, 0x9a],
    ['됬', 0x89, 0xe7],
    ['똠', 0x8c, 0x63],
    ['뷁', 0x94, 0xee],
    ['힣', 0xc6, 0x52],
    ['가', 0xb0, 0xa1],
    ['힝', 0xc8, 0xfe],
    ['伽', 0xca, 0xa1],
    ['詰', 0xfd, 0xfe],
    ['\u3000', 0xa1, 0xa1],
    ['€', 0xa2, 0xe6],
    ['\uf92f', 0xd2, 0xbe],
  ])('%s is %i %i', (character, lead, trail) => {
    expect(decodeCp949(Uint8Array.of(lead, trail))).toBe(character);
  });
});

test.each<[string, number[]]>([
  ['a first byte at the end', [0x41, 0xb0]],
  ['the byte 0x80', [0x80]],
  ['the byte 0xFF', [0xff, 0xa1]],
  ['a first byte before a line feed', [0x81, 0x0a]],
  ['a place behind the last syllable', [0xc6, 0x53]],
  ['a gap between the ranges', [0x81, 0x5b]],
  ['the other gap', [0x81, 0x7b]],
  ['a row of one’s own characters', [0xc9, 0xa1]],
  ['the other such row', [0xfe, 0xa1]],
  ['an empty row', [0xad, 0xa1]],
])('refuses %s', (_, bytes) => {
  expect(decodeCp949(Uint8Array.from(bytes))).toBeNull();
});

test('any text of its characters comes back, however long', () => {
  const characters = [...table.filter((character) => character !== ''), ...'\t\n\r ~aZ09'];
  const text = fc.array(fc.constantFrom(...characters), { maxLength: 400 }).map((parts) => parts.join(''));
  fc.assert(
    // A hanja with two places has two characters, so the table turned round has one place for each.
    fc.property(text, (given) => decodeCp949(encode(given)) === given),
    { seed: 949, numRuns: 300 },
  );
  const long = '떄 뷁\n'.repeat(20_000);
  expect(decodeCp949(encode(long))).toBe(long);
});
