import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyFunding, type Funding, fundingSources } from '#shared/funding/funding.ts';
import { fundingByRates } from '#shared/funding/funding-by-rates.ts';
import { fundingGap } from '#shared/funding/funding-gap.ts';
import { splitByRates } from '#shared/funding/split-by-rates.ts';
import { partsOf, searchLetters } from '#shared/hangul/letters.ts';
import { placeAsTyped, searchText, typedText } from '#shared/hangul/search.ts';
import { findByName } from '#shared/line-items/find-line-item.ts';
import { lineItemsOf } from '#shared/line-items/line-items-of.ts';
import { normalizeName } from '#shared/line-items/name.ts';
import { searchLineItems } from '#shared/line-items/search-line-items.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import { wonPerUnit } from '#shared/money/unit.ts';
import { won } from '#shared/money/won.ts';
import { unwrap } from '#shared/result/result.ts';

const options = { seed: 20_270_101, numRuns: 2000 };

const amounts = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.integer({ min: -50, max: 50 }).map((units) => units * 1000),
  fc.maxSafeInteger(),
);
const rates = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 10_000 }).map((rate) => rate / 100),
    ),
    {
      minLength: 1,
      maxLength: 7,
    },
  )
  .filter((list) => list.some((rate) => rate > 0));
const units = fc.constantFrom<AmountUnit>('원', '천원', '백만원');
const rules = fc.constantFrom('ceil' as const, 'half' as const, 'floor' as const);

test('line-items/SR1–SR3: parts add up, keep the sign, stay near their exact size', () => {
  fc.assert(
    fc.property(amounts, rates, units, rules, (amount, shares, unit, rule) => {
      const plain = won(amount);
      const parts = unwrap(splitByRates(plain, shares, { unit, rule }));
      expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(plain));
      const last = shares.findLastIndex((rate) => rate > 0);
      const total = shares.reduce((sum, rate) => sum + BigInt(Math.round(rate * 100)), 0n);
      const per = BigInt(wonPerUnit[unit]);
      parts.forEach((part, index) => {
        expect(part === 0 || part > 0 === plain > 0).toBe(true);
        if (index === last) return;
        expect(BigInt(part) % per).toBe(0n);
        // |part − amount·rate/total| < 1 unit, without division.
        const off = BigInt(part) * total - BigInt(plain) * BigInt(Math.round((shares[index] ?? 0) * 100));
        expect((off < 0n ? -off : off) < per * total).toBe(true);
      });
    }),
    options,
  );
});

const funding = fc
  .tuple(...fundingSources.map(() => fc.option(fc.integer({ min: -1e12, max: 1e12 }).map(won))))
  .map((parts) => Object.fromEntries(fundingSources.map((source, index) => [source, parts[index]])) as Funding);

test('line-items/FU2: a gap is found when, and only when, the sum is another', () => {
  fc.assert(
    fc.property(funding, fc.integer({ min: -3, max: 3 }), (parts, off) => {
      const sum = fundingSources.reduce((so, source) => so + (parts[source] ?? 0), 0);
      const gap = fundingGap(parts, won(sum + off));
      const stated = fundingSources.some((source) => parts[source] !== null);
      expect(gap?.difference ?? 0n).toBe(stated ? BigInt(-off) : 0n);
      if (gap) expect(gap.sum - BigInt(gap.amount ?? 0)).toBe(gap.difference);
    }),
    options,
  );
});

test('line-items/SR4, line-items/FU2: funding by rates always closes', () => {
  const byRate = fc
    .dictionary(fc.constantFrom(...fundingSources), fc.integer({ min: 0, max: 100 }))
    .filter((some) => Object.values(some).some((rate) => rate > 0));
  fc.assert(
    fc.property(amounts, byRate, (amount, some) => {
      const made = unwrap(fundingByRates(won(amount), some));
      expect(fundingGap(made, won(amount))).toBeNull();
      for (const source of fundingSources) expect(made[source] === null).toBe(some[source] === undefined);
      expect(Object.keys(made)).toEqual(Object.keys(emptyFunding));
    }),
    options,
  );
});

const years = fc.integer({ min: 2000, max: 2040 });

test('line-items/F1, line-items/NM1: a name is found however it was broken', () => {
  const entry = years.chain((year) => fc.constantFrom(...lineItemsOf(year).entries).map((found) => ({ found, year })));
  fc.assert(
    fc.property(
      entry,
      fc.array(fc.nat(40)),
      fc.constantFrom(' ', '\n', '\t', '\u3000', '\u00a0'),
      (at, cuts, space) => {
        const letters = [...at.found.name.replace(/[·ㆍ]/g, '․')];
        for (const cut of cuts) letters.splice(cut % (letters.length + 1), 0, space);
        expect(normalizeName(letters.join(''))).toBe(normalizeName(at.found.name));
        expect(findByName(letters.join(''), at.year)).toBe(at.found);
      },
    ),
    options,
  );
});

test('line-items/S2: a name stays found key by key, in the syllables an input method composes', () => {
  const cases = lineItemsOf(2026).entries.map(({ name }) => searchLetters(name));
  for (const name of cases) {
    const text = searchText(name);
    for (let length = 1; length <= name.length; length += 1) {
      const typed = name.slice(0, length);
      expect(placeAsTyped(typedText(typed), text)).toBe(0);
      // The last syllable on its way: without its final consonant, then with the next syllable's first one as final.
      const open = withoutFinal(typed);
      expect(placeAsTyped(typedText(open), text)).toBe(0);
      const next = partsOf(name.slice(length, length + 1)).charAt(0);
      const borrowed = withFinal(typed, next);
      if (borrowed !== null)
        expect([name, borrowed, placeAsTyped(typedText(borrowed), text)]).toEqual([name, borrowed, 0]);
    }
  }
});

function withoutFinal(typed: string): string {
  const code = typed.codePointAt(typed.length - 1) ?? 0;
  if (code < 0xac00 || code > 0xd7a3) return typed;
  return typed.slice(0, -1) + String.fromCodePoint(code - ((code - 0xac00) % 28));
}

/** `사무` and ㄱ as `사묵`; null where the syllable has a final consonant already, or ㄸ, ㅃ, ㅉ that can be none. */
function withFinal(typed: string, consonant: string): string | null {
  const code = typed.codePointAt(typed.length - 1) ?? 0;
  const final = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'.indexOf(consonant);
  if (final < 1 || code < 0xac00 || code > 0xd7a3 || (code - 0xac00) % 28 !== 0) return null;
  return typed.slice(0, -1) + String.fromCodePoint(code + final);
}

test('a search of anything ends, gives no row twice and keeps to the limit', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'ㄱㄳㅅㅇㅂ가각시설비0123-– ()·ㆍ'), maxLength: 12 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
  );
  fc.assert(
    fc.property(typed, years, fc.integer({ min: 0, max: 200 }), (text, year, limit) => {
      const hits = searchLineItems(text, year, limit).map(({ entry }) => entry);
      expect(hits.length).toBeLessThanOrEqual(limit);
      expect(new Set(hits).size).toBe(hits.length);
    }),
    options,
  );
});
