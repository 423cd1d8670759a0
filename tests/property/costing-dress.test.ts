import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calcLine } from '#shared/costing/calc.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import { evaluate } from '#shared/costing/value/evaluate.ts';
import { printNumber } from '#shared/money/print.ts';

const options = { seed: 20_240_202, numRuns: 6000 };

/** A piece of an expression: a number, its unit, an operation, a bracket. Pieces are dressed one by one. */
interface Piece {
  readonly kind: 'number' | 'unit' | 'sign' | 'open' | 'close';
  readonly text: string;
}

const number = (text: string, unit: string): Piece[] => [
  { kind: 'number', text },
  { kind: 'unit', text: unit },
];
const sign = (text: string): Piece[] => [{ kind: 'sign', text }];

const price = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.integer({ min: 1, max: 999 }).map((few) => few * 1000),
    ),
    fc.constantFrom('원', '원', '천원', '만원', '백만원', '원/월'),
  )
  .map(([value, unit]) => number(printNumber(value), unit));

// No trailing 0 behind a decimal point, which could be taken away without changing anything.
const count = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 1, max: 99_999 }).map(printNumber),
      fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 })).map(([a, b]) => `${a}.${b}`),
      fc.constantFrom('1½', '2⅓', '¾', '1 1/2'),
    ),
    fc.constantFrom('명', '월', '회', '개소', '㎡', '', '%', 'kg', '개 기관'),
  )
  .map(([value, unit]) => number(value, unit));

const bracket = fc
  .array(count, { minLength: 2, maxLength: 3 })
  .map((parts): Piece[] => [
    { kind: 'open', text: '(' },
    ...parts.flatMap((part, index) => (index === 0 ? part : [...sign('+'), ...part])),
    { kind: 'close', text: ')' },
  ]);

