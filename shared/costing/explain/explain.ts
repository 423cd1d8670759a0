import { withoutInvisible } from '#shared/characters/characters.ts';
import { printNumber } from '#shared/money/print.ts';
import { type Rational, rational } from '#shared/money/rational.ts';
import { type RoundingRule, roundingRuleLabel, roundRational } from '#shared/money/round.ts';
import { type AmountUnit, wonPerUnit } from '#shared/money/unit.ts';
import { CharClass, charClass } from '../lex/chars.ts';
import type { BinaryNode, CostingNode, Expression, GroupNode, NumberNode } from '../parse/ast.ts';
import type { CostingLine } from '../parse/costing-line.ts';
import { compute, isProblem, toRational } from '../value/compute.ts';
import { evaluate } from '../value/evaluate.ts';

interface ExplainOptions {
  readonly rule?: RoundingRule;
  readonly unit?: AmountUnit;
}

/** Above this an expression is no line a person reads; its brackets are then not worked out one by one. */
const mostSteps = 400;
const signs = { '+': ' + ', '-': ' − ', '×': ' × ', '÷': ' ÷ ' } as const;

/**
 * The line read out unit by unit: `1,382,000원 × 12월 = 16,584,000원 → 16,584천원`. Brackets of plain counts are worked
 * out in a step of their own. The problem in words where it cannot be evaluated; empty where nothing is to evaluate.
 */
export function explain(line: CostingLine, options: ExplainOptions = {}): string {
  const { rule = 'ceil', unit = '천원' } = options;
  const evaluation = evaluate(line, { rule, unit });
  if (evaluation.error !== null) return evaluation.error;
  const { value } = evaluation;
  if (value === null || line.expression === null) return '';
  const written = write(line.text, line.expression, () => null);
  const worked = write(line.text, line.expression, groupResults(line.text, line.expression));
  const steps = [written];
  if (worked !== written) steps.push(worked);
  const result = `${printExact(value)}원`;
  if (result !== written) steps.push(result);
  const whole = steps.join(' = ');
  // An amount printed to the 원 was not rounded to the unit.
  if (value.denominator === 1n && (unit === '원' || (evaluation.amount ?? 0) % wonPerUnit[unit] !== 0)) return whole;
  return `${whole} → ${rounded(value, unit, rule)}`;
}

function rounded(value: Rational, unit: AmountUnit, rule: RoundingRule): string {
  const inUnit = rational(value.numerator, value.denominator * BigInt(wonPerUnit[unit]));
  const note = inUnit.denominator === 1n ? '' : `(${roundingRuleLabel[rule]})`;
  return `${printNumber(roundRational(inUnit, rule))}${unit}${note}`;
}

