import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bulletOf } from '#shared/bullets/marks.ts';
import { calcLine } from '#shared/costing/calc.ts';
import { explain } from '#shared/costing/explain/explain.ts';
import { lineParts, unparse } from '#shared/costing/explain/unparse.ts';
import type { CostingNode, NumberNode } from '#shared/costing/parse/ast.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import { evaluate } from '#shared/costing/value/evaluate.ts';
import { printNumber } from '#shared/money/print.ts';
import {
  addRational,
  divideRational,
  multiplyRational,
  printRational,
  type Rational,
  rational,
  subtractRational,
} from '#shared/money/rational.ts';
import { type RoundingRule, roundRational } from '#shared/money/round.ts';

const options = { seed: 20_240_101, numRuns: 3000 };

/** Text made of the language's own pieces: the garbage that gets furthest into the parser. */
const pieces = fc.constantFrom(
  ...'0123456789,.×xX*÷/+-−△()[]{}=≒%@ \t\n원명월회'.split(''),
  ...[
    '천원',
    '백만원',
    '억',
    '1,000',
    '50,000원',
    '３',
    '（',
    '）',
    '기정',
    '국비',
    ' = ',
    '○ ',
    '1)',
    '제5회',
    '2024년',
    'm2',
    '\u{F02FB}',
    '①',
  ],
);
const garbage = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  // Lone surrogates too: a JavaScript string need not be Unicode.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes)),
);

test('costing/U1: unparse gives every text back', () => {
  fc.assert(
    fc.property(garbage, (text) => {
      const line = parseCostingLine(text);
      expect(unparse(line)).toBe(text);
      expect(lineParts(line).every((part) => part.text !== '')).toBe(true);
      const spans = [line.spans.bullet, line.spans.label, line.spans.expression, line.stated ?? { start: 0, end: 0 }];
      const used = spans.filter((span) => span.end > span.start).sort((a, b) => a.start - b.start);
      for (const [index, span] of used.entries()) expect(span.start).toBeGreaterThanOrEqual(used[index - 1]?.end ?? 0);
    }),
    { ...options, numRuns: 20_000, examples: [['50,000원− = '], ['0*회+0'], ['×0\n0+'], ['*0%0−'], [']x0x0월0']] },
  );
});

test('costing/V2: every text is a line; what cannot be computed says why', () => {
  fc.assert(
    fc.property(garbage, (text) => {
      const line = parseCostingLine(text);
      const calculated = calcLine(text);
      expect(JSON.parse(JSON.stringify(calculated))).toEqual(JSON.parse(JSON.stringify(calculated)));
      if (calculated.error !== null)
        expect(calculated).toMatchObject({ ok: calculated.value === null ? null : calculated.ok });
      if (calculated.value === null) expect([calculated.amount, calculated.ok]).toEqual([null, null]);
      if (line.expression === null) expect(calculated.value).toBe(null);
      if (line.problem !== null) expect(calculated.error).not.toBe(null);
      expect(typeof explain(line)).toBe('string');
    }),
    { ...options, numRuns: 10_000 },
  );
});

test('the tree stands in the text: every node inside its parent, numbers from left to right', () => {
  fc.assert(
    fc.property(garbage, (text) => {
      const { expression } = parseCostingLine(text);
      if (expression === null) return;
      let last = -1;
      for (const node of expression.nodes) {
        expect(node.start).toBeLessThanOrEqual(node.end);
        for (const operand of operandsOf(node)) {
          expect(operand.start).toBeGreaterThanOrEqual(node.start);
          expect(operand.end).toBeLessThanOrEqual(node.end);
        }
        if (node.kind === 'number') {
          expect(node.start).toBeGreaterThan(last);
          last = node.start;
        }
      }
      expect(expression.nodes.at(-1)).toBe(expression.root);
    }),
    { ...options, numRuns: 10_000 },
  );
});

function operandsOf(node: CostingNode): CostingNode[] {
  switch (node.kind) {
    case 'number':
      return [];
    case 'sign':
      return [node.operand];
    case 'group':
      return [node.inner];
    default:
      return [node.left, node.right];
  }
}

/** An expression written as an officer might, with its value worked out apart from the program. */
interface Written {
  readonly text: string;
  readonly value: Rational;
  /** 3 a factor, 2 a product, 1 a sum. */
  readonly binds: number;
}