const product = fc
  .tuple(
    price,
    fc.array(fc.tuple(fc.constantFrom('×', '×', '÷'), fc.oneof({ weight: 4, arbitrary: count }, bracket)), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([first, factors]): Piece[] => [...first, ...factors.flatMap(([by, factor]) => [...sign(by), ...factor])]);

const expression = fc
  .array(product, { minLength: 1, maxLength: 2 })
  .map((parts) => parts.flatMap((part, index) => (index === 0 ? part : [...sign('+'), ...part])));

const plain = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');

const marks = ['\u200b', '\u200e', '\u202d', '\u202c', '\u2060', '\ufeff', '\u00ad', '\u2068'];
const spaces = [' ', '\u00a0', '\u2009', '\u202f', '\u3000', '  '];
const dresses: Record<string, readonly string[]> = {
  '×': ['×', '*', '＊', '✕', 'x', 'X', '∗'],
  '÷': ['÷', '➗'],
  '+': ['+', '＋'],
  '(': ['(', '（'],
  ')': [')', '）'],
  '%': ['%', '％', ' %', '       %', '\u00a0％'],
};

/** A stream of choices, so that one list of numbers dresses any expression. */
function chooser(choices: readonly number[]): (of: number) => number {
  let at = 0;
  return (of) => (choices[at++ % choices.length] ?? 0) % of;
}

function dressed(pieces: readonly Piece[], choices: readonly number[]): string {
  const pick = chooser(choices);
  const some = (list: readonly string[]) => list[pick(list.length)] ?? '';
  let text = '';
  for (const piece of pieces) {
    const forms = dresses[piece.text] ?? [piece.text];
    let part = some(forms);
    if (piece.kind === 'number' && pick(3) === 0)
      part = part.replaceAll(',', some([',', ' ', '\u2009', '\u00a0', ' ,']));
    if (piece.kind === 'number' && pick(3) === 0) {
      part = part.replace(/[0-9,.]/g, (each) => String.fromCharCode(each.charCodeAt(0) + (pick(2) ? 0xfee0 : 0)));
    }
    if (piece.kind === 'sign' && pick(2) === 0) part = `${some(spaces)}${part}${some(spaces)}`;
    text += part;
  }
  const letters = Array.from(text);
  return letters.map((letter) => (pick(6) === 0 ? `${some(marks)}${letter}` : letter)).join('');
}

const choices = fc.array(fc.nat({ max: 1000 }), { minLength: 31, maxLength: 97 });
const label = fc.constantFrom('', '강사수당 ', '- 위탁수수료(2%) ', '제3회 대회 ', '○ A4 인쇄(2급) ');

test('costing/L1, costing/L6–L8, costing/N2: an expression in any dress is worth the same, or an error with a place', () => {
  let same = 0;
  let refused = 0;
  fc.assert(
    fc.property(label, expression, choices, (name, pieces, how) => {
      const bare = calcLine(`강사수당 ${plain(pieces)}`);
      // Beyond 9,007조원 there is nothing to compare.
      fc.pre(bare.amount !== null);
      const text = `${name}${dressed(pieces, how)}`;
      const { value, error, ok } = calcLine(text);
      // The number in front happens to be what the rest comes to: "18 154 100원…" with 154천원 (costing/P6).
      if (ok === true) return;
      if (error === null) {
        same += 1;
        expect([text, value]).toEqual([text, bare.value]);
        return;
      }
      refused += 1;
      const found = evaluate(parseCostingLine(text)).problem;
      expect(found?.start).toBeGreaterThanOrEqual(0);
      expect(found?.end).toBeGreaterThan(found?.start ?? 0);
      expect(found?.end).toBeLessThanOrEqual(text.length);
    }),
    options,
  );
  // A language that refused everything would pass; most dresses are read.
  expect(same).toBeGreaterThan(2 * refused);
});

test('costing/W1: no digit of an expression can be put in or taken out without a change of value or an error', () => {
  fc.assert(
    fc.property(
      label,
      expression,
      fc.nat(),
      fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
      (name, pieces, place, digit) => {
        const text = plain(pieces);
        const digits = Array.from(text.matchAll(/\d/g), (found) => found.index);
        const at = digit === null ? (digits[place % digits.length] ?? 0) : place % (text.length + 1);
        // A 0 behind the last decimal says nothing new.
        fc.pre(!(digit === 0 && /\.\d*$/.test(text.slice(0, at)) && !/^\d/.test(text.slice(at))));
        // Divided by 1, nothing changes.
        fc.pre(!(digit === 1 && text[at - 1] === '/'));
        const mutated =
          digit === null ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + digit + text.slice(at);
        const before = calcLine(`${name}${text}`);
        const after = calcLine(`${name}${mutated}`);
        fc.pre(before.amount !== null);
        expect([mutated, after.error === null && after.value === before.value]).toEqual([mutated, false]);
      },
    ),
    { ...options, numRuns: 20_000 },
  );
});

test('costing/W1: every digit of any text stands in a name, a number, a printed amount or an error', () => {
  const pieces = fc.constantFrom(
    ...['1', '2', '12', '1,000', '50,000', '500', '000', '.5', '½', '1.5', '1.5.2', '9:30', '３'],
    ...[
      '원',
      '천원',
      '만원',
      '명',
      '회',
      '월',
      '%',
      'm2',
      'e5',
      '인당',
      '급',
      '년',
      ' ',
      ' ',
      '  ',
      '\t',
      '×',
      '*',
      '+',
      '-',
    ],
    ...['÷', '/', '(', ')', ', ', '외', '~', '·', '٣', '²', '\u200b', 'x', '50,000원×3명'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 2, maxLength: 14 }), (parts) => {
      const text = parts.join('');
      const line = parseCostingLine(text);
      const { value, error } = calcLine(text);
      if (error !== null || value === null || line.expression === null) return;
      const { start, end } = line.spans.label;
      const used = [
        { start: 0, end: Math.max(end, line.spans.bullet.end, start) },
        ...(line.stated ? [line.stated] : []),
      ];
      for (const node of line.expression.nodes) if (node.kind === 'number') used.push(node);
      const proven = evaluate(line).ok === true;
      for (const { index } of text.matchAll(/[\p{N}]/gu)) {
        const inside = used.some((span) => index >= span.start && index < span.end);
        const rest = text.slice(index).replace(/^[\p{N}]+/u, '');
        const harmless =
          proven ||
          /[a-z][\p{N}.\u200b]*$/u.test(text.slice(0, index)) ||
          /^\/?(급|년|인당|명당|회당|원당)/.test(rest) ||
          (line.stated !== null && index >= line.stated.end);
        expect([text, index, inside || harmless]).toEqual([text, index, true]);
      }
    }),
    { ...options, numRuns: 20_000 },
  );
});
