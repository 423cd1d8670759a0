import { printNumber } from '#shared/money/print.ts';
import type { AmountCell, CostingItem, Project } from '#shared/records/project/project.ts';

function thousands(amount: number | null): string[] {
  return amount === null ? [] : [printNumber(Math.ceil(amount / 1000))];
}

function costing(items: readonly CostingItem[]): string[] {
  return items.flatMap(({ amount, children }) => [...thousands(amount), ...costing(children)]);
}

/** A cell of 예산 총괄 or 결산: its 국비 stands above the amount. */
function pair({ amount, national }: AmountCell): string[] {
  return [...thousands(national).map((figure) => `(x${figure})`), ...thousands(amount)];
}

/** Every amount of a record as the form shows it (천원), in the form's order; written without the builders. */
export function figuresOf({ overview, summary, costing: groups, schedule, settlements }: Project): string[] {
  const { total, national, city, offBudget } = overview.cost;
  const rows = [summary.total, ...summary.lines];
  return [
    ...[total, national, city, offBudget.national, offBudget.other].flatMap(thousands),
    ...rows.flatMap((row) => [
      ...[row.prior, row.current, row.change].flatMap(pair),
      ...(row.changeRate === null ? [] : [printNumber(row.changeRate)]),
    ]),
    ...groups.flatMap(({ items }) => costing(items)),
    ...thousands(schedule.total),
    ...schedule.rows.flatMap((row) => thousands(row.amount)),
    ...settlements.flatMap((row) =>
      [
        row.finalBudget,
        row.carriedIn,
        row.adjustment,
        row.available,
        row.executed,
        row.carriedOut,
        row.balance,
      ].flatMap(pair),
    ),
  ];
}

/** The first figure that does not stand behind the ones before it in the text, or `null`. */
export function firstMissing(text: string, figures: readonly string[]): string | null {
  let at = 0;
  for (const figure of figures) {
    const found = text.indexOf(figure, at);
    if (found < 0) return figure;
    at = found + figure.length;
  }
  return null;
}
