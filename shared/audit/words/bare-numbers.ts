import type { CostingNode, Span } from '#shared/costing/parse/ast.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';

/** A number of an expression that has no unit of its own and none around it. */
export interface BareNumber {
  readonly value: number;
  /** Where it ends in the text. */
  readonly end: number;
}

const isBare = (node: CostingNode): boolean => node.kind === 'number' && node.unitEnd === node.unitStart;

/** Numbers under a bracket with a unit (`(1,200+300)명`), divisors and both parts of a ratio want no unit of their own. */
function coveredBy(nodes: readonly CostingNode[]): readonly Span[] {
  return nodes.flatMap((node): Span[] => {
    if (node.kind === 'group') return node.unitEnd > node.unitStart ? [node] : [];
    if (node.kind !== 'binary' || node.operator !== '÷') return [];
    return isBare(node.left) && isBare(node.right) ? [node] : [node.right];
  });
}

/** A figure of four digits with nothing but a sign or the end behind it: a look before the cell is read. */
const mayBeBare = /[\d０-９,，.]{4,}\s*(?![\d０-９,，.\s가-힣A-Wa-wYZyz㎡㎥])/;

/** Numbers without a unit in an expression cell, an amount alone among them; none where the cell cannot be read. */
export function bareNumbers(expression: string): readonly BareNumber[] {
  if (!mayBeBare.test(expression)) return [];
  const line = parseCostingLine(expression);
  if (line.expression === null) return [];
  const { nodes } = line.expression;
  const covered = coveredBy(nodes);
  return nodes.flatMap((node) => {
    if (node.kind !== 'number' || !isBare(node)) return [];
    if (covered.some(({ start, end }) => start <= node.start && node.end <= end)) return [];
    return [{ value: Number(node.digits) / 10 ** node.decimals, end: node.end }];
  });
}
