import { isOne } from '../lex/figures.ts';
import { Flag, Gap, TokenKind, type TokenList } from '../lex/tokens.ts';
import { unitScale } from '../lex/unit-scale.ts';
import { afterWords } from './after-words.ts';
import { isColon } from './amount.ts';
import type { CostingNode, Operator } from './ast.ts';
import { OperandReader } from './operand.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { Run } from './run.ts';

/** What waits on the operator stack. The order is the binding strength, `bracket` apart. */
const Waiting = { bracket: 0, plus: 1, minus: 2, times: 3, divide: 4, fraction: 5, sign: 6 } as const;
const strength = [0, 1, 1, 2, 2, 3, 4];
const operators: Operator[] = ['+', '+', '-', '×', '÷', '÷'];

/**
 * Reads expressions (E1–E8) with two stacks instead of recursion, so that brackets may be nested as deep as the text
 * is long. One object serves a whole line.
 */
export class RunParser {
  #text = '';
  readonly #tokens: TokenList;
  readonly #operand: OperandReader;
  #nodes: CostingNode[] = [];
  // Stacks with tops of their own: setting an array's length to 0 would give its memory back on every line.
  readonly #values: CostingNode[] = [];
  #valueTop = -1;
  readonly #waiting: number[] = [];
  readonly #waitingAt: number[] = [];
  #waitingTop = -1;
  #depth = 0;
  #hasTimes = false;
  #hasMoney = false;
  #hasLarge = false;
  #operations = 0;
  #problem: Problem | null = null;

  constructor(tokens: TokenList) {
    this.#tokens = tokens;
    this.#operand = new OperandReader(tokens);
  }

