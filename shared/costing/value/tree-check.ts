import { josa } from '#shared/hangul/josa.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import { isWon, type Won, zeroWon } from '#shared/money/won.ts';
import { parseCostingLine } from '../read-line.ts';
import { evaluate } from './evaluate.ts';

/** A line of a costing tree as any record holds it. Amounts in 원; `null` is "not stated". */
export interface CostingTreeNode {
  readonly expression: string;
  readonly amount: Won | null;
  readonly children: readonly CostingTreeNode[];
}

interface TreeOptions {
  readonly rule?: RoundingRule;
  readonly unit?: AmountUnit;
}

/** What an expression cell says, read for itself. */
export interface ExpressionReading {
  /** Rounded once by the rule, 원; `null` where there is no expression, or a broken one. */
  readonly amount: Won | null;
  /** Why it is broken, in Korean with the place; `null` where it is not. */
  readonly error: string | null;
}

/**
 * F1: an expression cell alone. `stated` is the line's own amount: a slip it proves is forgiven (P6), unless it was only
 * kept from before (F2); leave it out then. A result written into the expression that is not its value is an error, and
 * so is a text with figures that is no expression at all.
 */
export function readExpression(
  expression: string,
  options: TreeOptions & { stated?: Won | null } = {},
): ExpressionReading {
  if (expression.trim() === '') return { amount: null, error: null };
  const line = parseCostingLine(expression);
  const { amount, ok, error } = evaluate(line, options);
  if (error !== null) return { amount: null, error };
  if (line.stated !== null && ok === false) {
    const written = expression.slice(line.stated.start, line.stated.end);
    return {
      amount: null,
      error: `식에 함께 적힌 결과 ${josa(`‘${written}’`, '이/가')} 계산한 값과 다릅니다. 결과를 지우거나 식을 고쳐 주세요.`,
    };
  }
  if (amount === null && /\p{N}/u.test(expression)) {
    return {
      amount: null,
      error: '식으로 읽을 수 없습니다. 단가에 원을 붙이고 계산 기호로 이어 적어 주세요. 예: 100,000원*10회',
    };
  }
  return { amount, error: null };
}

/** The two values of a line that has both an expression and children (F3); `null` where one of them cannot be told. */
export interface TwoValues {
  readonly ofExpression: Won | null;
  readonly ofChildren: Won | null;
  /** True only where both are known and are not the same. */
  readonly differ: boolean;
}

/** F3: both values of a line, and whether they differ. Neither is taken: that is for the officer. */
export function twoValues(node: CostingTreeNode, options: TreeOptions = {}): TwoValues {
  const ofExpression = readExpression(node.expression, options).amount;
  const ofChildren = sumOf(node.children);
  return {
    ofExpression,
    ofChildren,
    differ: ofExpression !== null && ofChildren !== null && ofExpression !== ofChildren,
  };
}

/** Σ of the children as they stand: an amount of their own, else the sum of theirs; `null` where none states one. */
function sumOf(nodes: readonly CostingTreeNode[]): Won | null {
  // A hostile file nests deeper than the stack; the sum is exact as long as it is safe, and unknown beyond that.
  const waiting = [...nodes];
  let sum = zeroWon;
  let stated = false;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.amount === null) waiting.push(...node.children);
    else {
      stated = true;
      const next = sum + node.amount;
      if (!isWon(next)) return null;
      sum = next;
    }
  }
  return stated ? sum : null;
}

/** What is wrong in a tree of lines, by line. */
export interface TreeCheck {
  /** F2: lines whose expression is broken, with the sentence that says why; they stand at their last amount. */
  readonly broken: ReadonlyMap<CostingTreeNode, string>;
  /** F4: lines above a broken one: their sums contain an amount that its expression no longer bears out. */
  readonly containing: ReadonlySet<CostingTreeNode>;
  /** F3: lines whose expression and children differ. */
  readonly differing: ReadonlyMap<CostingTreeNode, TwoValues>;
}

/**
 * F2–F4 over a whole tree, each line read once. `isWrong` may judge lines in a way of its own (a line whose amount was
 * printed proves slips that a typed one does not); it gives the sentence, or `null`.
 */
export function checkTree(
  roots: readonly CostingTreeNode[],
  options: TreeOptions = {},
  isWrong = (node: CostingTreeNode) => readExpression(node.expression, options).error,
): TreeCheck {
  const broken = new Map<CostingTreeNode, string>();
  const containing = new Set<CostingTreeNode>();
  const differing = new Map<CostingTreeNode, TwoValues>();
  const order: { node: CostingTreeNode; parent: CostingTreeNode | null }[] = roots.map((node) => ({
    node,
    parent: null,
  }));
  for (let at = 0; at < order.length; at++) {
    const { node } = order[at] as (typeof order)[number];
    for (const child of node.children) order.push({ node: child, parent: node });
    const error = isWrong(node);
    if (error !== null) broken.set(node, error);
    else if (node.children.length > 0 && node.expression !== '') {
      const both = twoValues(node, options);
      if (both.differ) differing.set(node, both);
    }
  }
  // Children stand behind their parents, so that one walk back carries the mark to the top.
  for (let at = order.length - 1; at >= 0; at--) {
    const { node, parent } = order[at] as (typeof order)[number];
    if (parent !== null && (broken.has(node) || containing.has(node))) containing.add(parent);
  }
  return { broken, containing, differing };
}
