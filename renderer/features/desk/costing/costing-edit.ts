import { lineMark } from '#shared/bullets/marks.ts';
import { plainGlyphs } from '#shared/bullets/private-glyphs.ts';
import { readExpression } from '#shared/costing/value/tree-check.ts';
import { amountOfExpression, isAmountOf } from '#shared/drafting/costing-amount.ts';
import { sumOfItems } from '#shared/drafting/derive.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { CostingGroup, CostingItem } from '#shared/records/project/project.ts';
import { changeItem, placesOf } from '../../../../shared/drafting/costing-tree.ts';
import type { GridEdit, GridRow } from '../../../grid/types.ts';
import { toWon } from '../../../table/rows.ts';

const fold = (value: unknown) =>
  String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * What is typed or pasted as a line's name, with its bullet in front as the table shows it. An order is the beginning of
 * the words and takes a bullet's place: `① 현수막` (bullets/B2). Words alone leave the line its bullet.
 */
function putLabel(item: CostingItem, typed: string): CostingItem {
  const text = plainGlyphs(typed);
  // What the table shows in front is the line's own bullet, whatever it would be elsewhere: `△ 5급`.
  const own = item.bullet !== '' && text.startsWith(`${item.bullet} `);
  const { mark, isBullet } = own ? { mark: item.bullet, isBullet: true } : lineMark(text);
  if (mark === '') return { ...item, label: text };
  return isBullet
    ? { ...item, bullet: mark, label: text.slice(mark.length).trim() }
    : { ...item, bullet: '', label: text };
}

/**
 * A typed expression brings its amount along, unless the amount stated before was not what the expression gave. A broken
 * one leaves the last amount, which follows again as soon as the expression can be read (costing/F2).
 */
function putExpression(item: CostingItem, expression: string, rule: RoundingRule): CostingItem {
  const kept = readExpression(item.expression, { rule, stated: item.amount }).error !== null;
  const followed = kept || isAmountOf(item.expression, item.amount);
  const read = readExpression(expression, { rule });
  const follows = followed && item.children.length === 0 && read.error === null;
  return { ...item, expression, amount: follows ? read.amount : item.amount };
}

function putCell(item: CostingItem, columnId: string, value: GridEdit['value'], rule: RoundingRule): CostingItem {
  if (columnId === 'label') return putLabel(item, fold(value));
  if (columnId === 'expression') return putExpression(item, fold(value), rule);
  const asked = toWon(value);
  // An emptied amount asks for the computed one.
  const computed = item.children.length > 0 ? sumOfItems(item.children) : amountOfExpression(item.expression, rule);
  return { ...item, amount: asked ?? computed };
}

/**
 * 산출근거 with cells of its table changed. Text in a row that the table did not have as a line (`seen`: the blank one
 * and those of a paste below it) begins a new 통계목 of that id.
 */
export function editCosting(
  costing: readonly CostingGroup[],
  edits: readonly GridEdit[],
  seen: readonly GridRow[],
  rule: RoundingRule,
): readonly CostingGroup[] {
  const places = new Map(placesOf(costing));
  const known = new Set(seen.map((row) => row.id));
  let next = costing;
  for (const { rowId, columnId, value } of edits) {
    const path = places.get(rowId);
    const lineItem = columnId === 'label' ? fold(value).replaceAll(' ', '') : '';
    if (path === undefined) {
      if (known.has(rowId) || lineItem === '') continue;
      places.set(rowId, [next.length]);
      next = [...next, { id: rowId, lineItem, items: [] }];
    } else if (path.length > 1) next = changeItem(next, path, (item) => putCell(item, columnId, value, rule));
    else if (columnId === 'label') {
      next = next.map((group, index) => (index === path[0] ? { ...group, lineItem } : group));
    }
  }
  return next;
}
