import { cp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scale } from '../helpers/scale.ts';
import {
  add,
  levelDb,
  newPage,
  registerBrowser,
  restartAfter,
  type StoreHarness,
  start,
  threeProjects,
  titles,
} from './store-driver.ts';

registerBrowser();

const all = ['둘', '셋', '하나'];

async function filesOf(folder: string, begins: RegExp): Promise<string[]> {
  return (await readdir(folder)).filter((name) => begins.test(name)).map((name) => join(folder, name));
}

describe('a working copy that the browser cannot open', () => {
  const damages: [string, (indexedDb: string) => Promise<void>][] = [
    [
      'MANIFEST is gone',
      async (folder) => {
        for (const file of await filesOf(levelDb(folder), /^MANIFEST/)) await rm(file);
      },
    ],
    [
      'CURRENT names a file that is not there',
      async (folder) => {
        await writeFile(join(levelDb(folder), 'CURRENT'), 'MANIFEST-999999\n');
      },
    ],
    ['CURRENT is gone', async (folder) => rm(join(levelDb(folder), 'CURRENT'))],
    [
      'the folder of the database is a file',
      async (folder) => {
        const database = levelDb(folder);
        await rm(database, { recursive: true });
        await writeFile(database, 'no folder');
      },
    ],
    [
      'the folder of all databases is a file',
      async (folder) => {
        await rename(folder, `${folder}-aside`);
        await writeFile(folder, 'no folder');
      },
    ],
  ];

  test.each(damages)('%s: everything opens from the journal, and saving goes on', async (name, damage) => {
    await threeProjects();
    const page = await restartAfter(damage);
    const started = await start(page);
    expect(started).toMatchObject({ code: 'ok' });
    // Without CURRENT the engine finds its files again by itself: then there is nothing to say.
    expect(started.message !== '').toBe(name !== 'CURRENT is gone');
    expect(await titles(page)).toEqual(all);
    await add(page, '넷');
    const again = await restartAfter(async () => undefined);
    expect((await start(again)).code).toBe('ok');
    expect(await titles(again)).toEqual(['넷', ...all]);
  });

  test('a database without stores', async () => {
    await threeProjects();
    const page = await newPage();
    await page.evaluate(async () => {
      const { databaseName } = await window.harness<StoreHarness>('store');
      const raw = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      await raw(indexedDB.deleteDatabase(databaseName));
      (await raw(indexedDB.open(databaseName, 20))).close();
    });
    expect((await start(page)).recovery).toMatchObject({ kind: 'rebuilt', projects: 3 });
    await page.reload();
    expect((await start(page)).recovery).toBeNull();
    expect(await titles(page)).toEqual(all);
  });

  test('a list row that is none is set aside and told', async () => {
    await threeProjects();
    const page = await newPage();
    await page.evaluate(async () => {
      const { openDatabase } = await window.harness<StoreHarness>('store');
      const database = await openDatabase();
      await database.rows.put({ key: 'project/x', of: 'project', id: 'x', digest: 'y', light: 3 });
      database.close();
    });
    const started = await start(page);
    expect(started).toMatchObject({ code: 'ok', recovery: { kind: 'rebuilt', projects: 3 } });
    expect(await titles(page)).toEqual(all);
  });

  test('flipped bits in its files: it always opens, and holds what was saved', async () => {
    await threeProjects();
    let folder = '';
    let page = await restartAfter(async (indexedDb) => {
      folder = levelDb(indexedDb);
      await cp(folder, `${folder}-whole`, { recursive: true });
    });
    for (let flip = 0; flip < 4 * scale; flip += 1) {
      page = await restartAfter(async () => {
        await rm(folder, { recursive: true });
        await cp(`${folder}-whole`, folder, { recursive: true });
        const files = await filesOf(folder, /\.(log|ldb)$|^MANIFEST/);
        const file = files[flip % files.length] ?? '';
        const bytes = await readFile(file);
        const at = Math.floor((((flip * 37) % 101) / 101) * (await stat(file)).size);
        if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ 4;
        await writeFile(file, bytes);
      });
      expect({ flip, code: (await start(page)).code }).toEqual({ flip, code: 'ok' });
      expect({ flip, titles: await titles(page) }).toEqual({ flip, titles: all });
    }
  });
});

