import { printNumber } from '#shared/money/print.ts';
import type { Won } from '#shared/money/won.ts';
import type { NumberNode } from '../parse/ast.ts';
import { parseCostingLine } from '../read-line.ts';

/** What a number node of money comes to, 원; `null` for a fraction of a 원 or a number beyond a double. */
function priceOf(node: NumberNode): number | null {
  if (typeof node.digits === 'bigint') return null;
  const value = (node.digits * node.multiplier) / 10 ** node.decimals / node.divisor;
  return Number.isSafeInteger(value) ? value : null;
}

/**
 * The expression with its price `from` (원) replaced by `to`; `null` where it holds no such price. Only the first one
 * is replaced: a second equal number is another thing that happens to cost the same.
 */
export function replacePrice(expression: string, from: Won, to: Won): string | null {
  const line = parseCostingLine(expression);
  const numbers = (line.expression?.nodes ?? []).filter((node) => node.kind === 'number');
  const price = numbers
    .filter((node) => node.money && priceOf(node) === from)
    .sort((a, b) => a.start - b.start)
    .at(0);
  if (!price) return null;
  return `${expression.slice(0, price.start)}${printNumber(to)}원${expression.slice(price.end)}`;
}

/** The first price (원) an expression states, for offering it as a named one; `null` where there is none. */
export function firstPrice(expression: string): Won | null {
  const line = parseCostingLine(expression);
  const numbers = (line.expression?.nodes ?? []).filter((node) => node.kind === 'number' && node.money);
  const [first] = numbers.sort((a, b) => a.start - b.start);
  return first?.kind === 'number' ? (priceOf(first) as Won | null) : null;
}
