import { isAmountOf } from '#shared/drafting/costing-amount.ts';
import { josa } from '#shared/hangul/josa.ts';
import { printNumber } from '#shared/money/print.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { bareNumbers } from '../words/bare-numbers.ts';
import { costingLines, idOf, type NamedItem, nameOf } from '../words/costing-lines.ts';

/** Counts below this stand without a unit everywhere. */
const leastPrice = 1000;

function findingOf(line: NamedItem): readonly Finding[] {
  const { item, at } = line;
  const bare = bareNumbers(item.expression).filter(({ value }) => value >= leastPrice);
  const [first, second] = bare;
  if (!first) return [];
  const mended = `${item.expression.slice(0, first.end)}원${item.expression.slice(first.end)}`;
  const isSure = !second && item.amount !== null && isAmountOf(mended, item.amount);
  const numbers = bare.map(({ value }) => printNumber(value)).join(', ');
  return [
    {
      rule: 'B12',
      severity: 'warning',
      at: `${at}.expression`,
      ...idOf(item),
      message: `${nameOf(line)} 산출식에 있는 ${numbers}에 단위가 없습니다. 원인지 천원인지 알 수 있게 단위를 붙여 주세요.`,
      expected: null,
      actual: null,
      ...(isSure
        ? { mend: { at: `${at}.expression`, value: mended, label: `${josa(`‘${mended}’`, '으로/로')} 고치기` } }
        : {}),
    },
  ];
}

/** B12: a number of 1,000 and more in an expression has a unit. */
export const missingUnit: Rule = {
  id: 'B12',
  title: '산출식의 단위 빠짐',
  check({ project }) {
    const lines = costingLines(project);
    return lines.length === 0 ? { needs: '산출근거' } : lines.flatMap(findingOf);
  },
};