describe('a journal that cannot be read', () => {
  test('its files are unreadable: the store opens, waits, and saves once they are', async () => {
    await threeProjects();
    const page = await newPage();
    await page.evaluate(async () => {
      const { setFault } = await window.harness<StoreHarness>('store');
      setFault({ code: 'journal-failed', verbs: ['segments', 'read', 'append'] });
    });
    expect((await start(page)).recovery).toMatchObject({ kind: 'alone', projects: 3 });
    expect(await titles(page)).toEqual(all);
    const later = await page.evaluate(async () => {
      const h = await window.harness<StoreHarness>('store');
      const before = h.state().mode;
      h.setFault(null);
      const done = await h.store().retry();
      return { before, done, after: h.state().mode };
    });
    expect(later).toEqual({ before: 'waiting', done: true, after: 'ready' });
    await add(page, '넷');
    await page.reload();
    expect((await start(page)).recovery).toBeNull();
    expect(await titles(page)).toEqual(['넷', ...all]);
  });

  test('a folder stands in the place of its file: the store opens, waits, and saves once it is gone', async () => {
    await threeProjects();
    const page = await newPage();
    await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      await folder.removeEntry('journal-001.jsonl');
      await folder.getDirectoryHandle('journal-001.jsonl', { create: true });
    });
    const started = await start(page);
    expect(started.recovery).toMatchObject({ kind: 'alone', projects: 3 });
    expect(started.message).toContain('변경 일지를 쓰지 못해');
    expect(await titles(page)).toEqual(all);
    const later = await page.evaluate(async () => {
      const h = await window.harness<StoreHarness>('store');
      const waiting = [h.state().mode, await h.store().retry()];
      await (await navigator.storage.getDirectory()).removeEntry('journal-001.jsonl');
      return [...waiting, await h.store().retry(), h.state().mode];
    });
    expect(later).toEqual(['waiting', false, true, 'ready']);
    await add(page, '넷');
    await page.reload();
    expect((await start(page)).recovery).toBeNull();
    expect(await titles(page)).toEqual(['넷', ...all]);
  });

  test('somebody else still holds its file: what is changed waits, and is saved by itself once it is free', async () => {
    await threeProjects();
    const page = await newPage();
    expect((await start(page)).recovery).toBeNull();
    const seen = await page.evaluate(async () => {
      const h = await window.harness<StoreHarness>('store');
      await h.store().verified;
      const folder = await navigator.storage.getDirectory();
      const holder = await (await folder.getFileHandle('journal-001.jsonl')).createWritable({ keepExistingData: true });
      const id = h.store().list()[0]?.id ?? '';
      const held = [await h.rename(id, '새 이름'), h.state().mode];
      await holder.abort();
      return [...held, await h.rename(id, '새 이름'), h.state().mode, h.state().notice];
    });
    expect(seen).toEqual(['journal-in-use', 'waiting', 'ok', 'ready', null]);
    await page.reload();
    expect((await start(page)).recovery).toBeNull();
    expect(await titles(page)).toContain('새 이름');
  });

  test('both copies are lost: nothing begins empty unasked, and the answer begins anew', async () => {
    await threeProjects();
    const page = await restartAfter(async (indexedDb, profile) => {
      for (const file of await filesOf(levelDb(indexedDb), /^MANIFEST/)) await rm(file);
      await rm(join(profile, 'File System'), { recursive: true });
    });
    for (let tries = 0; tries < 2; tries += 1) {
      const refused = await start(page);
      expect(refused.code).toBe('journal-unreadable');
      expect(refused.message).toContain('백업해 둔 자료 폴더');
    }
    expect((await start(page, { answer: 'keep-store' })).code).toBe('ok');
    expect(await titles(page)).toEqual([]);
    await add(page, '처음부터');
    const again = await restartAfter(async () => undefined);
    expect((await start(again)).code).toBe('ok');
    expect(await titles(again)).toEqual(['처음부터']);
  });

  test('the browser’s private files are gone: the store opens and begins the journal anew', async () => {
    await threeProjects();
    const page = await restartAfter(async (_, profile) => rm(join(profile, 'File System'), { recursive: true }));
    expect((await start(page)).recovery).toMatchObject({ kind: 'alone', projects: 3 });
    await add(page, '넷');
    await page.reload();
    expect((await start(page)).recovery).toBeNull();
    expect(await titles(page)).toEqual(['넷', ...all]);
  });
});
