import type { RoundingRule } from '#shared/money/round.ts';
import { amountOfExpression, isAmountOf } from '#shared/records/costing-amount.ts';
import { sumOfItems } from '#shared/records/derive.ts';
import { renameInBases } from '#shared/records/percent-line.ts';
import type { CostingGroup, CostingItem } from '#shared/records/project.ts';
import type { GridEdit } from '../../grid/types.ts';
import { bulletOf } from '../../ui/bullets.ts';
import { type CostingPath, changeSiblings, pathOf } from './costing-tree.ts';
import { toWon } from './rows.ts';

const fold = (value: unknown) =>
  String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();

function putLabel(item: CostingItem, text: string): CostingItem {
  const { bullet, end } = bulletOf(`${text} `);
  return bullet === '' ? { ...item, label: text } : { ...item, bullet, label: text.slice(end).trim() };
}

/** A typed expression brings its amount along, unless the amount stated before was not what the expression gave. */
function putExpression(item: CostingItem, expression: string, rule: RoundingRule): CostingItem {
  const followed = isAmountOf(item.expression, item.amount);
  const computed = amountOfExpression(expression, rule);
  const amount = followed && item.children.length === 0 ? computed : item.amount;
  return { ...item, expression, amount };
}

function putCell(item: CostingItem, columnId: string, value: GridEdit['value'], rule: RoundingRule): CostingItem {
  if (columnId === 'label') return putLabel(item, fold(value));
  if (columnId === 'expression') return putExpression(item, fold(value), rule);
  const asked = toWon(value);
  // An emptied amount asks for the computed one.
  const computed = item.children.length > 0 ? sumOfItems(item.children) : amountOfExpression(item.expression, rule);
  return { ...item, amount: asked ?? computed };
}

/** A renamed line keeps its name in the bases of the percentages beside it. */
function editItem(
  costing: readonly CostingGroup[],
  path: CostingPath,
  columnId: string,
  value: GridEdit['value'],
  rule: RoundingRule,
): readonly CostingGroup[] {
  return changeSiblings(costing, path, (siblings, at) => {
    const before = siblings[at];
    if (!before) return siblings;
    const after = putCell(before, columnId, value, rule);
    const changed = siblings.map((item, index) => (index === at ? after : item));
    return renameInBases(changed, before.label, after.label);
  });
}

function editCell(
  costing: readonly CostingGroup[],
  { rowId, columnId, value }: GridEdit,
  rule: RoundingRule,
): readonly CostingGroup[] {
  const path = pathOf(rowId);
  if (path.length > 1) return editItem(costing, path, columnId, value, rule);
  const lineItem = columnId === 'label' ? fold(value).replaceAll(' ', '') : '';
  // The blank last row.
  if (path[0] === costing.length) return lineItem === '' ? costing : [...costing, { lineItem, items: [] }];
  if (columnId !== 'label') return costing;
  return costing.map((group, index) => (index === path[0] ? { ...group, lineItem } : group));
}

/** 산출근거 with cells of its table changed. Text in the blank last row begins a new 통계목. */
export function editCosting(
  costing: readonly CostingGroup[],
  edits: readonly GridEdit[],
  rule: RoundingRule,
): readonly CostingGroup[] {
  return edits.reduce((was, edit) => editCell(was, edit, rule), costing);
}
