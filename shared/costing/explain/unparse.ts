import type { Expression, NumberNode } from '../parse/ast.ts';
import type { CostingLine } from '../parse/costing-line.ts';

interface LinePart {
  readonly kind: 'bullet' | 'label' | 'expression' | 'equals' | 'stated' | 'rest';
  readonly text: string;
}

/**
 * The parts of the line in the order of the text, all of them: their texts joined are the line (U1). What is neither
 * bullet, name, expression, sign nor amount (white space, remarks, funding shares) is `rest`.
 * `changes` gives numbers of the expression another text, unit included: a new unit price, `120,000원`.
 */
export function lineParts(line: CostingLine, changes?: ReadonlyMap<NumberNode, string>): LinePart[] {
  const { text, spans, stated, equalsAt, expression } = line;
  const known = [
    { kind: 'bullet' as const, ...spans.bullet },
    { kind: 'label' as const, ...spans.label },
    { kind: 'expression' as const, start: spans.expression.start, end: spans.expression.end },
  ].filter((span) => span.end > span.start) as { kind: LinePart['kind']; start: number; end: number }[];
  if (equalsAt >= 0) known.push({ kind: 'equals', start: equalsAt, end: equalsAt + 1 });
  if (stated !== null) known.push({ kind: 'stated', start: stated.start, end: stated.end });
  known.sort((a, b) => a.start - b.start);
  const parts: LinePart[] = [];
  let at = 0;
  for (const { kind, start, end } of known) {
    // No two parts overlap (a test holds that); should they ever, the text still comes out whole.
    if (start < at) continue;
    if (start > at) parts.push({ kind: 'rest', text: text.slice(at, start) });
    const tree = kind === 'expression' ? expression : null;
    parts.push({ kind, text: tree === null ? text.slice(start, end) : unparseExpression(text, tree, changes) });
    at = end;
  }
  if (at < text.length) parts.push({ kind: 'rest', text: text.slice(at) });
  return parts;
}

/** The line as text. `unparse(parseCostingLine(text)) === text` for every text (U1). */
export function unparse(line: CostingLine, changes?: ReadonlyMap<NumberNode, string>): string {
  let text = '';
  for (const part of lineParts(line, changes)) text += part.text;
  return text;
}

/** The expression as written, number by number, with what stands between them kept. */
function unparseExpression(text: string, expression: Expression, changes?: ReadonlyMap<NumberNode, string>): string {
  let written = '';
  let at = expression.start;
  // Numbers have no operands, so in the order of the nodes they stand as in the text.
  for (const node of expression.nodes) {
    if (node.kind !== 'number') continue;
    written += text.slice(at, node.start) + (changes?.get(node) ?? text.slice(node.start, node.unitEnd));
    at = node.unitEnd;
  }
  return written + text.slice(at, expression.end);
}
