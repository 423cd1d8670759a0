import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import changes from '#assets/line-items/changes.json' with { type: 'json' };
import guidance from '#assets/line-items/guidance.json' with { type: 'json' };
import table from '#assets/line-items/line-items.json' with { type: 'json' };
import { lineItemRows } from '#shared/line-items/line-item-rows.ts';
import { normalizeName } from '#shared/line-items/name.ts';
import { checkTable } from './check-table.ts';

/** The collected table stands beside the project, not in it. */
const collected = new URL('../../../../shared/data/line-item-codes.json', import.meta.url);
const here = existsSync(collected);

describe('line-items/T1, line-items/T2: the table', () => {
  test('is well formed', () => {
    expect(checkTable(table)).toEqual([]);
    expect(lineItemRows.length).toBe(169);
    expect(table.groups.length).toBe(37);
    expect(table.categories.map(({ name }) => name)).toEqual([
      ...['인건비', '물건비', '경상이전', '자본지출', '융자및출자', '보전재원', '내부거래', '예비비및기타'],
    ]);
  });

  const first = table.rows[0];
  test.each([
    ['a number of another shape', { code: '10101' }, 'code'],
    ['an unknown 편성목', { code: '999-01' }, 'group'],
    ['an unknown source', { sources: ['hearsay'] }, 'sources'],
    ['no source', { sources: [] }, 'sources'],
    ['a verified row of no source', { sources: ['unsourced'] }, 'verified by nothing'],
    ['years the wrong way round', { from: 2027, to: 2026 }, 'to'],
    ['a name with a space behind it', { name: '보수 ' }, 'name'],
    ['a note in English', { note: 'was 101-02' }, 'note'],
    ['a field too many', { extra: 1 }, 'fields'],
  ])('%s is refused', (_, change, word) => {
    const wrong = checkTable({ ...table, rows: [{ ...first, ...change }, ...table.rows.slice(1)] });
    expect(wrong.length).toBe(1);
    expect(wrong[0]).toContain(word);
  });

  test('the same row twice, and nothing at all, are refused', () => {
    expect(checkTable({ ...table, rows: [...table.rows, first] }).join()).toContain('twice');
    expect(checkTable(null).length).toBeGreaterThan(3);
  });

  test('the JSON is read by plain Node too', () => {
    const code = `import { lineItemRows } from '#shared/line-items/line-item-rows.ts'; process.stdout.write(String(lineItemRows.length));`;
    const cwd = fileURLToPath(new URL('../../..', import.meta.url));
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd, encoding: 'utf8' });
    expect(out).toBe('169');
  });
});

describe('line-items/R1, line-items/G1: changes and guidance', () => {
  const known = (code: string, name: string) =>
    lineItemRows.some(({ entry }) => entry.code === code && normalizeName(entry.name) === normalizeName(name));
  const sources = new Set(table.sources.map(({ id }) => id));

  test('every item a change names is a row of the table, in its year', () => {
    const missing = changes.changes.flatMap(({ before, after, from, to }) => [
      ...before.filter((item) => !stands(item, from)),
      // 행사운영비 is named as the place of the cost; the 2027 guide does not list its number again.
      ...after.filter((item) => !stands(item, to) && item !== '201-03 행사운영비'),
    ]);
    expect(missing).toEqual([]);
    expect(changes.changes.flatMap((change) => change.sources).filter((id) => !sources.has(id))).toEqual([]);
    expect(changes.changes.length).toBe(17);
  });

  function stands(item: string, year: number): boolean {
    const [code, name] = [item.slice(0, 6), normalizeName(item.slice(7))];
    return lineItemRows.some(
      ({ entry, from, to }) =>
        entry.code === code && normalizeName(entry.name) === name && (from ?? 0) <= year && year <= to,
    );
  }

  test('every name that has another number in 2027 is told of as a change', () => {
    const of = (year: number) => lineItemRows.filter(({ from, to }) => (from ?? 0) <= year && year <= to);
    const told = new Set(
      changes.changes.filter(({ kind, to }) => kind === 'moved' && to === 2027).flatMap((c) => c.before),
    );
    const moved = of(2026).filter(({ entry }) => {
      const later = of(2027).find((row) => normalizeName(row.entry.name) === normalizeName(entry.name));
      return later !== undefined && later.entry.code !== entry.code;
    });
    expect(moved.length).toBe(7);
    expect(moved.filter(({ entry }) => !told.has(`${entry.code} ${entry.name}`))).toEqual([]);
  });

  test('guidance is for names there are', () => {
    const names = guidance.texts.flatMap((text) => text.names);
    expect(names.filter((name) => !lineItemRows.some(({ entry }) => known(entry.code, name)))).toEqual([]);
    expect(sources.has(guidance.source)).toBe(true);
  });
});

describe.skipIf(!here)('the collected rows (skipped where ../shared is absent)', () => {
  interface Collected {
    readonly code: string;
    readonly mok: string;
    readonly name: string;
    readonly group: string;
    readonly years: string;
    readonly verified: boolean;
    readonly note: string;
  }
  const rows: Collected[] = here ? JSON.parse(readFileSync(collected, 'utf8')) : [];
  const years: Record<string, readonly [number | null, number]> = {
    '2013': [2013, 2013],
    '2026': [2026, 2026],
    '2027': [2027, 2027],
    '2024-2026': [2024, 2026],
    '2013-': [2013, 2026],
    '?-2022 (unverified)': [null, 2022],
  };

  test('all 169 are kept, field by field', () => {
    const wanted = rows.map((row) => ({
      ...{ code: row.code, name: row.name, group: row.mok, category: row.group },
      ...{ years: years[row.years], verified: row.verified, hasNote: row.note !== '' },
    }));
    const own = lineItemRows.map(({ entry, from, to }) => ({
      ...{ code: entry.code, name: entry.name },
      ...{ group: `${entry.groupCode} ${entry.group}`, category: `${entry.categoryCode} ${entry.category}` },
      ...{ years: [from, to], verified: entry.verified, hasNote: entry.note !== '' },
    }));
    expect(own).toEqual(wanted);
    expect(own.length).toBe(169);
  });
});
