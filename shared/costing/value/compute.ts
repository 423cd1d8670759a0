import {
  addRational,
  divideRational,
  multiplyRational,
  type Rational,
  rational,
  subtractRational,
} from '#shared/money/rational.ts';
import { assertNever } from '#shared/result/result.ts';
import type { CostingNode, NumberNode } from '../parse/ast.ts';
import type { Problem } from '../parse/problem.ts';

/** The exact value of an expression in 원: `numerator / denominator`, whole doubles where they are exact. */
export interface Value {
  readonly numerator: number | bigint;
  readonly denominator: number | bigint;
}

/** A value that grows beyond this is no amount; the bound keeps a line of 100,000 factors linear. */
const largest = 10n ** 80n;

const numerators: number[] = [];
const denominators: number[] = [];

/**
 * The value of an expression, exactly (V1, V2): in doubles as long as every step is a safe integer, from the
 * beginning again in bigints when one is not. `nodes` stand in the order of {@link Expression}.
 */
export function compute(nodes: readonly CostingNode[]): Value | Problem {
  return computeSafe(nodes) ?? computeExact(nodes);
}

export function isProblem(value: Value | Problem): value is Problem {
  return 'code' in value;
}

/** Every product and sum below is checked: a double product of integers is exact when it is within ±(2^53 − 1). */
function computeSafe(nodes: readonly CostingNode[]): Value | Problem | null {
  let top = -1;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as CostingNode;
    switch (node.kind) {
      case 'number': {
        if (typeof node.digits !== 'number' || node.decimals > 15) return null;
        top++;
        numerators[top] = node.digits * node.multiplier;
        denominators[top] = node.decimals === 0 ? node.divisor : 10 ** node.decimals * node.divisor;
        break;
      }
      case 'sign':
        numerators[top] = -(numerators[top] as number);
        break;
      case 'group':
        numerators[top] = (numerators[top] as number) * node.multiplier;
        denominators[top] = (denominators[top] as number) * node.divisor;
        break;
      case 'binary': {
        const b = numerators[top] as number;
        const under = denominators[top] as number;
        top--;
        const a = numerators[top] as number;
        const over = denominators[top] as number;
        switch (node.operator) {
          case '×':
            numerators[top] = a * b;
            denominators[top] = over * under;
            break;
          case '÷':
            if (b === 0) return { code: 'division-by-zero', start: node.right.start, end: node.right.end };
            numerators[top] = b < 0 ? -a * under : a * under;
            denominators[top] = b < 0 ? -b * over : b * over;
            break;
          case '+':
          case '-': {
            const left = under === over ? a : a * under;
            const right = under === over ? b : b * over;
            if (!isSafe(left) || !isSafe(right)) return null;
            numerators[top] = node.operator === '+' ? left + right : left - right;
            denominators[top] = under === over ? over : over * under;
            break;
          }
          default:
            return assertNever(node.operator);
        }
        break;
      }
      default:
        return assertNever(node);
    }
    const numerator = numerators[top] as number;
    const denominator = denominators[top] as number;
    if (!isSafe(numerator) || !isSafe(denominator)) return null;
    if (denominator !== 1 && numerator % denominator === 0) {
      numerators[top] = numerator / denominator;
      denominators[top] = 1;
    }
  }
  const numerator = numerators[0] as number;
  const denominator = denominators[0] as number;
  if (denominator === 1) return { numerator: numerator === 0 ? 0 : numerator, denominator: 1 };
  const divisor = gcd(Math.abs(numerator), denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function isSafe(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;
}

function gcd(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

function computeExact(nodes: readonly CostingNode[]): Value | Problem {
  const stack: Rational[] = [];
  for (const node of nodes) {
    if (node.kind === 'number') stack.push(literal(node));
    else {
      const operand = stack.pop() as Rational;
      if (node.kind === 'sign') stack.push({ numerator: -operand.numerator, denominator: operand.denominator });
      else if (node.kind === 'group') {
        stack.push(multiplyRational(operand, rational(BigInt(node.multiplier), BigInt(node.divisor))));
      } else {
        const left = stack.pop() as Rational;
        if (node.operator === '÷' && operand.numerator === 0n) {
          return { code: 'division-by-zero', start: node.right.start, end: node.right.end };
        }
        stack.push(apply(node.operator, left, operand));
      }
    }
    const { numerator, denominator } = stack[stack.length - 1] as Rational;
    if (numerator > largest || numerator < -largest || denominator > largest) {
      return { code: 'value-too-large', start: node.start, end: node.end };
    }
  }
  return stack[0] as Rational;
}

function apply(operator: '+' | '-' | '×' | '÷', left: Rational, right: Rational): Rational {
  switch (operator) {
    case '+':
      return addRational(left, right);
    case '-':
      return subtractRational(left, right);
    case '×':
      return multiplyRational(left, right);
    case '÷':
      return divideRational(left, right);
    default:
      return assertNever(operator);
  }
}

function literal(node: NumberNode): Rational {
  return rational(BigInt(node.digits) * BigInt(node.multiplier), 10n ** BigInt(node.decimals) * BigInt(node.divisor));
}

/** The value as a {@link Rational}, for whoever goes on computing. */
export function toRational(value: Value): Rational {
  return { numerator: BigInt(value.numerator), denominator: BigInt(value.denominator) };
}
