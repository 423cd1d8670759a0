import type { RoundingRule } from '#shared/money/round.ts';
import { parseCostingLine } from './read-line.ts';
import { evaluate } from './value/evaluate.ts';

/** One line as the command line prints it (electron/cli/SPEC.md, `calc`). Amounts in 원. */
export interface CalcLine {
  readonly line: string;
  readonly label: string;
  /** Empty where the line has no expression. */
  readonly expression: string;
  /** The exact value in 원: an integer, or numerator/denominator in lowest terms. */
  readonly value: string | null;
  /** The value rounded once by the rule. */
  readonly amount: number | null;
  readonly stated: number | null;
  readonly ok: boolean | null;
  readonly error: string | null;
}

/** Reads and evaluates one line. Never throws; a wrong line has `error`. */
export function calcLine(text: string, rule: RoundingRule = 'ceil'): CalcLine {
  const line = parseCostingLine(text);
  const evaluation = evaluate(line, { rule });
  const { exact } = evaluation;
  let value: string | null = null;
  if (exact !== null) {
    const whole = exact.denominator === 1 || exact.denominator === 1n;
    value = whole ? `${exact.numerator}` : `${exact.numerator}/${exact.denominator}`;
  }
  return {
    line: text,
    label: line.label,
    expression: line.expressionText,
    value,
    amount: evaluation.amount,
    stated: evaluation.stated,
    ok: evaluation.ok,
    error: evaluation.error,
  };
}
