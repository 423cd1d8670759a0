import { normalizeName } from '#shared/line-items/name.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import { costingSum } from '../costing-sums.ts';
import { type PlacedGroup, placedCosting } from '../costing-walk.ts';
import { type Cell, cell, type Equality } from '../equality.ts';
import { numberRule } from '../number-rule.ts';

const itemsOf = (groups: readonly PlacedGroup[]) => groups.flatMap(({ items }) => items);

const sum = '산출근거의 합';

/** B08: the first lines of a 과목 add up to its (B) in 예산 총괄; a table without 통계목 is compared as a whole. */
export const costingIsSummary = numberRule({
  id: 'B08',
  title: '산출근거와 예산 총괄의 (B)',
  reads: ['summary', 'costing', 'rounding'],
  equalities({ project }): readonly Equality[] {
    const { summary } = project;
    const rounding = roundingOf(project).cost;
    const groups = placedCosting(project);
    const compare = ([target, ...rest]: readonly Cell[], of: readonly PlacedGroup[]) => {
      const found = of.length > 0 && target ? costingSum('B08', target, itemsOf(of), rounding, sum, rest) : null;
      return found ? [found] : [];
    };
    if (summary.lines.length === 0)
      return compare([cell('summary.total.current.amount', summary.total.current.amount)], groups);
    const groupsOf = Map.groupBy(groups, ({ lineItem }) => normalizeName(lineItem));
    const rowsOf = new Map<string, Cell[]>();
    for (const [at, { lineItem, current, id }] of summary.lines.entries()) {
      const name = normalizeName(lineItem);
      const row = cell(`summary.lines[${at}].current.amount`, current.amount, id);
      rowsOf.set(name, [...(rowsOf.get(name) ?? []), row]);
    }
    return [...rowsOf].flatMap(([name, rows]) => compare(rows, groupsOf.get(name) ?? []));
  },
});
