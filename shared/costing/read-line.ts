import { choose } from './choose/choose.ts';
import type { Reading } from './choose/reading.ts';
import { scan } from './choose/scan.ts';
import { behindOrder, bulletSpanEnd } from './lex/bullet.ts';
import { CharClass, charClass } from './lex/chars.ts';
import { lex } from './lex/lexer.ts';
import { TokenList } from './lex/tokens.ts';
import type { Expression, Span } from './parse/ast.ts';
import { CostingLine } from './parse/costing-line.ts';
import { RunParser } from './parse/parser.ts';
import { remarked, unmarked } from './parse/unmarked.ts';

// Reading is one uninterrupted step, so all lines share one set of buffers.
const tokens = new TokenList();
const parser = new RunParser(tokens);

/**
 * Reads one line of 산출근거: `○ 강사수당 100,000원×3명×2회 = 600천원`. Every text is a line: one that cannot be
 * evaluated carries the reason in `problem`, and no text makes it throw. Linear in the length of the text.
 */
export function parseCostingLine(text: string): CostingLine {
  const line = readLine(text, false);
  if (line !== null) return line;
  const clean = unmarked(text);
  if (clean === null) return readLine(text, true) as CostingLine;
  return remarked(readLine(clean.clean, true) as CostingLine, text, clean.places);
}

/** Null at an invisible mark, unless such are to be letters. */
function readLine(text: string, marksAreLetters: boolean): CostingLine | null {
  const start = firstVisible(text);
  const bullet = start < text.length ? bulletSpanEnd(text, start) : start;
  const line = readFrom(text, start, bullet, marksAreLetters);
  if (line === null) return null;
  // "-50,000원×3명 = 150천원": the positive result shows that the dash was a bullet (P1).
  const dashed = bullet === start && charClass(text.charCodeAt(start)) === CharClass.minus;
  if (dashed && line.stated !== null && !line.stated.negative && line.spans.expression.start === start) {
    return readFrom(text, start, start + 1, marksAreLetters);
  }
  return line;
}

function firstVisible(text: string): number {
  let at = 0;
  while (at < text.length) {
    const kind = charClass(text.charCodeAt(at));
    if (kind !== CharClass.space && kind !== CharClass.breaks) break;
    at++;
  }
  return at;
}

function readFrom(text: string, start: number, bullet: number, marksAreLetters: boolean): CostingLine | null {
  lex(text, behindOrder(text, bullet), tokens, marksAreLetters);
  if (tokens.marked) return null;
  parser.use(text);
  const reading = choose(text, tokens, scan(text, tokens, parser));
  const { run, stated, equalsAt, problem, doubt } = reading;
  const end = labelEnd(text, reading);
  const label = trimmed(text, bullet, end);
  const expression: Span = reading.expression ?? { start: end, end };
  let tree: Expression | null = null;
  if (run !== null && problem === null) {
    const root = run.nodes[run.nodes.length - 1];
    if (root !== undefined) tree = { start: expression.start, end: expression.end, root, nodes: run.nodes };
  }
  return new CostingLine(
    text,
    { bullet: { start, end: bullet }, label, expression },
    tree,
    equalsAt,
    stated,
    problem,
    doubt,
  );
}

/** The name runs to the expression, to an amount in front of it, or to the equals sign, whichever comes first. */
function labelEnd(text: string, reading: Reading): number {
  let end = Math.min(text.length, reading.nameEnd);
  if (reading.expression !== null) end = Math.min(end, reading.expression.start);
  if (reading.stated !== null) end = Math.min(end, reading.stated.start);
  if (reading.equalsAt >= 0) end = Math.min(end, reading.equalsAt);
  return end;
}

/** The label's span, without white space and without the signs that only lead to the expression: `=`, `×`, `(`. */
function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && (isBlank(text, end - 1) || (to < text.length && isLead(text, end - 1)))) end--;
  return { start, end };
}

function isLead(text: string, at: number): boolean {
  const kind = charClass(text.charCodeAt(at));
  return kind === CharClass.equals || kind === CharClass.times || kind === CharClass.open;
}

function isBlank(text: string, at: number): boolean {
  const kind = charClass(text.charCodeAt(at));
  return kind === CharClass.space || kind === CharClass.breaks;
}
