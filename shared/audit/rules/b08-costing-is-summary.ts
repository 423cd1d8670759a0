import { normalizeName } from '#shared/ledger/name.ts';
import { roundingOf } from '#shared/records/rounding.ts';
import { costingSum } from '../costing-sums.ts';
import { type PlacedGroup, placedCosting } from '../costing-walk.ts';
import { cell, type Identity } from '../identity.ts';
import { numberRule } from '../number-rule.ts';

const itemsOf = (groups: readonly PlacedGroup[]) => groups.flatMap(({ items }) => items);

/** B08: the first lines of a 과목 add up to its (B) in 예산 총괄; a table without 통계목 is compared as a whole. */
export const costingIsSummary = numberRule({
  id: 'B08',
  title: '산출근거와 예산 총괄의 (B)',
  reads: ['summary', 'costing', 'rounding'],
  identities({ project }): readonly Identity[] {
    const { summary } = project;
    const rounding = roundingOf(project).cost;
    const groups = placedCosting(project);
    const compare = (at: string, amount: number | null, of: readonly PlacedGroup[], id?: string) => {
      if (of.length === 0) return [];
      const found = costingSum('B08', cell(at, amount as never, id), itemsOf(of), rounding, '산출근거의 합');
      return found ? [found] : [];
    };
    if (summary.lines.length === 0)
      return compare('summary.total.current.amount', summary.total.current.amount, groups);
    const byName = Map.groupBy(groups, ({ lineItem }) => normalizeName(lineItem));
    const seen = new Set<string>();
    return summary.lines.flatMap(({ lineItem, current, id }, at) => {
      const name = normalizeName(lineItem);
      // Two rows of one name: which of the lines are whose cannot be told.
      if (seen.has(name)) return [];
      seen.add(name);
      if (summary.lines.filter((line) => normalizeName(line.lineItem) === name).length > 1) return [];
      return compare(`summary.lines[${at}].current.amount`, current.amount, byName.get(name) ?? [], id);
    });
  },
});
