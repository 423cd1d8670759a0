import type { BinaryNode, CostingNode, Operator } from './ast.ts';
import { OperandReader } from './operand.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { Flag, Gap, TokenKind, type TokenList } from './tokens.ts';

/** What waits on the operator stack. The order is the binding strength, `bracket` apart. */
const Waiting = { bracket: 0, plus: 1, minus: 2, times: 3, divide: 4, fraction: 5, sign: 6 } as const;
const strength = [0, 1, 1, 2, 2, 3, 4];
const operators: Operator[] = ['+', '+', '-', '×', '÷', '÷'];

/** A stretch of the line read as an expression, whatever it turns out to be. */
export interface Run {
  /** Its first token, and the first behind it. */
  readonly first: number;
  readonly next: number;
  /** The text it covers. */
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly CostingNode[];
  readonly hasTimes: boolean;
  readonly hasMoney: boolean;
  /** A number of at least 1,000 or one with commas: a price although 원 is missing. */
  readonly hasLarge: boolean;
  readonly operations: number;
  /** A bracket just behind it holds an expression of its own. */
  readonly beforeExpression: boolean;
  readonly problem: Problem | null;
  readonly doubt: Problem | null;
}

/**
 * Reads expressions (E1–E8) with two stacks instead of recursion, so that brackets may be nested as deep as the text
 * is long. One object serves a whole line.
 */
export class RunParser {
  readonly #text: string;
  readonly #tokens: TokenList;
  readonly #operand: OperandReader;
  /** S8: a comma between two products of one line is read as a plus. */
  readonly #commaIsPlus: boolean;
  #nodes: CostingNode[] = [];
  #values: CostingNode[] = [];
  #waiting: number[] = [];
  #waitingAt: number[] = [];
  #depth = 0;
  #hasTimes = false;
  #hasMoney = false;
  #hasLarge = false;
  #operations = 0;
  #problem: Problem | null = null;

  constructor(text: string, tokens: TokenList, commaIsPlus = false) {
    this.#text = text;
    this.#tokens = tokens;
    this.#operand = new OperandReader(text, tokens);
    this.#commaIsPlus = commaIsPlus;
  }

  /** The expression that begins at token `first`, as far as it goes. */
  parse(first: number): Run {
    this.#reset();
    let index = first;
    let wantsOperand = true;
    for (;;) {
      const next: number = wantsOperand ? this.#operandAt(index, first) : this.#operatorAt(index);
      if (next < 0) break;
      // A sign and an opening bracket leave an operand still to come.
      wantsOperand = this.#wantsOperand;
      index = next;
    }
    return this.#finish(first, index, wantsOperand);
  }

  #wantsOperand = true;

