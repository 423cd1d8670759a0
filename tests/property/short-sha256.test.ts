import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortSha256 } from '#shared/records/project/short-sha256.ts';

const runs = { seed: 20_240_103, numRuns: 2_000 };

const byLibrary = (text: string): string => bytesToHex(sha256(new TextEncoder().encode(text)).subarray(0, 8));

test('[records/I2] a text hashes as the library hashes it: any characters, halves of surrogate pairs among them', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      '가',
      '힣',
      '○',
      'é',
      '\u07ff',
      '\u0800',
      '\uffff',
      '\u0000',
      '\ud7ff',
      '\ud800',
      '\udc00',
      '\udfff',
      '😀',
    ),
    fc.nat(0xffff).map((code) => String.fromCharCode(code)),
    fc.nat(0x10ffff).map((code) => String.fromCodePoint(code)),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 150 }), (units) => {
      const text = units.join('');
      expect(shortSha256(text)).toBe(byLibrary(text));
    }),
    runs,
  );
});

test('[records/I2] a text of any length hashes as the library hashes it: every fill of the last block, short and long texts', () => {
  for (const unit of ['a', 'é', '가', '\ud83d', '😀']) {
    for (let length = 0; length <= 1_010; length += length < 200 ? 1 : 27) {
      const text = unit.repeat(length);
      expect(shortSha256(text)).toBe(byLibrary(text));
    }
  }
});

test('[records/I2] a short text is not touched by a longer one hashed before it', () => {
  const before = shortSha256('가');
  shortSha256('힣'.repeat(900));
  expect(shortSha256('가')).toBe(before);
  expect(before).toBe(byLibrary('가'));
});
