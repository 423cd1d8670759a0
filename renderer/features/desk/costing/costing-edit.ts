import { lineMark } from '#shared/bullets/marks.ts';
import { plainGlyphs } from '#shared/bullets/private-glyphs.ts';
import { readExpression } from '#shared/costing/value/tree-check.ts';
import { amountOfExpression, isAmountOf } from '#shared/drafting/costing-amount.ts';
import { placesOf } from '#shared/drafting/costing-tree.ts';
import { sumOfItems } from '#shared/drafting/derive.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import { changeLines } from '#shared/records/project/change-lines.ts';
import type { CostingGroup, CostingItem } from '#shared/records/project/project.ts';
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

type Edits = ReadonlyMap<string, readonly GridEdit[]>;

/** The lines with their cells changed, the upper ones first; lists without an edit stay the same. */
function editItems(items: readonly CostingItem[], edits: Edits, rule: RoundingRule): readonly CostingItem[] {
  return changeLines(items, (item) => {
    const own = edits.get(item.id ?? '') ?? [];
    const line = own.reduce((was, { columnId, value }) => putCell(was, columnId, value, rule), item);
    const children = editItems(line.children, edits, rule);
    return children === line.children ? line : { ...line, children };
  });
}

const nameIn = ({ value }: GridEdit) => fold(value).replaceAll(' ', '');

/** A 통계목 with its name and the cells of its lines changed. */
function editGroup(group: CostingGroup, edits: Edits, rule: RoundingRule): CostingGroup {
  const named = (edits.get(group.id ?? '') ?? []).filter(({ columnId }) => columnId === 'label').at(-1);
  const own = named ? { ...group, lineItem: nameIn(named) } : group;
  const items = editItems(own.items, edits, rule);
  return items === own.items ? own : { ...own, items };
}

/**
 * 산출근거 with cells of its table changed. Text in a row that the table did not have as a line (`seen`: the blank one
 * and those of a paste below it) begins a new 통계목 of that id. One pass, through the 통계목 that hold an edit only.
 */
export function editCosting(
  costing: readonly CostingGroup[],
  edits: readonly GridEdit[],
  seen: readonly GridRow[],
  rule: RoundingRule,
): readonly CostingGroup[] {
  const places = placesOf(costing);
  const touched = new Set<number>();
  const byRow = new Map<string, GridEdit[]>();
  const made = new Map<string, CostingGroup>();
  for (const edit of edits) {
    const path = places.get(edit.rowId);
    if (path) touched.add(path[0] ?? -1);
    const before = byRow.get(edit.rowId);
    if (before) before.push(edit);
    else byRow.set(edit.rowId, [edit]);
    const begins = !path && edit.columnId === 'label' && nameIn(edit) !== '';
    if (begins) made.set(edit.rowId, { id: edit.rowId, lineItem: '', items: [] });
  }
  const known = made.size > 0 ? new Set(seen.map((row) => row.id)) : null;
  const fresh = [...made.values()].filter(({ id }) => !known?.has(id ?? ''));
  const changed = changeLines(costing, (group, at) => (touched.has(at) ? editGroup(group, byRow, rule) : group));
  return fresh.length === 0 ? changed : [...changed, ...fresh.map((group) => editGroup(group, byRow, rule))];
}
