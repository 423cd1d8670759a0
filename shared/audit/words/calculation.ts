import type { CostingNode, NumberNode } from '#shared/costing/parse/ast.ts';
import type { CostingLine } from '#shared/costing/parse/costing-line.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import { isWon, type Won } from '#shared/money/won.ts';

/** What an expression of 산출근거 is made of, for rules that ask how an amount was arrived at. */
export interface Calculation {
  readonly line: CostingLine;
  /** `null` where the text is no expression that can be read. */
  readonly nodes: readonly CostingNode[] | null;
  readonly multiplies: boolean;
  readonly prices: readonly NumberNode[];
  /** Numbers with a unit that is no money: `3명`, `2회`. */
  readonly counts: readonly { readonly value: number; readonly unit: string }[];
}

/** Signs that multiply and divide; an expression without any of them is an amount alone. */
const operation = /[×✕＊*xXχХ÷/／∕⁄@%％]/;

/** Whether an expression multiplies: 단가 × 수량 and not a total alone. */
export function isCalculated(expression: string): boolean {
  return operation.test(expression) && calculationOf(expression).multiplies;
}

/** An expression cell taken apart by the language of costing. */
export function calculationOf(expression: string): Calculation {
  const line = parseCostingLine(expression);
  const nodes = line.expression?.nodes ?? null;
  const numbers = (nodes ?? []).filter((node) => node.kind === 'number');
  const multiplies = (nodes ?? []).some(
    (node) => node.kind === 'binary' && (node.operator === '×' || node.operator === '÷'),
  );
  return {
    line,
    nodes,
    // What cannot be read is judged by its signs: no rule of words calls it a lump sum.
    multiplies: nodes === null ? /\d[^=]*[×✕＊*xX][^=]*\d/.test(expression) : multiplies,
    prices: numbers.filter(({ money }) => money),
    counts: numbers.flatMap((node) => {
      const unit = unitOf(expression, node);
      return node.money || node.divisor !== 1 || unit === '' ? [] : [{ value: sizeOf(node), unit }];
    }),
  };
}

/** The unit of a number without white space and remark: `3 명(외부)` has 명. */
export function unitOf(expression: string, { unitStart, unitEnd }: NumberNode): string {
  return expression.slice(unitStart, unitEnd).replace(/\(.*$/, '').replace(/\s/g, '');
}

const sizeOf = ({ digits, multiplier, decimals, divisor }: NumberNode): number =>
  (Number(digits) * multiplier) / (10 ** decimals * divisor);

/** 원 of a price; `null` where it has a rest below 1원 or leaves the safe range. */
export function priceOf(node: NumberNode): Won | null {
  const value = sizeOf(node);
  return isWon(value) ? value : null;
}
