import { findPercentBases, rateIn } from '#shared/costing/value/percent-base.ts';
import { isAmountOf } from '#shared/drafting/costing-amount.ts';
import { josa } from '#shared/hangul/josa.ts';
import { printBudgetAmount, printNumber } from '#shared/money/print.ts';
import { type Rational, rational } from '#shared/money/rational.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import { sumWon, type Won } from '#shared/money/won.ts';
import type { CostingItem } from '#shared/records/project/project.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { calculationOf, isCalculated } from '../words/calculation.ts';
import { costingLines, idOf, type NamedItem, nameOf } from '../words/costing-lines.ts';

/** What is by its name a part of something else. */
const partWords = /수수료|보험료|부가세|부가가치세|일반관리비|제경비|이윤|부담금|적립금/;
/** `(2%)`, `요율 2%`: a rate of the name, not a change or a share of who pays. */
const rateOfName =
  /(?:\(\s*(?:[가-힣]+의\s*)?\d[\d.]*\s*[%％]\s*\)|(?:요율|수수료|보험료|부가세|관리비|이윤)\s*\d[\d.]*\s*[%％])/;

/** Whether an expression multiplies by the rate: as 2 %, as 0.02 or as 2/100. */
function namesRate(expression: string, rate: Rational | null): boolean {
  const { nodes, multiplies } = calculationOf(expression);
  if (!multiplies) return false;
  if (nodes === null || rate === null) return true;
  return nodes.some((node) => {
    if (node.kind === 'binary') return node.operator === '÷';
    if (node.kind !== 'number' || node.money) return false;
    const value = rational(
      BigInt(node.digits) * BigInt(node.multiplier),
      10n ** BigInt(node.decimals) * BigInt(node.divisor),
    );
    return node.divisor > 1 || (value.numerator === rate.numerator && value.denominator === rate.denominator);
  });
}

function lacksBase({ item, siblings }: NamedItem): boolean {
  if (item.percentOf || item.children.length > 0 || item.expression.trim() === '') return false;
  const isPart = partWords.test(item.label);
  if (rateOfName.test(item.label)) {
    const multiplies = isCalculated(item.expression);
    return isPart || !multiplies ? !namesRate(item.expression, rateIn(item.label)) : false;
  }
  // Where nothing stands beside it there is nothing it could be a part of: a premium as it is on the bill.
  return isPart && siblings.length > 1 && !isCalculated(item.expression);
}

interface Base {
  readonly names: string;
  readonly sum: Won;
  readonly expression: string;
}

function baseOf(item: CostingItem, siblings: readonly CostingItem[], rule: RoundingRule): Base | null {
  const rate = rateIn(item.label);
  if (rate === null || item.amount === null) return null;
  const others = siblings.filter((each) => each !== item);
  const [only, second] = findPercentBases(
    item.amount,
    rate,
    others.map(({ amount }) => amount),
    rule,
  );
  if (!only || second) return null;
  const parts = only.map((place) => others[place]).filter((part) => part !== undefined);
  const amounts = parts.map(({ amount }) => `${printNumber(amount ?? 0)}원`);
  const written = /(\d[\d.]*)\s*[%％](?!.*[%％])/.exec(item.label)?.[1] ?? '';
  return {
    names: parts.map(({ label }) => `‘${label}’`).join(', '),
    sum: sumWon(parts.flatMap(({ amount }) => amount ?? [])),
    expression: `${amounts.length === 1 ? amounts[0] : `(${amounts.join('+')})`}×${written}%`,
  };
}

function findingOf(line: NamedItem, rule: RoundingRule): Finding {
  const { item, at, siblings } = line;
  const base = baseOf(item, siblings, rule);
  const found = base
    ? ` ${josa(base.names, '을/를')} 바탕으로 하면(${printBudgetAmount(base.sum)}천원) 적힌 금액과 맞습니다.`
    : '';
  const isSure = base !== null && isAmountOf(base.expression, item.amount);
  return {
    rule: 'B14',
    severity: 'warning',
    at: `${at}.expression`,
    ...idOf(item),
    message: `${nameOf(line)} 산출식에 무엇의 몇 %인지가 없습니다.${found} 바탕 금액 × 비율로 적어 주세요.`,
    expected: null,
    actual: item.amount,
    ...(isSure
      ? {
          mend: {
            at: `${at}.expression`,
            value: base.expression,
            label: `${josa(`‘${base.expression}’`, '으로/로')} 고치기`,
          },
        }
      : {}),
  };
}

function check({ project }: Subject): Outcome {
  const lines = costingLines(project);
  if (lines.length === 0) return { needs: '산출근거' };
  const { cost } = roundingOf(project);
  return lines.filter(lacksBase).map((line) => findingOf(line, cost));
}

/** B14: a line that is a percentage or a fee says of what. */
export const missingBase: Rule = { id: 'B14', title: '비율의 바탕 빠짐', check };
