import { withoutInvisible } from '#shared/characters/characters.ts';
import type { CostingNode, Expression, Span } from './ast.ts';
import { CostingLine } from './costing-line.ts';

/**
 * L6: `text` without its invisible marks, and for every character of that text where it stood, one more for its end;
 * null when there are none.
 */
export function unmarked(text: string): { clean: string; places: number[] } | null {
  const clean = withoutInvisible(text);
  if (clean.length === text.length) return null;
  const places: number[] = [];
  let from = 0;
  // What was taken out is found again by walking both: a mark never equals the character that follows it.
  for (let at = 0; at < clean.length; at++) {
    while (text.charCodeAt(from) !== clean.charCodeAt(at)) from++;
    places.push(from);
    from++;
  }
  places.push(text.length);
  return { clean, places };
}

/** The line read from the clean text, its places those of `text`. */
export function remarked(line: CostingLine, text: string, places: readonly number[]): CostingLine {
  const place = (at: number) => (at < 0 ? at : (places[at] as number));
  const end = (at: number) => (at === 0 ? 0 : (places[at - 1] as number) + 1);
  const span = <T extends Span>(old: T): T => ({
    ...old,
    start: place(old.start),
    end: old.end > old.start ? end(old.end) : place(old.start),
  });
  const moved = new Map<CostingNode, CostingNode>();
  const nodes: CostingNode[] = [];
  for (const node of line.expression?.nodes ?? []) {
    const next = movedNode(span(node), moved, place, end);
    moved.set(node, next);
    nodes.push(next);
  }
  const tree: Expression | null = line.expression && {
    ...span(line.expression),
    root: moved.get(line.expression.root) as CostingNode,
    nodes,
  };
  const { bullet, label, expression } = line.spans;
  return new CostingLine(
    text,
    { bullet: span(bullet), label: span(label), expression: span(expression) },
    tree,
    place(line.equalsAt),
    line.stated && span(line.stated),
    line.problem && span(line.problem),
    line.doubt && span(line.doubt),
  );
}

function movedNode(
  node: CostingNode,
  moved: ReadonlyMap<CostingNode, CostingNode>,
  place: (at: number) => number,
  end: (at: number) => number,
): CostingNode {
  const of = (operand: CostingNode) => moved.get(operand) as CostingNode;
  switch (node.kind) {
    case 'number':
      return { ...node, unitStart: end(node.unitStart), unitEnd: end(node.unitEnd) };
    case 'sign':
      return { ...node, operand: of(node.operand) };
    case 'group':
      return {
        ...node,
        inner: of(node.inner),
        closeAt: place(node.closeAt),
        unitStart: end(node.unitStart),
        unitEnd: end(node.unitEnd),
      };
    default:
      return { ...node, left: of(node.left), right: of(node.right), operatorAt: place(node.operatorAt) };
  }
}
