import { printBudgetAmount, printRate } from '#shared/money/print.ts';
import type { CostingGroup, CostingItem, Summary, SummaryAmounts } from '#shared/records/project/project.ts';
import type { Cell, Table } from '../../model/document.ts';
import { budgetPair, centered, head, words } from './cells.ts';

function summaryRow(label: string, { prior, current, change, changeRate }: SummaryAmounts): Cell[] {
  // The form prints the 국비 line in the rate column too; the record holds no 국비 rate.
  const rate: Cell = { kind: 'amount', small: '(x-)', text: printRate(changeRate) };
  return [centered(label), budgetPair(prior), budgetPair(current), budgetPair(change), rate];
}

/** □ 예산 총괄. */
export function summaryTable({ priorYear, currentYear, total, lines }: Summary): Table {
  return {
    kind: 'table',
    section: 'summary',
    unit: '(단위 : 천원, %)',
    columns: [46, 33, 33, 33, 25],
    headRows: [
      [
        head('구 분'),
        head([`${priorYear}예산액`, '(A)']),
        head([`${currentYear}예산액`, '(B)']),
        head(['증감', '(B-A)']),
        head('(B-A)*100/A'),
      ],
    ],
    rows: [summaryRow('계', total), ...lines.map((line) => summaryRow(line.lineItem, line))],
  };
}

interface FlatItem {
  readonly item: CostingItem;
  readonly level: number;
}

/** Depth-first, as printed. A loop, not recursion: a hostile file may nest deeper than the stack. */
function flatten(items: readonly CostingItem[]): FlatItem[] {
  const flat: FlatItem[] = [];
  const waiting: FlatItem[] = items.map((item) => ({ item, level: 0 })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    flat.push(next);
    const level = next.level + 1;
    // One by one: an item may have more children than a call takes arguments.
    for (const item of next.item.children.toReversed()) waiting.push({ item, level });
  }
  return flat;
}

function costingAmount({ amount }: CostingItem): Cell {
  return { kind: 'amount', text: amount === null ? '' : `= ${printBudgetAmount(amount)}천원` };
}

/** A line begun and left: it prints nothing, not a lone bullet. */
function isEmpty({ label, expression, amount, children }: CostingItem): boolean {
  return `${label}${expression}`.trim() === '' && amount === null && children.length === 0;
}

function costingRows({ lineItem, items }: CostingGroup): Cell[][] {
  const flat = flatten(items).filter(({ item }) => !isEmpty(item));
  if (flat.length === 0) return [[centered(lineItem), words(''), { kind: 'amount', text: '' }]];
  return flat.map(({ item, level }, at) => {
    const text = [item.label, item.expression].filter((part) => part !== '').join(' ');
    const line: Cell[] = [words([{ bullet: item.bullet, text, level }]), costingAmount(item)];
    return at === 0 ? [centered(lineItem, { rowspan: flat.length, repeat: true }), ...line] : line;
  });
}

/** □ 산출근거: one table, 과목구분 spanning its lines. */
export function costingTable(groups: readonly CostingGroup[], year: number): Table {
  const shown = groups.length === 0 ? [{ lineItem: '', items: [] }] : groups;
  return {
    kind: 'table',
    section: 'costing',
    columns: [34, 98, 38],
    headRows: [[head('과목구분'), head(`${year}년 예산내역`, { colspan: 2 })]],
    rows: shown.flatMap(costingRows),
    open: true,
  };
}
