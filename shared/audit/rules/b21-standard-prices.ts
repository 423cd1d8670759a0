import { printNumber } from '#shared/money/print.ts';
import type { PriceStandard } from '#shared/records/office/office.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { calculationOf, priceOf } from '../words/calculation.ts';
import { costingLines, idOf, type NamedItem, nameOf } from '../words/costing-lines.ts';
import { sameNameKey } from '../words/names.ts';

const isMeant = ({ words }: PriceStandard, label: string): boolean =>
  words.every((word) => sameNameKey(label).includes(sameNameKey(word)));

/** Where several standards are meant (`강사수당`, `특별강사수당`), the one that says most. */
function standardFor(label: string, standards: readonly PriceStandard[]): PriceStandard | undefined {
  const length = ({ words }: PriceStandard) => words.join('').length;
  return standards.filter((each) => isMeant(each, label)).sort((one, other) => length(other) - length(one))[0];
}

function findingsOf(line: NamedItem, standards: readonly PriceStandard[]): readonly Finding[] {
  const standard = standardFor(line.item.label, standards);
  if (!standard) return [];
  const { counts, prices, multiplies } = calculationOf(line.item.expression);
  // A price per hour says nothing of a line that counts days.
  if (!multiplies || (standard.unit !== '' && !counts.some(({ unit }) => unit === standard.unit))) return [];
  return prices.flatMap((node) => {
    const price = priceOf(node);
    if (price === null || price <= standard.ceiling) return [];
    return [
      {
        rule: 'B21',
        severity: 'warning',
        at: `${line.at}.expression`,
        ...idOf(line.item),
        message: `${nameOf(line)} 단가 ${printNumber(price)}원이 ${standard.year}년 편성기준의 ‘${standard.words.join(' ')}’ ${printNumber(standard.ceiling)}원을 넘습니다. 단가를 낮추거나 기준을 확인해 주세요.`,
        expected: standard.ceiling,
        actual: price,
        source: standard.source,
      },
    ];
  });
}

function check({ project, office }: Subject): Outcome {
  const standards = (office.standards ?? []).filter(({ year }) => year === project.fiscalYear);
  if (standards.length === 0) return { needs: `${project.fiscalYear}년 편성기준 표` };
  const lines = costingLines(project);
  return lines.length === 0 ? { needs: '산출근거' } : lines.flatMap((line) => findingsOf(line, standards));
}

/** B21: unit prices keep to the office's table of the year. */
export const standardPrices: Rule = { id: 'B21', title: '편성기준 단가', check };
