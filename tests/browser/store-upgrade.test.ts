import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newPage, registerBrowser, type StoreHarness, start } from './store-driver.ts';

registerBrowser();

const fixture = new URL('../fixtures/data-1/', import.meta.url);
const journal = readFileSync(new URL('journal-001.jsonl', fixture), 'utf8');
const database: { tables: Record<string, unknown[]> } = JSON.parse(
  readFileSync(new URL('database.json', fixture), 'utf8'),
);

/** Puts the data of version 1 where its last build left it. */
async function oldData(withJournal: boolean) {
  const page = await newPage();
  await page.evaluate(
    async ({ tables, text }) => {
      const { databaseName, openDatabase, writeJournal } = await window.harness<StoreHarness>('store');
      const old = await openDatabase(1, databaseName);
      for (const [name, rows] of Object.entries(tables)) await old.table(name).bulkPut(rows);
      old.close();
      if (text !== null) await writeJournal(text);
    },
    { tables: database.tables, text: withJournal ? journal : null },
  );
  return page;
}

test('[journal/J10] database and journal of version 1 open at version 2 with everything in them, undo included', async () => {
  const page = await oldData(true);
  const started = await start(page);
  expect(started.recovery).toMatchObject({ kind: 'upgraded', projects: 2 });
  const seen = await page.evaluate(async () => {
    const h = await window.harness<StoreHarness>('store');
    await h.store().verified;
    const tables = (await h.openDatabase()).tables.map((table) => table.name).sort();
    const [first] = h.store().list();
    const history = first ? await h.store().changesOf(first.id, 100) : null;
    let undone = 0;
    while ((await h.store().undo()).ok) undone += 1;
    const empty = h.titles();
    let redone = 0;
    while ((await h.store().redo()).ok) redone += 1;
    return {
      tables,
      undone,
      empty,
      redone,
      titles: h.titles(),
      history: history?.ok && history.value.length > 0,
      version: await h.installedVersion(),
    };
  });
  expect(seen).toEqual({
    tables: ['history', 'meta', 'records', 'rows', 'steps'],
    undone: 11,
    empty: [],
    redone: 12,
    titles: ['가람공예허브 운영', '가람공예허브 운영 (사본)', '새 사업'],
    history: true,
    version: 2,
  });
  const file = await page.evaluate(async () => (await window.harness<StoreHarness>('store')).journalFileText());
  expect(file).toBe(journal);
  await page.reload();
  expect((await start(page)).recovery).toBeNull();
});

test('the database of version 1 opens without its journal', async () => {
  const page = await oldData(false);
  const started = await start(page);
  expect(started.recovery).toMatchObject({ kind: 'alone', projects: 2 });
  await page.reload();
  expect((await start(page)).recovery).toBeNull();
});
