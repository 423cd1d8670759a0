import { rateIn } from '#shared/costing/value/percent-base.ts';
import type { Project } from '#shared/records/project/project.ts';
import { placedLines, type WalkedItem } from '../costing-walk.ts';
import { expressionParts } from '../expression-rule.ts';
import type { Finding } from '../finding.ts';
import { numberRule } from '../number-rule.ts';
import { placeName } from '../place-name.ts';
import { exactlyWith } from '../won-text.ts';

function warning(project: Project, { item, at }: WalkedItem, why: string, evidence: readonly string[]): Finding {
  return {
    rule: 'B09',
    severity: 'warning',
    at: `${at}.expression`,
    ...(item.id === undefined ? {} : { id: item.id }),
    message: `${placeName(project, `${at}.expression`)}: ${why}`,
    expected: null,
    actual: item.amount,
    evidence,
  };
}

/** An expression that cannot be computed proves nothing of its amount. */
function unreadable(project: Project, placed: WalkedItem): Finding[] {
  const { problem } = placed.reading;
  if (problem === null) return [];
  return [warning(project, placed, `${problem} 금액과 견주지 못했습니다.`, [`${placed.at}.amount`])];
}

/** The lines a percentage is taken of, as they are now, and as its expression has them: exactly, before rounding. */
function otherBase(project: Project, placed: WalkedItem): Finding[] {
  const { percentOf = [], label } = placed.item;
  const { value } = placed.reading;
  const rate = percentOf.length === 0 || value === null ? null : rateIn(label);
  if (rate === null || value === null) return [];
  const bases = percentOf.map((id) => placed.siblings.find(({ item }) => item.id === id));
  let base = 0n;
  for (const each of bases) {
    if (!each || each.item.amount === null) return [];
    base += BigInt(each.item.amount);
  }
  if (base * rate.numerator * BigInt(value.denominator) === BigInt(value.numerator) * rate.denominator) return [];
  const why = `비율을 곱한 바탕이 지금의 바탕 줄의 합 ${exactlyWith(Number(base), '과/와')} 다릅니다. 바탕이나 식을 고쳐 주세요.`;
  return [
    warning(
      project,
      placed,
      why,
      bases.map((each) => `${each?.at}.amount`),
    ),
  ];
}

/** A named 단가 that the expression no longer names. */
function otherPrice(project: Project, placed: WalkedItem): Finding[] {
  const { unitPrice } = placed.item;
  const place = project.unitPrices?.findIndex(({ name }) => name === unitPrice) ?? -1;
  const price = unitPrice === undefined ? undefined : project.unitPrices?.[place]?.price;
  if (price === undefined || placed.reading.prices.includes(price)) return [];
  const why = `단가표의 ‘${unitPrice}’ ${exactlyWith(price, '이/가')} 식에 없습니다. 식이나 단가표를 고쳐 주세요.`;
  return [warning(project, placed, why, [`unitPrices[${place}].price`])];
}

/** B09: a line's amount is what its expression comes to, rounded once to 천원 by the record's own rule. */
export const leafIsItsExpression = numberRule({
  ...expressionParts('B09'),
  title: '산출식과 금액',
  reads: ['costing', 'rounding', 'unitPrices'],
  dependent: true,
  own({ project }) {
    return placedLines(project).flatMap((placed) => {
      if (placed.item.expression === '') return [];
      const broken = unreadable(project, placed);
      return broken.length > 0 ? broken : [...otherBase(project, placed), ...otherPrice(project, placed)];
    });
  },
});