/** Whole 원 as they are, a rest of a 원 to two places and said to be about that. */
function printExact(value: Rational): string {
  if (value.denominator === 1n) return printNumber(value.numerator);
  const hundredths = roundRational(rational(value.numerator * 100n, value.denominator), 'half');
  const size = hundredths < 0n ? -hundredths : hundredths;
  const whole = printNumber(size / 100n);
  const rest = String(size % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const text = `${hundredths < 0n ? '△' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
  return 10_000n % value.denominator === 0n && 100n % value.denominator === 0n ? text : `약 ${text}`;
}

interface Piece {
  readonly start: number;
  readonly text: string;
}

/** The expression in one notation (×, ÷, round brackets, commas), remarks left out; `replaced` shortens brackets. */
function write(text: string, expression: Expression, replaced: (group: GroupNode) => string | null): string {
  const pieces: Piece[] = [];
  const hidden: { start: number; end: number }[] = [];
  for (const node of expression.nodes) {
    switch (node.kind) {
      case 'number':
        pieces.push({ start: node.start, text: writeNumber(text, node) });
        break;
      case 'sign':
        pieces.push({ start: node.start, text: '△' });
        break;
      case 'binary':
        pieces.push({
          start: node.operatorAt < 0 ? node.right.start - 0.5 : node.operatorAt,
          text: signOf(text, node),
        });
        break;
      default: {
        const short = replaced(node);
        if (short !== null) hidden.push({ start: node.start, end: node.closeAt });
        pieces.push({ start: node.start - (short === null ? 0 : 0.5), text: short ?? '(' });
        if (short === null) pieces.push({ start: node.closeAt, text: `)${unitText(text, node)}` });
      }
    }
  }
  pieces.sort((a, b) => a.start - b.start);
  hidden.sort((a, b) => a.start - b.start);
  let written = '';
  let at = 0;
  for (const piece of pieces) {
    while (at < hidden.length && (hidden[at]?.end ?? 0) < piece.start) at++;
    const span = hidden[at];
    if (span === undefined || piece.start < span.start || piece.start > span.end) written += piece.text;
  }
  return written;
}

/** A slash stays one: `50/100` and `109,977필지/69필` read better than with ÷. */
function signOf(text: string, node: BinaryNode): string {
  if (node.operator !== '÷') return signs[node.operator];
  return '/／∕⁄'.includes(text.charAt(node.operatorAt)) ? '/' : signs['÷'];
}

function writeNumber(text: string, node: NumberNode): string {
  const written = withoutInvisible(text.slice(node.start, node.unitStart)).trim();
  // `2⅓`, `2 1/2` stay as they were written.
  if (node.divisor !== 1 && isFraction(written)) return `${written}${unitText(text, node)}`;
  const digits = String(node.digits).padStart(node.decimals + 1, '0');
  const whole = printNumber(BigInt(digits.slice(0, digits.length - node.decimals)));
  const fraction = node.decimals === 0 ? '' : `.${digits.slice(digits.length - node.decimals)}`;
  return `${whole}${fraction}${unitText(text, node)}`;
}

function isFraction(number: string): boolean {
  return Array.from(number).some((character) => {
    const kind = charClass(character.charCodeAt(0));
    return kind === CharClass.fraction || kind === CharClass.divide;
  });
}

function isRate(text: string, node: CostingNode): boolean {
  return node.kind === 'number' && charClass(text.charCodeAt(node.unitStart)) === CharClass.percent;
}

/** The unit without spaces and brackets; a unit that itself holds digits (`1억 5천만원`) was added up to 원. */
function unitText(text: string, node: NumberNode | GroupNode): string {
  const unit = withoutInvisible(text.slice(node.unitStart, node.unitEnd)).replace(/\s+/g, '');
  if (node.kind === 'number' && node.money && /\d/.test(unit)) return '원';
  if (node.kind === 'number' && node.money && unit.endsWith('의')) return unit.slice(0, -1);
  return /^\(.*\)$/.test(unit) ? unit.slice(1, -1) : unit;
}

/** What each outermost bracket of plain counts comes to, with its unit: `(60+(120-60)/2)월` is `90월`. */
function groupResults(text: string, expression: Expression): (group: GroupNode) => string | null {
  const results = new Map<CostingNode, string>();
  if (expression.nodes.length > mostSteps) return () => null;
  const firstOf = subtreeStarts(expression);
  expression.nodes.forEach((node, index) => {
    if (node.kind !== 'group' || node.inner.kind === 'number') return;
    const part = expression.nodes.slice(firstOf[index], index);
    if (part.some((inner) => inner.kind === 'number' && inner.money)) return;
    for (const inner of part) results.delete(inner);
    const value = compute(part);
    const rates = part.some((inner) => isRate(text, inner));
    const result = isProblem(value) ? null : printCount(toRational(value), rates);
    if (result !== null) results.set(node, `${result}${unitText(text, node) || commonUnit(text, part)}`);
  });
  return (group) => results.get(group) ?? null;
}

/** `(3명+2명)` are 5명: the unit of a sum whose parts all have the same one. */
function commonUnit(text: string, part: readonly CostingNode[]): string {
  let unit: string | null = null;
  for (const node of part) {
    if (node.kind === 'group' || (node.kind === 'binary' && node.operator !== '+' && node.operator !== '-')) return '';
    if (node.kind !== 'number' || isRate(text, node)) continue;
    const own = unitText(text, node);
    if (unit !== null && own !== unit) return '';
    unit = own;
  }
  return unit ?? '';
}

/** A bracket's count, a sum of rates as a rate (`8.945%`); null where it has no short decimal form. */
function printCount(value: Rational, rates: boolean): string | null {
  const shown = rates ? rational(value.numerator * 100n, value.denominator) : value;
  if (10_000n % shown.denominator !== 0n) return null;
  const number = Number(shown.numerator) / Number(shown.denominator);
  return Math.abs(number) < 1e9 ? `${printNumber(number)}${rates ? '%' : ''}` : null;
}

/** For every node the index where its own operands begin. */
function subtreeStarts(expression: Expression): number[] {
  const starts: number[] = [];
  const stack: number[] = [];
  expression.nodes.forEach((node, index) => {
    let start = index;
    if (node.kind === 'binary') {
      stack.pop();
      start = stack.pop() ?? index;
    } else if (node.kind !== 'number') start = stack.pop() ?? index;
    starts.push(start);
    stack.push(start);
  });
  return starts;
}
