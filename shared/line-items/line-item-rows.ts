import table from '#assets/line-items/line-items.json' with { type: 'json' };
import type { LineItemEntry } from './line-item.ts';

/** A row with the years it is known for; `from` is null where the beginning is not known. */
export interface LineItemRow {
  readonly entry: Omit<LineItemEntry, 'year'>;
  readonly from: number | null;
  readonly to: number;
}

const categories = new Map(table.categories.map(({ code, name }) => [code, name]));
const groups = new Map(table.groups.map((group) => [group.code, group]));
const titles = new Map(table.sources.map(({ id, title }) => [id, title]));

function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the table of line items names an unknown ${what}`);
  return found;
}

/** The Korean name of a source of the tables. @throws Error on a source the table does not list. */
export function sourceTitle(id: string): string {
  return known(titles.get(id), `source: ${id}`);
}

/** Every row of the asset, in the order of the numbers. */
export const lineItemRows: readonly LineItemRow[] = table.rows.map((row) => {
  const group = known(groups.get(row.code.slice(0, 3)), `group: ${row.code}`);
  const entry = {
    code: row.code,
    name: row.name,
    groupCode: group.code,
    group: group.name,
    categoryCode: group.category,
    category: known(categories.get(group.category), `category: ${group.category}`),
    verified: row.verified,
    source: row.sources.map(sourceTitle).join(', '),
    note: row.note,
  };
  return { entry, from: row.from, to: row.to };
});

/** The rows that are known for a year. */
export function rowsKnownFor(year: number): readonly LineItemRow[] {
  return lineItemRows.filter(({ from, to }) => (from === null || from <= year) && year <= to);
}