const times = fc.constantFrom('×', '*', ' × ', ' X ', 'x', '✕', ' ＊ ');
const divide = fc.constantFrom('÷', ' ÷ ');
const brackets = fc.constantFrom(['(', ')'], ['[', ']'], ['{', '}'], ['（', '）']);

const price: fc.Arbitrary<Written> = fc
  .record({
    number: fc.integer({ min: 1, max: 9_999_999 }),
    unit: fc.constantFrom(['원', 1n], ['천원', 1000n], ['백만원', 1_000_000n], ['만원', 10_000n]) as fc.Arbitrary<
      [string, bigint]
    >,
    wide: fc.boolean(),
  })
  .map(({ number, unit, wide }) => {
    const digits = printNumber(number);
    return {
      text: `${wide ? fullWidth(digits) : digits}${unit[0]}`,
      value: rational(BigInt(number) * unit[1]),
      binds: 3,
    };
  });

const count: fc.Arbitrary<Written> = fc
  .record({
    number: fc.integer({ min: 1, max: 2_000 }),
    decimals: fc.constantFrom(0, 0, 0, 1, 2),
    unit: fc.constantFrom('명', '월', '회', '개소', '㎡', '', '%', '개 기관', 'kg', '회/년'),
  })
  .map(({ number, decimals, unit }) => {
    const text = decimals === 0 ? printNumber(number) : (number / 10 ** decimals).toFixed(decimals);
    return {
      text: `${text}${unit}`,
      value: rational(BigInt(number), 10n ** BigInt(decimals) * (unit === '%' ? 100n : 1n)),
      binds: 3,
    };
  });

// One depth for all three, or they would nest each other without bound.
const depth = fc.createDepthIdentifier();
const { written } = fc.letrec<{ written: Written; factor: Written; product: Written; sum: Written }>((tie) => ({
  factor: fc.oneof(
    { maxDepth: 5, depthIdentifier: depth, withCrossShrink: true },
    fc.oneof(price, count),
    fc
      .tuple(tie('sum'), brackets)
      .map(([inner, [open, close]]) => ({ text: `${open}${inner.text}${close}`, value: inner.value, binds: 3 })),
    tie('factor').map((inner) => ({
      text: `△${inner.text}`,
      value: multiplyRational(rational(-1n), inner.value),
      binds: 3,
    })),
  ),
  product: fc.oneof(
    { maxDepth: 5, depthIdentifier: depth, withCrossShrink: true },
    tie('factor'),
    fc.tuple(tie('product'), times, tie('factor')).map(([a, sign, b]) => binary(a, sign, b, multiplyRational, 2)),
    fc
      .tuple(tie('product'), divide, tie('factor'))
      .map(([a, sign, b]) => (b.value.numerator === 0n ? a : binary(a, sign, b, divideRational, 2))),
  ),
  sum: fc.oneof(
    { maxDepth: 5, depthIdentifier: depth, withCrossShrink: true },
    tie('product'),
    fc.tuple(tie('sum'), tie('product')).map(([a, b]) => binary(a, ' + ', b, addRational, 1)),
    fc.tuple(tie('sum'), tie('product')).map(([a, b]) => binary(a, ' - ', b, subtractRational, 1)),
  ),
  // A line starts with a price and multiplies, so that it is an expression wherever it stands.
  written: fc.tuple(price, times, tie('factor')).chain(([a, sign, b]) =>
    fc.option(tie('sum'), { nil: null }).map((more) => {
      const product = binary(a, sign, b, multiplyRational, 2);
      return more === null ? product : binary(product, '+', { ...more, text: `(${more.text})` }, addRational, 1);
    }),
  ),
}));

function binary(
  a: Written,
  sign: string,
  b: Written,
  compute: (a: Rational, b: Rational) => Rational,
  binds: number,
): Written {
  return { text: `${a.text}${sign}${b.text}`, value: compute(a.value, b.value), binds };
}