  /** Turns to the line whose tokens the list now holds. */
  use(text: string): void {
    this.#text = text;
    this.#operand.use(text);
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
    this.#valueTop = -1;
    this.#waitingTop = -1;
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
          const behind = afterWords(this.#text, tokens, index);
          return behind < 0 ? this.#stop('word-instead-of-number', index, close) : behind;
        }
        if (tokens.has(index, Flag.otherShape)) this.#operand.doubt ??= this.#at('bracket-shape', index);
        this.#push(Waiting.bracket, index);
        this.#depth++;
        return index + 1;
      }
      case TokenKind.word: {
        const behind = afterWords(this.#text, tokens, index);
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
    if (
      !first &&
      isOne(this.#tokens, index) &&
      this.#endsWithPer() &&
      this.#tokens.kind(operand.next) === TokenKind.number
    ) {
      return operand.next;
    }
    if (node.money) this.#hasMoney = true;
    if (!this.#hasLarge) {
      this.#hasLarge = this.#tokens.has(index, Flag.commas) || (!first && node.digits >= 1000);
    }
    this.#add(node);
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
        return this.#adds(index) ? this.#operator(Waiting.plus, index) : -1;
      case TokenKind.minus:
        return this.#depth === 0 && !this.#subtracts(index) ? -1 : this.#operator(Waiting.minus, index);
      case TokenKind.number:
        return this.#unsigned(index);
      case TokenKind.punctuation:
        return this.#lists(index) ? this.#operator(Waiting.plus, index) : -1;
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

  #add(node: CostingNode): void {
    this.#nodes.push(node);
    this.#values[++this.#valueTop] = node;
  }

  #take(): CostingNode {
    return this.#values[this.#valueTop--] as CostingNode;
  }

  #push(waiting: number, index: number): void {
    this.#waitingTop++;
    this.#waiting[this.#waitingTop] = waiting;
    this.#waitingAt[this.#waitingTop] = index;
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
      tokens.gap(divide + 1) === Gap.none &&
      tokens.kind(divide + 2) !== TokenKind.percent &&
      '/／∕⁄'.includes(this.#text.charAt(tokens.start(divide)))
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
        if (!this.#hasMoney && !this.#hasLarge) return false;
        const behind = afterWords(this.#text, tokens, minus + 1);
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

  /** "4+H 사업": words behind a plus name a number only where an amount already stands in front. */
  #adds(plus: number): boolean {
    return this.#depth > 0 || this.#hasMoney || this.#hasLarge || this.#tokens.kind(plus + 1) !== TokenKind.word;
  }

  #isAmountLike(index: number, behindWords = false): boolean {
    const tokens = this.#tokens;
    const node = this.#operand.number(index, false, false);
    const next = tokens.kind(this.#operand.next);
    const unit = node.unitEnd > node.unitStart;
    if (node.money || !this.#hasMoney || next === TokenKind.times || next === TokenKind.at) return true;
    return !unit && (!behindWords || tokens.has(index, Flag.commas));
  }

  /** E3: `×(남 3명, 여 2명)`: counts listed in a bracket are added up. */
  #lists(comma: number): boolean {
    return (
      this.#depth > 0 &&
      !isColon(this.#text, this.#tokens, comma) &&
      afterWords(this.#text, this.#tokens, comma + 1) >= 0
    );
  }

  /**
   * E8: `1일3회`, `2인1조` glued together inside an expression multiply. "1일" says nothing new; any other pair is a
   * slip until the printed amount proves it.
   */
  #unsigned(index: number): number {
    const tokens = this.#tokens;
    const glued = tokens.gap(index) === Gap.none && tokens.kind(index - 1) === TokenKind.word;
    const unit = tokens.kind(index + 1) === TokenKind.word && tokens.gap(index + 1) === Gap.none;
    if (!glued || !unit || this.#operations === 0) return -1;
    if (unitScale(this.#text, tokens.start(index + 1), tokens.end(index + 1)).money) return -1;
    const left = this.#values[this.#valueTop];
    const plain = left?.kind === 'number' && isOne(tokens, index - 2) && this.#isCounter(index - 1);
    if (!plain) this.#operand.doubt ??= this.#at('operator-missing', index);
    this.#reduce(strength[Waiting.times] as number);
    this.#push(Waiting.times, -1);
    return index;
  }

  /** `1일`, `1인` say nothing new; the nights of `1박2일` do, and `1~3` is no counter at all. */
  #isCounter(word: number): boolean {
    return /^(?!박)[가-힣]+$/.test(this.#text.slice(this.#tokens.start(word), this.#tokens.end(word)));
  }

  #close(index: number): number {
    this.#reduce(0);
    const open = this.#waitingAt[this.#waitingTop] as number;
    this.#waitingTop--;
    this.#depth--;
    const operand = this.#operand;
    const end = this.#tokens.end(index);
    operand.unit(index + 1, end, this.#operations === 0 && this.#depth === 0, this.#depth > 0);
    const inner = this.#take();
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
    this.#add(group);
    this.#applySigns();
    return operand.next;
  }

  #applySigns(): void {
    while (this.#waitingTop >= 0 && this.#waiting[this.#waitingTop] === Waiting.sign) {
      const index = this.#waitingAt[this.#waitingTop] as number;
      this.#waitingTop--;
      const operand = this.#take();
      this.#add({ kind: 'sign', start: this.#tokens.start(index), end: operand.end, operand });
    }
  }

  /** Builds what waits and binds at least as strongly as `level`, down to the last open bracket. */
  #reduce(level: number): void {
    while (this.#waitingTop >= 0) {
      const top = this.#waiting[this.#waitingTop] as number;
      if (top === Waiting.bracket || (strength[top] as number) < level) return;
      const at = this.#waitingAt[this.#waitingTop] as number;
      this.#waitingTop--;
      const right = this.#take();
      const left = this.#take();
      this.#add({
        kind: 'binary',
        start: left.start,
        end: right.end,
        operator: operators[top] as Operator,
        left,
        right,
        operatorAt: at < 0 ? -1 : this.#tokens.start(at),
      });
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