  #reset(): void {
    this.#nodes = [];
    this.#values.length = 0;
    this.#waiting.length = 0;
    this.#waitingAt.length = 0;
    this.#depth = 0;
    this.#hasTimes = false;
    this.#hasMoney = false;
    this.#hasLarge = false;
    this.#operations = 0;
    this.#problem = null;
    this.#operand.problem = null;
    this.#operand.doubt = null;
    this.#wantsOperand = true;
  }

  /** Reads at a place where a number must come; −1 where none does. */
  #operandAt(index: number, first: number): number {
    const tokens = this.#tokens;
    switch (tokens.kind(index)) {
      case TokenKind.number:
        return this.#number(index, index === first || this.#operations === 0);
      case TokenKind.triangle:
      case TokenKind.minus:
        this.#push(Waiting.sign, index);
        return index + 1;
      case TokenKind.plus:
      case TokenKind.at:
        return index + 1;
      case TokenKind.open: {
        const close = tokens.match(index);
        if (close < 0) return this.#stop('bracket-not-closed', index);
        if (!tokens.has(index, Flag.hasNumber)) {
          const behind = afterWords(tokens, index);
          return behind < 0 ? this.#stop('word-instead-of-number', index, close) : behind;
        }
        if (tokens.has(index, Flag.otherShape)) this.#operand.doubt ??= this.#at('bracket-shape', index);
        this.#push(Waiting.bracket, index);
        this.#depth++;
        return index + 1;
      }
      case TokenKind.word: {
        const behind = afterWords(tokens, index);
        if (behind < 0) return this.#stop('word-instead-of-number', index);
        return behind;
      }
      default:
        return this.#stop('operand-missing', index);
    }
  }

  #number(index: number, first: boolean): number {
    const operand = this.#operand;
    const node = operand.number(index, first && this.#depth === 0, this.#depth > 0);
    // "× 1인당 5,000원": the words only say what the price is for.
    if (!first && node.digits === 1 && this.#endsWithPer() && this.#tokens.kind(operand.next) === TokenKind.number) {
      return operand.next;
    }
    if (node.money) this.#hasMoney = true;
    if (!this.#hasLarge) {
      this.#hasLarge = this.#tokens.has(index, Flag.commas) || (!first && node.digits >= 1000);
    }
    this.#nodes.push(node);
    this.#values.push(node);
    this.#applySigns();
    this.#wantsOperand = false;
    if (operand.isOf) this.#push(Waiting.times, -1);
    return operand.next;
  }

  #endsWithPer(): boolean {
    const { unitStart, unitEnd } = this.#operand;
    return unitEnd > unitStart && this.#text.charCodeAt(unitEnd - 1) === 0xb2f9; // 당
  }

  /** Reads at a place where an operation may come; −1 where the expression ends. */
  #operatorAt(index: number): number {
    const tokens = this.#tokens;
    switch (tokens.kind(index)) {
      case TokenKind.times:
        this.#hasTimes = true;
        return this.#operator(Waiting.times, index);
      case TokenKind.at:
        if (tokens.kind(index + 1) !== TokenKind.number) return -1;
        this.#hasTimes = true;
        return this.#operator(Waiting.times, index);
      case TokenKind.divide:
        return this.#operator(this.#isFraction(index) ? Waiting.fraction : Waiting.divide, index);
      case TokenKind.plus:
        return this.#operator(Waiting.plus, index);
      case TokenKind.minus:
        return this.#depth === 0 && !this.#subtracts(index) ? -1 : this.#operator(Waiting.minus, index);
      case TokenKind.punctuation:
        return this.#commaIsPlus && this.#joins(index) ? this.#operator(Waiting.plus, index) : -1;
      case TokenKind.close:
        return this.#depth > 0 ? this.#close(index) : -1;
      default:
        return -1;
    }
  }

  #operator(waiting: number, index: number): number {
    this.#operations++;
    this.#reduce(strength[waiting] as number);
    this.#push(waiting, index);
    this.#wantsOperand = true;
    return index + 1;
  }

  #push(waiting: number, index: number): void {
    this.#waiting.push(waiting);
    this.#waitingAt.push(index);
    if (index < 0) {
      this.#operations++;
      this.#hasTimes = true;
      this.#wantsOperand = true;
    }
  }

  /** E2: a bare `50/100` binds like one number, so that `÷ 1/2` divides by a half. */
  #isFraction(divide: number): boolean {
    const tokens = this.#tokens;
    return (
      tokens.kind(divide - 1) === TokenKind.number &&
      tokens.kind(divide + 1) === TokenKind.number &&
      tokens.gap(divide) === Gap.none &&
      tokens.gap(divide + 1) === Gap.none
    );
  }

  /**
   * E7: a dash outside brackets subtracts when an amount follows, and begins a remark otherwise
   * (`50,000원×3명 - 2회 분납`); set off to the left only, it is the sign of an amount in the next column.
   */
  #subtracts(minus: number): boolean {
    const tokens = this.#tokens;
    if (tokens.gap(minus) >= Gap.wide && tokens.gap(minus + 1) === Gap.none) return false;
    switch (tokens.kind(minus + 1)) {
      case TokenKind.number:
        return this.#isAmountLike(minus + 1);
      case TokenKind.open:
        return tokens.match(minus + 1) >= 0 && tokens.has(minus + 1, Flag.hasNumber);
      case TokenKind.word: {
        const behind = afterWords(tokens, minus + 1);
        return behind >= 0 && (tokens.kind(behind) !== TokenKind.number || this.#isAmountLike(behind, true));
      }
      case TokenKind.triangle:
      case TokenKind.at:
      case TokenKind.end:
      case TokenKind.equals:
      case TokenKind.times:
        return true;
      default:
        return false;
    }
  }

  #isAmountLike(index: number, behindWords = false): boolean {
    const tokens = this.#tokens;
    const node = this.#operand.number(index, false, false);
    const next = tokens.kind(this.#operand.next);
    const unit = node.unitEnd > node.unitStart;
    if (node.money || !this.#hasMoney || next === TokenKind.times || next === TokenKind.at) return true;
    return !unit && (!behindWords || tokens.has(index, Flag.commas));
  }

  #joins(comma: number): boolean {
    const behind = afterWords(this.#tokens, comma + 1);
    return this.#depth === 0 && behind >= 0;
  }

  #close(index: number): number {
    this.#reduce(0);
    const open = this.#waitingAt.pop() as number;
    this.#waiting.pop();
    this.#depth--;
    const operand = this.#operand;
    const end = this.#tokens.end(index);
    operand.unit(index + 1, end, this.#operations === 0 && this.#depth === 0, this.#depth > 0);
    const inner = this.#values.pop() as CostingNode;
    // (…원)천원 would count the thousand twice; only a bracket of plain numbers takes a money unit.
    const multiplier = this.#hasMoney ? 1 : operand.scale.multiplier;
    if (operand.scale.money) this.#hasMoney = true;
    const group: CostingNode = {
      kind: 'group',
      start: this.#tokens.start(open),
      end: this.#tokens.end(operand.next - 1),
      inner,
      closeAt: end - 1,
      multiplier,
      divisor: operand.divisor,
      unitStart: operand.unitStart,
      unitEnd: operand.unitEnd,
    };
    this.#nodes.push(group);
    this.#values.push(group);
    this.#applySigns();
    return operand.next;
  }

  #applySigns(): void {
    const waiting = this.#waiting;
    while (waiting.length > 0 && waiting[waiting.length - 1] === Waiting.sign) {
      waiting.pop();
      const index = this.#waitingAt.pop() as number;
      const operand = this.#values.pop() as CostingNode;
      const node: CostingNode = { kind: 'sign', start: this.#tokens.start(index), end: operand.end, operand };
      this.#nodes.push(node);
      this.#values.push(node);
    }
  }

  /** Builds what waits and binds at least as strongly as `level`, down to the last open bracket. */
  #reduce(level: number): void {
    const waiting = this.#waiting;
    for (;;) {
      const top = waiting.length === 0 ? Waiting.bracket : (waiting[waiting.length - 1] as number);
      if (top === Waiting.bracket || (strength[top] as number) < level) return;
      waiting.pop();
      const at = this.#waitingAt.pop() as number;
      const right = this.#values.pop() as CostingNode;
      const left = this.#values.pop() as CostingNode;
      const node: BinaryNode = {
        kind: 'binary',
        start: left.start,
        end: right.end,
        operator: operators[top] as Operator,
        left,
        right,
        operatorAt: at < 0 ? -1 : this.#tokens.start(at),
      };
      this.#nodes.push(node);
      this.#values.push(node);
    }
  }

  #stop(code: ProblemCode, index: number, last = index): number {
    this.#problem = { code, start: this.#tokens.start(index), end: this.#tokens.end(last) };
    return -1;
  }

  #at(code: ProblemCode, index: number): Problem {
    return { code, start: this.#tokens.start(index), end: this.#tokens.end(index) };
  }

  #finish(first: number, next: number, wantsOperand: boolean): Run {
    const tokens = this.#tokens;
    let problem = this.#problem ?? this.#operand.problem;
    if (problem === null && this.#depth > 0) problem = this.#at('not-in-bracket', next);
    if (problem === null && !wantsOperand) this.#reduce(0);
    return {
      first,
      next,
      start: tokens.start(first),
      end: next > first ? tokens.end(next - 1) : tokens.start(first),
      nodes: this.#nodes,
      hasTimes: this.#hasTimes,
      hasMoney: this.#hasMoney,
      hasLarge: this.#hasLarge,
      operations: this.#operations,
      beforeExpression: this.#operand.beforeExpression,
      problem,
      doubt: this.#operand.doubt,
    };
  }
}

/**
 * E6: the operand behind words that only name it (`× 위원 5명`, `− 기정 200,000원`), with remarks in brackets between;
 * −1 when no number comes before the next sign.
 */
export function afterWords(tokens: TokenList, from: number): number {
  let index = from;
  for (;;) {
    switch (tokens.kind(index)) {
      case TokenKind.number:
        return index;
      case TokenKind.word:
      case TokenKind.punctuation:
        index++;
        continue;
      case TokenKind.triangle:
        return tokens.kind(index + 1) === TokenKind.number ? index : -1;
      case TokenKind.open: {
        const close = tokens.match(index);
        if (close < 0) return -1;
        if (tokens.has(index, Flag.hasNumber) && tokens.kind(close + 1) !== TokenKind.number) return index;
        index = close + 1;
        continue;
      }
      default:
        return -1;
    }
  }
}
