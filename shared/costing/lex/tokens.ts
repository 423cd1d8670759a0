export const TokenKind = {
  end: 0,
  number: 1,
  /** A unit, a part of a name, a date, a code: anything without a meaning in arithmetic. */
  word: 2,
  times: 3,
  divide: 4,
  plus: 5,
  minus: 6,
  triangle: 7,
  percent: 8,
  open: 9,
  close: 10,
  equals: 11,
  at: 12,
  punctuation: 13,
} as const;

export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** The white space in front of a token. */
export const Gap = { none: 0, space: 1, wide: 2, breaks: 3 } as const;

/** What a token has besides its kind. */
export const Flag = {
  /** Number: its commas do not stand every three digits. */
  badCommas: 1,
  /** Number: written with a comma, so it is an amount and no ordinal. */
  commas: 2,
  /** Open bracket: a multiplication stands inside, at any depth. */
  hasTimes: 4,
  /** Open bracket: a number stands inside, at any depth. */
  hasNumber: 8,
  /** Open bracket: an equals sign stands directly inside. */
  hasEquals: 16,
  /** Bracket: its partner is of another shape, `(` with `]`. */
  otherShape: 32,
  /** Number: no number the language takes (`1.5.2원`). Word: a figure all the same (`2023.7`, `14:30`, `③`). */
  figure: 64,
  /** Number: it begins with 0, or its groups are set apart by spaces and may be two numbers. */
  doubtful: 128,
} as const;

const startCapacity = 256;
/** Buffers grown by one huge line are given back; ordinary lines never come near. */
const keepCapacity = 65_536;

/**
 * The tokens of one line, one array a property, reused from line to line: reading a line allocates nothing for its
 * tokens. Index `count` always holds an `end` token, so that looking one token ahead needs no check.
 */
export class TokenList {
  count = 0;
  #capacity = startCapacity;
  #kind = new Uint8Array(startCapacity);
  #gap = new Uint8Array(startCapacity);
  #flags = new Uint8Array(startCapacity);
  #decimals = new Uint8Array(startCapacity);
  /** Fractions are rare: only they are kept. */
  readonly #under = new Map<number, number>();
  #start = new Int32Array(startCapacity);
  #end = new Int32Array(startCapacity);
  #match = new Int32Array(startCapacity);
  #digits = new Float64Array(startCapacity);

  /** An invisible mark was met: the tokens end there, and the line is to be read without its marks. */
  marked = false;

  clear(): void {
    this.marked = false;
    if (this.#under.size > 0) this.#under.clear();
    if (this.#capacity > keepCapacity) this.#resize(startCapacity);
    this.count = 0;
  }

  push(kind: TokenKind, gap: number, start: number, end: number): number {
    const index = this.count;
    if (index + 2 > this.#capacity) this.#resize(this.#capacity * 2);
    this.#kind[index] = kind;
    this.#gap[index] = gap;
    this.#flags[index] = 0;
    this.#start[index] = start;
    this.#end[index] = end;
    this.#match[index] = -1;
    // Only numbers have these, but whoever asks another token must not be told those of a line before.
    this.#digits[index] = 0;
    this.#decimals[index] = 0;
    this.count = index + 1;
    return index;
  }

  /** Closes the list: the `end` token stands at the end of the text. */
  finish(gap: number, at: number): void {
    this.push(TokenKind.end, gap, at, at);
    this.count--;
  }

  kind(index: number): TokenKind {
    return this.#kind[index] as TokenKind;
  }

  gap(index: number): number {
    return this.#gap[index] as number;
  }

  start(index: number): number {
    return this.#start[index] as number;
  }

  end(index: number): number {
    return this.#end[index] as number;
  }

  /** A token read further than it first seemed to reach. */
  setEnd(index: number, end: number): void {
    this.#end[index] = end;
  }

  has(index: number, flag: number): boolean {
    return ((this.#flags[index] as number) & flag) !== 0;
  }

  flags(index: number): number {
    return this.#flags[index] as number;
  }

  mark(index: number, flags: number): void {
    this.#flags[index] = (this.#flags[index] as number) | flags;
  }

  /** The partner of a bracket, or −1. */
  match(index: number): number {
    return this.#match[index] as number;
  }

  pair(open: number, close: number): void {
    this.#match[open] = close;
    this.#match[close] = open;
  }

  /** The digits of a number as one integer; NaN when there are more than fifteen (then the text is read exactly). */
  digits(index: number): number {
    return this.#digits[index] as number;
  }

  decimals(index: number): number {
    return this.#decimals[index] as number;
  }

  /** What the digits are divided by: 1, or 3 for `2⅓`, whose digits are then 7. */
  under(index: number): number {
    return this.#under.size === 0 ? 1 : (this.#under.get(index) ?? 1);
  }

  setNumber(index: number, digits: number, decimals: number): void {
    this.#digits[index] = digits;
    this.#decimals[index] = decimals;
  }

  setFraction(index: number, digits: number, under: number): void {
    this.#digits[index] = digits;
    this.#under.set(index, under);
  }

  #resize(capacity: number): void {
    const kept = Math.min(this.count, capacity);
    this.#kind = resized(this.#kind, new Uint8Array(capacity), kept);
    this.#gap = resized(this.#gap, new Uint8Array(capacity), kept);
    this.#flags = resized(this.#flags, new Uint8Array(capacity), kept);
    this.#decimals = resized(this.#decimals, new Uint8Array(capacity), kept);
    this.#start = resized(this.#start, new Int32Array(capacity), kept);
    this.#end = resized(this.#end, new Int32Array(capacity), kept);
    this.#match = resized(this.#match, new Int32Array(capacity), kept);
    this.#digits = resized(this.#digits, new Float64Array(capacity), kept);
    this.#capacity = capacity;
  }
}

function resized<T extends Uint8Array | Int32Array | Float64Array>(from: T, to: T, kept: number): T {
  to.set(from.subarray(0, kept));
  return to;
}