function fullWidth(text: string): string {
  return text.replace(/[0-9,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

test('costing/V1: the value of any expression is exact', () => {
  fc.assert(
    fc.property(written, ({ text, value }) => {
      const evaluation = evaluate(parseCostingLine(`○ 강사수당(2급) ${text}`));
      if (evaluation.value === null) {
        // Only a chain of very many factors passes the bound on a value's size.
        expect([text, evaluation.problem?.code, text.length > 100]).toEqual([text, 'value-too-large', true]);
        return;
      }
      expect([text, printRational(evaluation.value)]).toEqual([text, printRational(value)]);
    }),
    options,
  );
});

test('the name, the expression and the amount are told apart whatever the notation', () => {
  const label = fc.constantFrom(
    '강사수당',
    '위탁수수료(2%)',
    '3-5호선 도로개설',
    '제5회 대회(본선)',
    '2024년 행사',
    'A4(210×297) 용지',
    'L=500m 포장',
  );
  // An order is the beginning of the name (costing/P1, bullets/B2).
  const front = fc.constantFrom('○ ', '- ', '▷ ', '1) ', '가. ', '① ', '- 3) ', '');
  const equals = fc.constantFrom('=', ' = ', '＝', ' ≒ ', '\n=\n', '\t');
  fc.assert(
    fc.property(front, label, written, equals, (mark, name, { text, value }, sign) => {
      const thousands = roundRational(rational(value.numerator, value.denominator * 1000n), 'ceil');
      fc.pre(thousands > -9_000_000_000n && thousands < 9_000_000_000n);
      const line = parseCostingLine(`${mark}${name} ${text}${sign}${printNumber(thousands)}천원`);
      const { ok, stated, error } = evaluate(line);
      expect([line.bullet, line.label, ok, stated, error]).toEqual([
        bulletOf(mark),
        `${mark.slice(bulletOf(mark).length)}${name}`.trim(),
        true,
        Number(thousands) * 1000,
        null,
      ]);
      expect(line.expressionText.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
    options,
  );
});

test('costing/A1, costing/A5: the rounded value agrees with itself, and one unit further does not when the value is exact', () => {
  const rule = fc.constantFrom<RoundingRule>('ceil', 'half', 'floor');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.integer({ min: 1, max: 999 }),
      rule,
      (unitPrice, days, by) => {
        const expression = `${printNumber(unitPrice)}원×${days}일`;
        const exact = unitPrice * days;
        const { amount } = calcLine(expression, by);
        expect(amount).toBe(Number(roundRational(rational(BigInt(exact), 1000n), by)) * 1000);
        const thousands = (amount ?? 0) / 1000;
        expect(calcLine(`${expression}=${thousands}천원`, by).ok).toBe(true);
        expect(calcLine(`${expression}=${thousands + 1}천원`, by).ok).toBe(exact % 1000 !== 0 && exact > (amount ?? 0));
      },
    ),
    options,
  );
});

test('a changed unit price is written back in its place and computed anew', () => {
  fc.assert(
    fc.property(written, fc.integer({ min: 1, max: 999_999 }), ({ text }, newPrice) => {
      const line = parseCostingLine(`○ 강사수당 ${text} = 10천원`);
      const first = line.expression?.nodes.find((node): node is NumberNode => node.kind === 'number');
      fc.pre(first !== undefined);
      const price = `${printNumber(newPrice)}원`;
      const changed = unparse(line, new Map([[first as NumberNode, price]]));
      expect(changed.startsWith(`○ 강사수당 ${price}`)).toBe(true);
      expect(changed.endsWith(`${text.slice((first?.unitEnd ?? 0) - (first?.start ?? 0))} = 10천원`)).toBe(true);
    }),
    options,
  );
});

test('what a line means does not depend on the lines read before it', () => {
  // The buffers of one line serve the next: what is left in them must not be read.
  const before = ['1,234,567 ('.repeat(60), ') ] '.repeat(60), '= 98,765원 × '.repeat(60)];
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), fc.constantFrom(...before), (parts, other) => {
      const text = parts.join('');
      calcLine('');
      const first = calcLine(text);
      calcLine(other);
      expect(calcLine(text)).toEqual(first);
    }),
    options,
  );
  // A number where the next line has its sign.
  calcLine(before[2] ?? '');
  expect(parseCostingLine('가 △5 =').expressionText).toBe('');
  expect(parseCostingLine('시설비 △20000 =').expressionText).toBe('△20000');
});
