import { type Rational, rational } from '#shared/money/rational.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { CharClass, charClass } from '../lex/chars.ts';
import { lex } from '../lex/lexer.ts';
import { TokenKind, TokenList } from '../lex/tokens.ts';
import { compute, isProblem, toRational } from '../value/compute.ts';
import type { CostingNode, NumberNode } from './ast.ts';
import { RunParser } from './parser.ts';
import { type ProblemCode, problemMessage } from './problem.ts';
import type { Run } from './run.ts';

/** What a formula comes to: exactly, and whether that is money (원) or a bare number. */
interface FormulaValue {
  readonly value: Rational;
  readonly money: boolean;
}

const tokens = new TokenList();
const parser = new RunParser(tokens);

/**
 * T4: the value of `text` from `from` on, the whole of it: a costing expression without name, remarks and result. A
 * token that is no part of it, a doubtful number, a count beside bare numbers or money times money is an error.
 */
export function readFormula(text: string, from: number): Result<FormulaValue> {
  lex(text, from, tokens, true);
  parser.use(text);
  if (tokens.count === 0) return err('bad-formula', '= 뒤에 식이 없습니다. 예: =100+200*3');
  const run = parser.parse(0);
  const problem = run.problem ?? run.doubt;
  if (problem !== null) return err('bad-formula', problemMessage(text, problem));
  const stray = firstStray(run);
  if (stray >= 0) return refused(text, 'no-formula', tokens.start(stray), tokens.end(stray));
  const value = compute(run.nodes);
  if (isProblem(value)) return err('bad-formula', problemMessage(text, value));
  const kind = kindOf(text, run.nodes);
  if (typeof kind === 'number') {
    const node = run.nodes[kind] as CostingNode;
    return refused(text, 'mixed-units', node.start, node.end);
  }
  const exact = toRational(value);
  return ok({ value: rational(exact.numerator, exact.denominator), money: kind === 'money' });
}

function refused(text: string, code: ProblemCode, start: number, end: number): Result<never> {
  return err('bad-formula', problemMessage(text, { code, start, end }));
}

/** The first token that no number, unit, bracket or operation of the run holds; −1 where there is none. */
function firstStray(run: Run): number {
  for (let index = 0; index < tokens.count; index++) {
    const kind = tokens.kind(index);
    if (index >= run.next || kind === TokenKind.punctuation || kind === TokenKind.equals) return index;
    if (kind !== TokenKind.word && kind !== TokenKind.open) continue;
    const start = tokens.start(index);
    const held = run.nodes.some(
      (node) =>
        (node.kind === 'group' && node.start === start) ||
        ((node.kind === 'number' || node.kind === 'group') && start >= node.unitStart && start < node.unitEnd),
    );
    if (!held) return index;
  }
  return -1;
}

type Kind = 'money' | 'count' | 'number';

/** What the root is; the place of the first node where kinds are mixed that do not go together. */
function kindOf(text: string, nodes: readonly CostingNode[]): Kind | number {
  const kinds: Kind[] = [];
  for (const [at, node] of nodes.entries()) {
    switch (node.kind) {
      case 'number':
        kinds.push(kindOfNumber(text, node));
        break;
      case 'binary': {
        const right = kinds.pop() as Kind;
        const left = kinds.pop() as Kind;
        const kind = joined(node.operator, left, right);
        if (kind === null) return at;
        kinds.push(kind);
        break;
      }
      case 'group':
        if (node.multiplier !== 1) return at;
        break;
      default:
    }
  }
  const [root] = kinds;
  return root === undefined || root === 'count' ? nodes.length - 1 : root;
}

function kindOfNumber(text: string, node: NumberNode): Kind {
  if (node.money) return 'money';
  const unit = node.unitEnd > node.unitStart;
  return unit && charClass(text.charCodeAt(node.unitStart)) !== CharClass.percent ? 'count' : 'number';
}

function joined(operator: '+' | '-' | '×' | '÷', left: Kind, right: Kind): Kind | null {
  if (operator === '+' || operator === '-') return left === right ? left : null;
  if (operator === '×') {
    if (left === 'money' && right === 'money') return null;
    if (left === 'money' || right === 'money') return 'money';
    return left === 'count' || right === 'count' ? 'count' : 'number';
  }
  if (right === 'money') return left === 'money' ? 'number' : null;
  return left;
}
