import { parseCostingLine } from '#shared/costing/read-line.ts';
import { evaluate } from '#shared/costing/value/evaluate.ts';
import { sumOfItems } from '#shared/drafting/derive.ts';
import { percentResult } from '#shared/drafting/percent-line.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import type { CostingItem } from '#shared/records/project/project.ts';
import type { CellMark } from '../../../grid/types.ts';
import { disagreement, sayIn, showIn } from '../../../table/amount-columns.ts';
import { alsoBroken, checkLine, type LineCheck } from './costing-check.ts';

interface MarkView {
  readonly rule: RoundingRule;
  readonly unit: AmountUnit;
}

/** F2: a line whose expression is broken says why, and that its amount is the last one. */
function brokenMarks(item: CostingItem, broken: string): Record<string, CellMark> {
  const kept = item.amount !== null && item.children.length === 0;
  const expression: CellMark = { severity: 'error', message: broken };
  if (!kept) return { expression };
  const message = '식을 읽을 수 없어 마지막 금액을 그대로 두었습니다. 식을 고치면 다시 계산합니다.';
  return { expression, amount: { severity: 'attention', message } };
}

/** F3: both values of a line, in its row; neither replaces the other. */
function bothMarks(item: CostingItem, both: NonNullable<LineCheck['both']>, view: MarkView): Record<string, CellMark> {
  const { ofExpression, ofChildren } = both;
  if (ofExpression === null || ofChildren === null) return {};
  const [show, say] = [showIn(view.unit), sayIn(view.unit)];
  const message =
    `식의 값은 ${say(ofExpression)}, 아래 줄의 합은 ${say(ofChildren)}이고 차이는 ${say(ofExpression - ofChildren)}입니다. ` +
    '오른쪽 단추를 눌러 쓸 값을 골라 주세요. 두 값이 같아지면 표시가 없어집니다.';
  const others = [
    item.amount === ofExpression ? '' : `식 ${show(ofExpression)}`,
    item.amount === ofChildren ? '' : `합 ${show(ofChildren)}`,
  ];
  const aside = others.filter((one) => one !== '').join(' · ');
  return { expression: { severity: 'attention', message, aside }, amount: { severity: 'attention', message } };
}

/** A leaf whose amount is not what its expression gives. */
function leafMarks(item: CostingItem, { rule, unit }: MarkView): Record<string, CellMark> {
  // What has just been read need not be read again; most lines agree.
  if (item.expression === '' || checkLine(item, rule).ofExpression === item.amount) return {};
  const read = evaluate(parseCostingLine(item.expression), { rule, stated: item.amount });
  if (read.ok !== false) return {};
  const mark = disagreement(item.amount, read.amount, showIn(unit));
  return mark ? { amount: mark } : {};
}

/** What is told of a line of its own, percentages aside. */
export function lineMarks(item: CostingItem, view: MarkView): Record<string, CellMark> {
  const { broken, both, brokenBelow } = checkLine(item, view.rule);
  const marks = broken === null ? {} : brokenMarks(item, broken);
  if (both) Object.assign(marks, bothMarks(item, both, view));
  else if (item.children.length > 0) {
    const sum = disagreement(item.amount, sumOfItems(item.children), showIn(view.unit));
    if (sum) marks.amount = sum;
  } else if (broken === null) Object.assign(marks, leafMarks(item, view));
  const total = alsoBroken(marks.amount, brokenBelow);
  return total ? { ...marks, amount: total } : marks;
}

/** A percentage line beside what its base gives; `null` where they agree. */
export function percentMark(item: CostingItem, siblings: readonly CostingItem[], view: MarkView): CellMark | null {
  const result = percentResult(item, siblings, item.percentOf ?? [], view.rule);
  if (result) return disagreement(item.amount, result.amount, showIn(view.unit));
  return { severity: 'attention', message: '비율의 바탕이던 줄을 찾을 수 없습니다. 바탕을 다시 골라 주세요.' };
}
