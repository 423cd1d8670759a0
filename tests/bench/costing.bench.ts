import { evaluate as evaluateFormula } from 'mathjs';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import { evaluate } from '#shared/costing/value/evaluate.ts';
import type { Row } from './row.ts';

const size = 100_000;
const rounds = 9;

/** The shapes of a county's book by frequency, each with the plain formula of the same shape. */
const shapes: ((a: number, b: number, c: number) => readonly [line: string, formula: string])[] = [
  (a, b) => [`○ 사무용품 구입 ${a},000원*${b}회 = ${a * b}천원`, `${a}000*${b}`],
  (a, b) => [`- 전기요금 ${a},000원*${b}월 = ${a * b}천원`, `${a}000*${b}`],
  (a, b, c) => [`- 여비(관내) ${a},000원×${b}명×${c}일 = ${a * b * c}천원`, `${a}000*${b}*${c}`],
  (a, b, c) => [`▷ 급식비 ${a},000원*${b}명*${c}월 ${a * b * c}`, `${a}000*${b}*${c}`],
  (a, b) => [`- 보험료 ${a},000,000원*${b}% = ${a * b * 10}천원`, `${a}000000*${b}/100`],
  (a, b, c) => [`○ 수당 (${a},000원+${c},000원)×${b}명 = ${(a + c) * b}천원`, `(${a}000+${c}000)*${b}`],
];

function inputs(): { lines: string[]; formulas: string[] } {
  const lines: string[] = [];
  const formulas: string[] = [];
  for (let i = 0; i < size; i++) {
    const shape = shapes[i % shapes.length];
    const [line, formula] = shape?.(100 + (i % 899), 2 + (i % 29), 1 + (i % 11)) ?? ['', ''];
    // Flat strings, as a file gives them, and not the ropes that a template leaves.
    lines.push(Buffer.from(line).toString());
    formulas.push(Buffer.from(formula).toString());
  }
  return { lines, formulas };
}

/** The median rate of `work` over all inputs, in inputs a second. */
function rate(texts: readonly string[], work: (text: string) => number): number {
  const rates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    let sum = 0;
    for (const text of texts) sum += work(text);
    rates.push(texts.length / ((performance.now() - begun) / 1000));
    if (!(sum > 0)) throw new Error('nothing was evaluated');
  }
  rates.sort((a, b) => a - b);
  return rates[Math.floor(rounds / 2)] as number;
}

/** `mathjs` evaluates a formula from its text. A tenth is enough for a rate, and keeps the measurement short. */
function mathjsRate(formulas: readonly string[]): number {
  return rate(formulas.slice(0, size / 10), (formula) => evaluateFormula(formula) as number);
}

/** Costing lines read and evaluated in one thread, beside mathjs on plain formulas of the same shape; more is better. */
export async function bench(): Promise<Row[]> {
  const { lines, formulas } = inputs();
  const ours = rate(lines, (line) => evaluate(parseCostingLine(line)).amount ?? 0);
  const wrong = lines.filter((line) => evaluate(parseCostingLine(line)).ok !== true).length;
  if (wrong > 0) throw new Error(`${wrong} lines were not read as written`);
  const raw = mathjsRate(formulas);
  return [{ name: 'costing lines, beside mathjs', size, median: ours, unit: 'line/s', raw, ratio: ours / raw }];
}
