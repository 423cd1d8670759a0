import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf, parseAmount, parseAmountCell, parseRate } from '#shared/money/parse.ts';
import { printAmount, printAmountCell, printAmountExactly, printRate } from '#shared/money/print.ts';
import { rational } from '#shared/money/rational.ts';
import { type RoundingRule, roundRational } from '#shared/money/round.ts';
import { type AmountUnit, wonPerUnit } from '#shared/money/unit.ts';
import { won } from '#shared/money/won.ts';
import { unwrap } from '#shared/result/result.ts';
import { amountCell, anyWon } from '../builders/project-arbitrary.ts';

const unit = fc.constantFrom<AmountUnit>('원', '천원', '백만원', '억원');
const rule = fc.constantFrom<RoundingRule>('ceil', 'half', 'floor');
const options = { seed: 20_240_101, numRuns: 2000 };

test('an amount printed exactly reads back the same, in every unit', () => {
  fc.assert(
    fc.property(fc.option(anyWon, { nil: null }), unit, (amount, in_) => {
      expect(unwrap(parseAmount(printAmountExactly(amount, in_), in_))).toBe(amount);
    }),
    options,
  );
});

test('every way to write an amount reads as the same 원', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 90_000_000 }),
      unit,
      unit,
      fc.constantFrom('△', '▲', '-', '−', '△ '),
      (count, named, column, minus) => {
        const expected = -count * wonPerUnit[named];
        fc.pre(Number.isSafeInteger(expected));
        const digits = printAmount(won(count), '원');
        expect(unwrap(parseAmount(`${minus}${digits}${named}`, column))).toBe(expected);
        expect(unwrap(parseAmount(`${minus}${digits.replaceAll(',', '')} ${named}`, column))).toBe(expected);
        expect(unwrap(parseAmount(`${minus}${digits}`, named))).toBe(expected);
      },
    ),
    options,
  );
});

test('an amount cell reads back as its pair', () => {
  fc.assert(
    fc.property(amountCell, unit, (cell, in_) => {
      expect(unwrap(parseAmountCell(printAmountCell(cell, in_), in_))).toEqual(cell);
    }),
    options,
  );
});

test('a rate reads back the same', () => {
  const rate = fc.oneof(
    fc.integer(),
    fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
    fc.double({ min: -1e9, max: -1e-6, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.option(rate, { nil: null }), (value) => {
      expect(unwrap(parseRate(printRate(value)))).toBe(value);
    }),
    options,
  );
});

test('no text makes the parser throw, and what it reads it prints and reads again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,,,.△▲-− 원천백만억정%()x') }), unit, (text, in_) => {
      const read = parseAmount(text, in_);
      if (read.ok) expect(unwrap(parseAmount(printAmountExactly(read.value, in_), in_))).toBe(read.value);
    }),
    options,
  );
});

test('the three rules round within one 천원, ceil never down, floor never away from zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(won), rule, (amount, by) => {
      const rounded = Number(roundRational(rational(BigInt(amount), 1000n), by)) * 1000;
      expect(Math.abs(rounded - amount)).toBeLessThan(1000);
      if (by === 'ceil') expect(rounded).toBeGreaterThanOrEqual(amount);
      if (by === 'floor') expect(Math.abs(rounded)).toBeLessThanOrEqual(Math.abs(amount));
      if (by === 'half') expect(Math.abs(rounded - amount)).toBeLessThanOrEqual(500);
    }),
    options,
  );
});

test('an ordinary figure is the same amount read by hand and, behind an invisible mark, read whole', () => {
  const pieces = [
    '△',
    '▲',
    '-',
    '–',
    '−',
    '+',
    ' ',
    ',',
    '.',
    '0',
    '1',
    '23',
    '456',
    '7890',
    '000',
    ',234',
    ',000',
    '원',
    '천원',
    '백만원',
    '억원',
    '만',
    'x',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 9 }), unit, (parts, in_) => {
      const text = parts.join('');
      const amount = amountOf(text, in_);
      expect(amountOf(`\u200b${text}`, in_)).toBe(amount);
      const parsed = parseAmount(text, in_);
      expect(parsed.ok ? parsed.value : undefined).toBe(amount);
    }),
    { ...options, numRuns: 20_000 },
  );
});
