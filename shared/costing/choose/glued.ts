import type { CostingNode, NumberNode } from '../parse/ast.ts';
import type { Run } from '../parse/run.ts';
import { agrees, type Stated } from '../parse/stated.ts';
import { compute, isProblem } from '../value/compute.ts';

/** A shorter number agrees with too much by rounding: `1100,000원×1.1%` is a slip. */
export const leastGlued = 100;

/**
 * P7: a text layer may glue the amount column to the expression: `71,98971,989,000원` is 71,989 (천원) and
 * 71,989,000원. The number is cut where the front part, in 천원, is the value of the rest; null where no cut is.
 */
export function splitGlued(text: string, run: Run): { run: Run; stated: Stated } | null {
  const number = run.nodes[0];
  if (number?.kind !== 'number' || number.start !== run.start) return null;
  const end = numberEnd(text, number.start);
  // An amount has at most 20 characters; a longer number is cut nowhere.
  for (let cut = Math.max(number.start + 1, end - 20); cut < Math.min(end, number.start + 20); cut++) {
    const front = grouped(text.slice(number.start, cut));
    const back = grouped(text.slice(cut, end));
    if (front === null || front < leastGlued || back === null) continue;
    const rest: NumberNode = { ...number, start: cut, digits: back, decimals: 0 };
    const nodes: CostingNode[] = [...run.nodes];
    nodes[0] = rest;
    const value = compute(relinked(nodes, number, rest));
    if (isProblem(value) || !agrees(value, { won: front * 1000, grain: 1000 })) continue;
    const stated: Stated = {
      start: number.start,
      end: cut,
      negative: false,
      digits: front,
      decimals: 0,
      perUnit: 1000,
    };
    return { run: { ...run, start: cut, nodes: relinked(nodes, number, rest), doubt: null }, stated };
  }
  return null;
}

function numberEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && /[\d,]/.test(text.charAt(end))) end++;
  return end;
}

/** The value of a well grouped number, `71,989` or `175`; null for anything else. */
function grouped(text: string): number | null {
  return /^[1-9]\d{0,2}(,\d{3})*$/.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/** The same nodes with `from` replaced by `to` wherever it is an operand. */
function relinked(nodes: readonly CostingNode[], from: CostingNode, to: CostingNode): CostingNode[] {
  const changed = new Map<CostingNode, CostingNode>([[from, to]]);
  return nodes.map((node) => {
    const next = relink(node, changed);
    if (next !== node) changed.set(node, next);
    return next;
  });
}

function relink(node: CostingNode, changed: ReadonlyMap<CostingNode, CostingNode>): CostingNode {
  const known = changed.get(node);
  if (known !== undefined) return known;
  switch (node.kind) {
    case 'sign':
      return changed.has(node.operand) ? { ...node, operand: changed.get(node.operand) ?? node.operand } : node;
    case 'group':
      return changed.has(node.inner) ? { ...node, inner: changed.get(node.inner) ?? node.inner } : node;
    case 'binary': {
      const left = changed.get(node.left);
      const right = changed.get(node.right);
      if (left === undefined && right === undefined) return node;
      return { ...node, left: left ?? node.left, right: right ?? node.right, start: (left ?? node.left).start };
    }
    default:
      return node;
  }
}
