import type { Rational } from '#shared/money/rational.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import { type AmountUnit, wonPerUnit } from '#shared/money/unit.ts';
import { isWon, type Won } from '#shared/money/won.ts';
import type { CostingLine } from '../parse/costing-line.ts';
import { type Problem, problemMessage } from '../parse/problem.ts';
import { agrees, proves, type StatedWon, statedWon } from '../parse/stated.ts';
import { compute, isProblem, toRational, type Value } from './compute.ts';
import { roundValue } from './round-value.ts';

interface EvaluateOptions {
  /** How a rest below the unit is settled; 올림 where nothing else is said (shared/README.md). */
  readonly rule?: RoundingRule;
  /** The unit the document prints its amounts in: the step of rounding, and the unit of amounts without one. */
  readonly unit?: AmountUnit;
  /** The amount printed for the line elsewhere (원), where the line itself states none. */
  readonly stated?: Won | null;
}

/** What a line comes to. A line that cannot be evaluated has `problem`, and `null` for everything else but `stated`. */
class Evaluation {
  /** The exact value in 원, before rounding; `null` where the line has no expression or a wrong one. */
  readonly exact: Value | null;
  /** The value rounded once to the document's unit, in 원. */
  readonly amount: Won | null;
  /** The printed amount in 원. */
  readonly stated: Won | null;
  /** Whether the printed amount is the value's (A5); `null` where one of the two is missing. */
  readonly ok: boolean | null;
  readonly problem: Problem | null;
  readonly #text: string;

  constructor(
    text: string,
    exact: Value | null,
    amount: Won | null,
    stated: Won | null,
    ok: boolean | null,
    problem: Problem | null,
  ) {
    this.#text = text;
    this.exact = exact;
    this.amount = amount;
    this.stated = stated;
    this.ok = ok;
    this.problem = problem;
  }

  get value(): Rational | null {
    return this.exact === null ? null : toRational(this.exact);
  }

  /** The problem in Korean: which character, and what is expected there. */
  get error(): string | null {
    return this.problem === null ? null : problemMessage(this.#text, this.problem);
  }
}

/** Evaluates a line exactly and compares it with the printed amount (V1–V3, A1–A5). Never throws. */
export function evaluate(line: CostingLine, options: EvaluateOptions = {}): Evaluation {
  const unit = options.unit ?? '천원';
  const { text, expression } = line;
  const computed = expression === null ? null : compute(expression.nodes);
  const failed = line.problem ?? (computed !== null && isProblem(computed) ? computed : null);
  const value = computed === null || isProblem(computed) || failed !== null ? null : computed;
  const printed = printedAmount(line, value, unit, options.stated);
  const stated = printed !== null && isWon(printed.won) ? printed.won : null;
  if (value === null) return new Evaluation(text, null, null, stated, null, failed);
  const ok = printed === null ? null : agrees(value, printed);
  if (line.doubt !== null && !(printed !== null && proves(value, printed)))
    return new Evaluation(text, null, null, stated, null, line.doubt);
  const amount = roundValue(value, printed?.grain ?? wonPerUnit[unit], options.rule ?? 'ceil');
  if (amount !== null) return new Evaluation(text, value, amount, stated, ok, null);
  const { start, end } = line.spans.expression;
  return new Evaluation(text, value, null, stated, ok, { code: 'value-too-large', start, end });
}

function printedAmount(
  line: CostingLine,
  value: Value | null,
  unit: AmountUnit,
  elsewhere: Won | null | undefined,
): StatedWon | null {
  if (line.stated !== null) return statedWon(line.stated, value, unit);
  return elsewhere === undefined || elsewhere === null ? null : { won: elsewhere, grain: wonPerUnit[unit] };
}
