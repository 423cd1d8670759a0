/** A table's shape, said by hand: what is wrong with a parsed `line-items.json`, one sentence each. */
export function checkTable(value: unknown): readonly string[] {
  const wrong: string[] = [];
  const table = object(value);
  if (table.format !== 'sallim/line-items@1') wrong.push('format');
  const sources = ids(list(table.sources), 'id', ['id', 'title', 'where'], wrong);
  const categories = ids(list(table.categories), 'code', ['code', 'name'], wrong);
  const groups = ids(list(table.groups), 'code', ['code', 'name', 'category'], wrong);
  for (const group of list(table.groups)) {
    const { code, category } = object(group);
    if (!categories.has(String(category))) wrong.push(`group ${code}: no category ${category}`);
    if (String(category) !== `${String(code).charAt(0)}00`) wrong.push(`group ${code}: stands in ${category}`);
  }
  const seen = new Set<string>();
  for (const row of list(table.rows)) checkRow(object(row), { groups, sources, seen }, wrong);
  return wrong;
}

interface Known {
  readonly groups: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly seen: Set<string>;
}

const rowFields = ['code', 'from', 'name', 'note', 'sources', 'to', 'verified'];

function checkRow(row: Record<string, unknown>, known: Known, wrong: string[]): void {
  const code = String(row.code);
  const at = `row ${code} ${row.name}`;
  if (Object.keys(row).sort().join() !== rowFields.join()) wrong.push(`${at}: fields`);
  if (!/^\d{3}-\d{2}$/.test(code)) wrong.push(`${at}: code`);
  if (!known.groups.has(code.slice(0, 3))) wrong.push(`${at}: group`);
  if (typeof row.name !== 'string' || row.name.trim() !== row.name || row.name === '') wrong.push(`${at}: name`);
  if (row.from !== null && !isYear(row.from)) wrong.push(`${at}: from`);
  if (!isYear(row.to) || (isYear(row.from) && row.from > row.to)) wrong.push(`${at}: to`);
  if (typeof row.verified !== 'boolean') wrong.push(`${at}: verified`);
  if (typeof row.note !== 'string' || /[a-z]{3}/i.test(row.note)) wrong.push(`${at}: note`);
  const sources = list(row.sources).map(String);
  if (sources.length === 0 || sources.some((id) => !known.sources.has(id))) wrong.push(`${at}: sources`);
  if (row.verified === true && sources.includes('unsourced')) wrong.push(`${at}: verified by nothing`);
  const key = `${code} ${row.name} ${row.from} ${row.to}`;
  if (known.seen.has(key)) wrong.push(`${at}: twice`);
  known.seen.add(key);
}

function isYear(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 1950 && Number(value) < 2100;
}

function object(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function ids(items: readonly unknown[], key: string, fields: readonly string[], wrong: string[]): ReadonlySet<string> {
  if (items.length === 0) wrong.push(`nothing with ${fields.join()}`);
  const found = new Set<string>();
  for (const item of items.map(object)) {
    if (fields.some((field) => typeof item[field] !== 'string' || item[field] === ''))
      wrong.push(`${item[key]}: fields`);
    if (found.has(String(item[key]))) wrong.push(`${item[key]}: twice`);
    found.add(String(item[key]));
  }
  return found;
}
