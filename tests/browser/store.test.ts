import { describe, expect, test } from 'vitest';
import {
  add,
  context,
  newPage,
  registerBrowser,
  type StoreHarness,
  start,
  threeProjects,
  titles,
  url,
} from './store-driver.ts';

registerBrowser();

describe('versions', () => {
  test('a newer database is refused before it is opened, naming the version', async () => {
    await threeProjects();
    const page = await newPage();
    await page.evaluate(async () => {
      const { databaseName } = await window.harness<StoreHarness>('store');
      await new Promise((resolve, reject) => {
        const request = indexedDB.open(databaseName, 30);
        request.onsuccess = () => resolve(request.result.close());
        request.onerror = () => reject(request.error);
      });
    });
    const refused = await start(page);
    expect(refused.code).toBe('store-newer');
    expect(refused.message).toContain('자료 형식 3');
    const version = await page.evaluate(async () => (await window.harness<StoreHarness>('store')).installedVersion());
    expect(version).toBe(3);
  });

  test('the database opens at a version asked for', async () => {
    const page = await newPage();
    const facts = await page.evaluate(async () => {
      const { installedVersion, openDatabase } = await window.harness<StoreHarness>('store');
      const database = await openDatabase(1, 'old');
      const tables = database.tables.map((table) => table.name).sort();
      const durability = await database.transaction('rw', 'meta', (tx) => tx.idbtrans.durability);
      database.close();
      return { tables, durability, version: await installedVersion('old') };
    });
    expect(facts).toEqual({
      tables: ['changes', 'list', 'meta', 'projects', 'steps'],
      durability: 'strict',
      version: 1,
    });
  });

  test('a journal of a later build is refused whole', async () => {
    await threeProjects();
    const page = await newPage();
    await page.evaluate(async () => {
      const { journalFileText, writeJournal } = await window.harness<StoreHarness>('store');
      const text = await journalFileText();
      const lines = text.trimEnd().split('\n');
      const last = JSON.parse(lines.at(-1) ?? '');
      const { hash: prev } = last;
      const content = JSON.stringify({ ...last, seq: 4, prev, change: { kind: 'merged' }, hash: undefined });
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
      const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      await writeJournal(`${text}${content.slice(0, -1)},"hash":"${hash}"}\n`);
    });
    expect((await start(page)).code).toBe('journal-newer');
  });
});

describe('one writer', () => {
  test('a second window is told, and gets its turn when the first one closes', async () => {
    const first = await newPage();
    await start(first);
    const second = await newPage();
    const refused = await start(second);
    expect(refused.code).toBe('store-in-use');
    expect(refused.message).toContain('다른 창');
    await add(first, '하나');
    await first.close();
    expect((await start(second)).code).toBe('ok');
    expect(await titles(second)).toEqual(['하나']);
  });

  test('closing the store lets the same page open it again', async () => {
    const page = await newPage();
    await start(page);
    await page.evaluate(async () => (await window.harness<StoreHarness>('store')).store().close());
    expect((await start(page)).code).toBe('ok');
  });

  test('a database that another connection upgrades is written no more', async () => {
    const page = await newPage();
    await start(page);
    const after = await page.evaluate(async () => {
      const { databaseName, state, store, commit } = await window.harness<StoreHarness>('store');
      const changed = new Promise<void>((resolve) => store().subscribe(resolve));
      indexedDB.open(databaseName, 30).onsuccess = (event) => (event.target as IDBOpenDBRequest).result.close();
      await changed;
      const code = await commit({ change: { kind: 'removed', of: 'project', id: 'x' }, how: 'delete', label: '' });
      return { mode: state().mode, code };
    });
    expect(after).toEqual({ mode: 'read-only', code: 'read-only' });
  });
});

describe('the door', () => {
  test('a change that does not fit changes nothing, in the store and in the journal', async () => {
    const page = await newPage();
    await start(page);
    const id = await add(page, '하나');
    const outcome = await page.evaluate(async (given) => {
      const h = await window.harness<StoreHarness>('store');
      const before = await h.journalText();
      const wrong = [{ path: ['fiscalYear'], from: 2024, to: '2024년' }];
      const stale = [{ path: ['title'], from: '다른 이름', to: '셋' }];
      const codes = [
        await h.commit({
          change: { kind: 'edited', of: 'project', id: given, patches: stale },
          how: 'typed',
          label: '',
        }),
        await h.commit({ change: { kind: 'removed', of: 'project', id: 'nobody' }, how: 'delete', label: '' }),
        await h.commit({
          change: { kind: 'edited', of: 'project', id: given, patches: wrong },
          how: 'typed',
          label: '',
        }),
        await h.commit({
          change: {
            kind: 'batch',
            changes: [
              { kind: 'removed', of: 'project', id: given },
              { kind: 'removed', of: 'project', id: 'nobody' },
            ],
          },
          how: 'delete',
          label: '',
        }),
      ];
      return { codes, same: before === (await h.journalText()), titles: h.titles(), mode: h.state().mode };
    }, id);
    expect(outcome).toEqual({
      codes: ['patch-mismatch', 'record-missing', 'not-a-project', 'record-missing'],
      same: true,
      titles: ['하나'],
      mode: 'ready',
    });
  });

  test('a full disk: the change waits, what was saved stays, and saving goes on without a new start', async () => {
    const page = await newPage();
    await start(page);
    const id = await add(page, '하나');
    const session = await (await context()).newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: url(), quotaSize: 1 });
    const outcome = await page.evaluate(async () => {
      const h = await window.harness<StoreHarness>('store');
      const code = await h.addMany(200);
      return { code, mode: h.state().mode, message: h.state().message, titles: h.titles() };
    });
    expect(outcome).toMatchObject({ code: 'disk-full', mode: 'waiting', titles: ['하나'] });
    expect(outcome.message).toContain('빈 자리');
    await session.send('Storage.overrideQuotaForOrigin', { origin: url() });
    const after = await page.evaluate(async () => {
      const h = await window.harness<StoreHarness>('store');
      const code = await h.addMany(2);
      return { code, mode: h.state().mode, titles: h.titles() };
    });
    expect(after).toEqual({ code: 'ok', mode: 'ready', titles: ['사업 0', '사업 1', '하나'] });
    await page.reload();
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
    expect(await page.evaluate(async (given) => (await window.harness<StoreHarness>('store')).titleOf(given), id)).toBe(
      '하나',
    );
  });

  test('a list of 3,500 opens with the bodies of the last changes compared, 200 at most', async () => {
    const page = await newPage();
    await start(page);
    expect(await page.evaluate(async () => (await window.harness<StoreHarness>('store')).addMany(3500))).toBe('ok');
    await page.reload();
    const facts = await page.evaluate(async () => {
      const h = await window.harness<StoreHarness>('store');
      const bodies = h.countReads('records');
      const lists = h.countReads('rows');
      const { code } = await h.start();
      const count = h.store().list().length;
      const beforeLoad = bodies();
      return { code, count, few: beforeLoad <= 200, listsRead: lists() > 0, title: await h.titleOf('p7') };
    });
    expect(facts).toEqual({ code: 'ok', count: 3500, few: true, listsRead: true, title: '사업 7' });
  });
});
