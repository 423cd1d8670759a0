import type { NumberNode } from '#shared/costing/parse/ast.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import type { Value } from '#shared/costing/value/compute.ts';
import { evaluate } from '#shared/costing/value/evaluate.ts';
import type { CostingItem } from '#shared/records/project/project.ts';

/** What an expression of 산출근거 says, read once. */
export interface Reading {
  /** Its exact value in 원; `null` where there is none. */
  readonly value: Value | null;
  /** An amount written into the expression itself (`984,000,000 = 984천원`), 원. */
  readonly written: number | null;
  /** Why it cannot be read, in Korean. */
  readonly problem: string | null;
  /** The amounts of money it names, 원. */
  readonly prices: readonly number[];
}

const nothing: Reading = { value: null, written: null, problem: null, prices: [] };

/** Reads a line's expression. */
export function readItem(item: CostingItem): Reading {
  if (item.expression === '') return nothing;
  const alone = readText(item.expression, item);
  if (alone.value !== null || item.amount === null) return alone;
  // What only the printed amount settles (P4, P8) is read with it, as it stands on the page.
  const beside = readText(`${item.expression} = ${item.amount}원`, item);
  return beside.value === null ? alone : { ...beside, written: null };
}

const priceOf = ({ digits, multiplier, decimals, divisor }: NumberNode) =>
  (Number(digits) * multiplier) / 10 ** decimals / divisor;

function readText(text: string, { amount }: CostingItem): Reading {
  const line = parseCostingLine(text);
  const { exact: value, stated, error } = evaluate(line, { stated: amount });
  const nodes = line.expression?.nodes ?? [];
  const prices = nodes
    .filter((node) => node.kind === 'number' && node.money)
    .map((node) => priceOf(node as NumberNode));
  const figures = value === null && error === null && /\p{N}/u.test(text);
  const problem = error ?? (figures ? '식으로 읽을 수 없습니다.' : null);
  return { value, written: line.stated === null ? null : stated, problem, prices };
}

/** What a value comes to in the grain an amount was printed in: whole 천원, or 원 where it is no whole 천원. */
export function grainOf(amount: number | null): 1 | 1000 {
  return amount === null || amount % 1000 === 0 ? 1000 : 1;
}

/** Whether a value is a whole number of the grain: then rounding explains nothing. */
export function isWholeIn({ numerator, denominator }: Value, grain: 1 | 1000): boolean {
  if (typeof numerator === 'number' && typeof denominator === 'number' && Number.isSafeInteger(denominator * grain))
    return numerator % (denominator * grain) === 0;
  return BigInt(numerator) % (BigInt(denominator) * BigInt(grain)) === 0n;
}

/** Whether a value is less than one grain away from an amount in 원. */
export function isWithin({ numerator, denominator }: Value, amount: number, grain: 1 | 1000): boolean {
  const gap = BigInt(numerator) - BigInt(amount) * BigInt(denominator);
  return (gap < 0n ? -gap : gap) < BigInt(denominator) * BigInt(grain);
}
