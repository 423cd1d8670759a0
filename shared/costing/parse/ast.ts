/** Where a part stands in the line: UTF-16 offsets, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A number with its unit: `1,382,000원`, `12월`, `3%`. The value is `digits × multiplier ÷ (10^decimals × divisor)`. */
export interface NumberNode extends Span {
  readonly kind: 'number';
  /** All digits as one integer; a bigint when a double cannot hold them. */
  readonly digits: number | bigint;
  readonly decimals: number;
  /** 1, or what 천원, 백만원, 억원 … stand for. */
  readonly multiplier: number;
  /** 1, or 100 for %. */
  readonly divisor: number;
  readonly money: boolean;
  /** The unit as written, without the number; empty when there is none. */
  readonly unitStart: number;
  readonly unitEnd: number;
}

/** A minus in front of a factor: △, ▲ or a dash. */
interface SignNode extends Span {
  readonly kind: 'sign';
  readonly operand: CostingNode;
}

export type Operator = '+' | '-' | '×' | '÷';

export interface BinaryNode extends Span {
  readonly kind: 'binary';
  readonly operator: Operator;
  readonly left: CostingNode;
  readonly right: CostingNode;
  /** Where the sign of the operation stands; −1 for `…원의 2%`, where a word says it. */
  readonly operatorAt: number;
}

/** A bracket, with the unit behind it: `(60+(120-60)/2)월`. A money unit behind it multiplies, as behind a number. */
export interface GroupNode extends Span {
  readonly kind: 'group';
  readonly inner: CostingNode;
  /** Where the closing bracket stands. */
  readonly closeAt: number;
  readonly multiplier: number;
  readonly divisor: number;
  readonly unitStart: number;
  readonly unitEnd: number;
}

export type CostingNode = NumberNode | SignNode | BinaryNode | GroupNode;

/**
 * An expression: its root, and all its nodes with every node behind its operands, so that whoever walks it needs no
 * recursion and a bracket ten thousand deep is no danger.
 */
export interface Expression extends Span {
  readonly root: CostingNode;
  readonly nodes: readonly CostingNode[];
}
