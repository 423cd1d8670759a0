import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { type BrowserRun, makeProfile, openHarness, startBrowser } from '../helpers/browser-run.ts';

type StoreHarness = typeof import('./harness/store.harness.ts');

const url = inject('harnessUrl');
const program = inject('browserProgram');

let profile: Awaited<ReturnType<typeof makeProfile>>;
let browser: BrowserRun | null = null;
const profiles: (() => Promise<void>)[] = [];

beforeEach(async () => {
  profile = await makeProfile();
  profiles.push(profile.remove);
  browser = await startBrowser(program, profile.folder);
});

afterEach(async () => {
  await browser?.close();
  browser = null;
});

afterAll(async () => {
  for (const remove of profiles) await remove();
});

function context(): BrowserContext {
  if (!browser) throw new Error('no browser');
  return browser.context;
}

/** A new page in which the store is not open yet. */
function newPage(): Promise<Page> {
  return openHarness(context(), url);
}

async function start(page: Page, options: Parameters<StoreHarness['start']>[0] = {}) {
  return page.evaluate(async (given) => (await window.harness<StoreHarness>('store')).start(given), options);
}

const titles = (page: Page) => page.evaluate(async () => (await window.harness<StoreHarness>('store')).titles());

const add = (page: Page, title: string) =>
  page.evaluate(async (given) => (await window.harness<StoreHarness>('store')).add(given), title);

async function restart(): Promise<Page> {
  await browser?.close();
  browser = await startBrowser(program, profile.folder);
  return newPage();
}

/** What the verification after the start made good. */
const verifiedAgain = (page: Page) =>
  page.evaluate(async () => (await (await window.harness<StoreHarness>('store')).store().verified)?.kind ?? null);

/** Reads the journal of a closed store, lets the test change it, and writes it back. */
async function damageJournal(change: (text: string) => string): Promise<Page> {
  const page = await newPage();
  const text = await page.evaluate(async () => (await window.harness<StoreHarness>('store')).journalFileText());
  await page.evaluate(async (given) => (await window.harness<StoreHarness>('store')).writeJournal(given), change(text));
  return page;
}

/** A store of three projects, closed again. */
async function threeProjects(): Promise<void> {
  const page = await newPage();
  expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
  for (const title of ['하나', '둘', '셋']) await add(page, title);
  await page.close();
}

describe('what is saved stays', () => {
  test('a committed project is there after a reload, with nothing recovered', async () => {
    const page = await newPage();
    await start(page);
    await add(page, '제조산업 지원');
    await page.reload();
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
    expect(await titles(page)).toEqual(['제조산업 지원']);
  });

  test('an empty machine starts empty: nothing is seeded', async () => {
    const page = await newPage();
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
    expect(await titles(page)).toEqual([]);
    expect(await page.evaluate(async () => (await window.harness<StoreHarness>('store')).journalText())).toBe('');
  });

  test('the database deleted between two runs is rebuilt from the journal, and the officer is told', async () => {
    await threeProjects();
    await browser?.close();
    const folder = join(profile.folder, 'Default', 'IndexedDB');
    expect((await readdir(folder)).length).toBeGreaterThan(0);
    await rm(folder, { recursive: true });
    browser = await startBrowser(program, profile.folder);
    const page = await newPage();
    const started = await start(page);
    expect(started.recovery).toEqual({ kind: 'rebuilt', entries: 3, projects: 3 });
    expect(started.message).toContain('되살렸습니다');
    expect(await titles(page)).toEqual(['둘', '셋', '하나']);
    await page.reload();
    expect((await start(page)).recovery).toBeNull();
  });

  test('rows the browser lost without a word are noticed and rebuilt', async () => {
    await threeProjects();
    const page = await newPage();
    await page.evaluate(async () => {
      const { openDatabase } = await window.harness<StoreHarness>('store');
      const database = await openDatabase();
      const [first] = await database.projects.toCollection().primaryKeys();
      if (first) await database.projects.delete(first);
      database.close();
    });
    expect((await start(page)).recovery).toEqual({ kind: 'rebuilt', entries: 3, projects: 3 });
    expect(await titles(page)).toEqual(['둘', '셋', '하나']);
  });

  test('a store behind its journal gets the missing entries', async () => {
    await threeProjects();
    const page = await newPage();
    await page.evaluate(async () => (await window.harness<StoreHarness>('store')).journalOnly('넷'));
    const started = await start(page);
    expect(started.recovery).toEqual({ kind: 'replayed', entries: 1, projects: 4 });
    expect(await titles(page)).toContain('넷');
    const undone = await page.evaluate(async () => {
      const { store } = await window.harness<StoreHarness>('store');
      return { label: store().history().undoLabel, done: (await store().undo()).ok };
    });
    expect(undone).toEqual({ label: '넷', done: true });
    expect(await titles(page)).toEqual(['둘', '셋', '하나']);
  });
});

describe('a damaged journal', () => {
  test('a torn last line is dropped without a word, and the next entry is whole', async () => {
    await threeProjects();
    const page = await damageJournal((text) => `${text}{"seq":4,"prev":"abc`);
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
    await add(page, '넷');
    await page.reload();
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
    expect(await titles(page)).toHaveLength(4);
  });

  test('[J8] a flipped byte beside a whole store: found after the start, written anew, and the officer is told', async () => {
    await threeProjects();
    const page = await damageJournal((text) => text.replace('새 사업 둘', '새 사업 돌'));
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
    const found = await page.evaluate(async () => {
      const { state, store } = await window.harness<StoreHarness>('store');
      const recovery = await store().verified;
      return { kind: recovery?.kind, notice: state().notice, undo: store().history().undoLabel };
    });
    expect(found).toMatchObject({ kind: 'rebased', undo: null });
    expect(found.notice).toContain('2번째 줄');
    await add(page, '넷');
    await page.reload();
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
    expect(await verifiedAgain(page)).toBeNull();
    expect(await titles(page)).toEqual(['넷', '둘', '셋', '하나']);
  });

  test('[J5] a new base rebuilds a lost store by itself', async () => {
    await threeProjects();
    const page = await damageJournal((text) => text.replace('새 사업 둘', '새 사업 돌'));
    await start(page);
    expect(await verifiedAgain(page)).toBe('rebased');
    await add(page, '넷');
    await browser?.close();
    await rm(join(profile.folder, 'Default', 'IndexedDB'), { recursive: true });
    browser = await startBrowser(program, profile.folder);
    const again = await newPage();
    expect((await start(again)).recovery).toEqual({ kind: 'rebuilt', entries: 2, projects: 4 });
    expect(await titles(again)).toEqual(['넷', '둘', '셋', '하나']);
  });

  test('a flipped byte and a lost store: what verifies comes back, and what is lost is told', async () => {
    await threeProjects();
    await damageJournal((text) => text.replace('새 사업 둘', '새 사업 돌'));
    await browser?.close();
    await rm(join(profile.folder, 'Default', 'IndexedDB'), { recursive: true });
    browser = await startBrowser(program, profile.folder);
    const page = await newPage();
    const started = await start(page);
    expect(started.recovery).toEqual({ kind: 'rebuilt', entries: 1, projects: 1 });
    expect(started.message).toContain('2번째 줄부터 2줄이 손상');
    expect(await titles(page)).toEqual(['하나']);
  });

  test('a store ahead of its journal stops and asks; the answer to keep the store writes a new base', async () => {
    await threeProjects();
    const page = await damageJournal((text) => `${text.split('\n').slice(0, 2).join('\n')}\n`);
    const asked = await start(page);
    expect(asked.code).toBe('store-ahead');
    expect(asked.message).toContain('3번째 변경까지');
    const kept = await start(page, { answer: 'keep-store' });
    expect(kept.recovery).toEqual({ kind: 'rebased', entries: 0, projects: 3 });
    expect(await titles(page)).toEqual(['둘', '셋', '하나']);
    await page.reload();
    expect(await start(page)).toEqual({ code: 'ok', message: '', recovery: null });
  });

  test('the answer to keep the journal goes back to it', async () => {
    await threeProjects();
    const page = await damageJournal((text) => `${text.split('\n').slice(0, 2).join('\n')}\n`);
    expect((await start(page, { answer: 'keep-journal' })).recovery).toEqual({
      kind: 'rebuilt',
      entries: 2,
      projects: 2,
    });
    expect(await titles(page)).toEqual(['둘', '하나']);
  });

  test('a lost journal beside a full store empties nothing, whatever the answer', async () => {
    await threeProjects();
    const page = await damageJournal(() => '');
    expect((await start(page)).code).toBe('store-ahead');
    expect((await start(page, { answer: 'keep-journal' })).code).toBe('store-ahead');
    expect((await start(page, { answer: 'keep-store' })).recovery?.projects).toBe(3);
  });
});

describe('versions', () => {
  test('a newer database is refused before it is opened, naming the version', async () => {
    await threeProjects();
    const page = await newPage();
    await page.evaluate(async () => {
      const { databaseName } = await window.harness<StoreHarness>('store');
      await new Promise((resolve, reject) => {
        const request = indexedDB.open(databaseName, 20);
        request.onsuccess = () => resolve(request.result.close());
        request.onerror = () => reject(request.error);
      });
    });
    const refused = await start(page);
    expect(refused.code).toBe('store-newer');
    expect(refused.message).toContain('자료 형식 2');
    const version = await page.evaluate(async () => (await window.harness<StoreHarness>('store')).installedVersion());
    expect(version).toBe(2);
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
      indexedDB.open(databaseName, 20).onsuccess = (event) => (event.target as IDBOpenDBRequest).result.close();
      await changed;
      const code = await commit({ change: { kind: 'removed', id: 'x' }, how: 'delete', label: '' });
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
        await h.commit({ change: { kind: 'edited', id: given, patches: stale }, how: 'typed', label: '' }),
        await h.commit({ change: { kind: 'removed', id: 'nobody' }, how: 'delete', label: '' }),
        await h.commit({ change: { kind: 'edited', id: given, patches: wrong }, how: 'typed', label: '' }),
        await h.commit({
          change: {
            kind: 'batch',
            changes: [
              { kind: 'removed', id: given },
              { kind: 'removed', id: 'nobody' },
            ],
          },
          how: 'delete',
          label: '',
        }),
      ];
      return { codes, same: before === (await h.journalText()), titles: h.titles(), mode: h.state().mode };
    }, id);
    expect(outcome).toEqual({
      codes: ['patch-mismatch', 'project-missing', 'not-a-project', 'project-missing'],
      same: true,
      titles: ['하나'],
      mode: 'ready',
    });
  });

  test('what the record tidies is stored tidy, and undone to what was', async () => {
    const page = await newPage();
    await start(page);
    const id = await add(page, '하나');
    const items = await page.evaluate(async (given) => {
      const h = await window.harness<StoreHarness>('store');
      const inserted = [{ lineItem: '공공 운영비', items: [] }];
      const patches = [{ path: ['costing'], at: 0, removed: [], inserted }];
      const seen: unknown[] = [
        await h.commit({ change: { kind: 'edited', id: given, patches }, how: 'typed', label: '' }),
      ];
      const look = async () => {
        const loaded = await h.store().load(given);
        seen.push(loaded.ok ? loaded.value.costing.map((group) => group.lineItem) : loaded.error.code);
      };
      await look();
      await h.store().undo();
      await look();
      return seen;
    }, id);
    expect(items).toEqual(['ok', ['공공운영비'], []]);
  });

  test('a full disk: the change is refused, the store goes read-only, what was saved stays', async () => {
    const page = await newPage();
    await start(page);
    const id = await add(page, '하나');
    const session = await context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: url, quotaSize: 1 });
    const outcome = await page.evaluate(async () => {
      const h = await window.harness<StoreHarness>('store');
      const code = await h.addMany(200);
      return { code, mode: h.state().mode, message: h.state().message, titles: h.titles() };
    });
    expect(outcome).toMatchObject({ code: 'disk-full', mode: 'read-only', titles: ['하나'] });
    expect(outcome.message).toContain('빈 자리');
    await session.send('Storage.overrideQuotaForOrigin', { origin: url });
    await page.reload();
    expect((await start(page)).code).toBe('ok');
    expect(await page.evaluate(async (given) => (await window.harness<StoreHarness>('store')).titleOf(given), id)).toBe(
      '하나',
    );
  });

  test('a list of 3,500 opens without reading a body', async () => {
    const page = await newPage();
    await start(page);
    expect(await page.evaluate(async () => (await window.harness<StoreHarness>('store')).addMany(3500))).toBe('ok');
    await page.reload();
    const facts = await page.evaluate(async () => {
      const h = await window.harness<StoreHarness>('store');
      const bodies = h.countReads('projects');
      const lists = h.countReads('list');
      const { code } = await h.start();
      const count = h.store().list().length;
      const beforeLoad = bodies();
      await h.titleOf('p7');
      return { code, count, beforeLoad, afterLoad: bodies(), listsRead: lists() > 0 };
    });
    expect(facts).toEqual({ code: 'ok', count: 3500, beforeLoad: 0, afterLoad: 1, listsRead: true });
  });
});

describe('undo and redo', () => {
  test('every kind of change goes back and forth, across a restart of the browser', async () => {
    let page = await newPage();
    await start(page);
    const id = await add(page, '하나');
    await page.evaluate(async (given) => {
      const h = await window.harness<StoreHarness>('store');
      await h.rename(given, '둘');
      await h.addMany(3);
      await h.commit({ change: { kind: 'removed', id: given }, how: 'delete', label: '지우기 둘' });
    }, id);
    expect(await titles(page)).toEqual(['사업 0', '사업 1', '사업 2']);

    page = await restart();
    await start(page);
    const walk = await page.evaluate(async () => {
      const h = await window.harness<StoreHarness>('store');
      const seen: unknown[] = [];
      const look = () => seen.push([h.store().history().undoLabel, h.store().history().redoLabel, h.titles().join()]);
      look();
      for (let step = 0; step < 4; step += 1) {
        await h.store().undo();
        look();
      }
      const none = h.codeOf(await h.store().undo());
      for (let step = 0; step < 4; step += 1) await h.store().redo();
      look();
      return { seen, none, end: h.codeOf(await h.store().redo()) };
    });
    const many = '사업 0,사업 1,사업 2';
    expect(walk).toEqual({
      seen: [
        ['지우기 둘', null, many],
        ['불러오기 3건', '지우기 둘', `둘,${many}`],
        ['이름 둘', '불러오기 3건', '둘'],
        ['새 사업 하나', '이름 둘', '하나'],
        [null, '새 사업 하나', ''],
        ['지우기 둘', null, many],
      ],
      none: 'nothing-to-undo',
      end: 'nothing-to-redo',
    });
  });

  test('a new change clears redo, and an undo entry is small', async () => {
    const page = await newPage();
    await start(page);
    const facts = await page.evaluate(async () => {
      const h = await window.harness<StoreHarness>('store');
      await h.addMany(50);
      await h.store().undo();
      const undoLine = (await h.journalText()).trimEnd().split('\n').at(-1) ?? '';
      await h.add('새것');
      return { length: undoLine.length, redo: h.codeOf(await h.store().redo()), titles: h.titles() };
    });
    expect(facts).toMatchObject({ redo: 'nothing-to-redo', titles: ['새것'] });
    expect(facts.length).toBeLessThan(600);
  });

  test('1,000 steps can be taken back, older ones stay in the history', async () => {
    let page = await newPage();
    await start(page);
    const id = await add(page, '처음');
    await page.evaluate(async (given) => {
      const h = await window.harness<StoreHarness>('store');
      for (let step = 1; step <= 1005; step += 1) await h.rename(given, `이름 ${step}`);
    }, id);
    page = await restart();
    await start(page);
    const facts = await page.evaluate(async (given) => {
      const h = await window.harness<StoreHarness>('store');
      let undone = 0;
      while ((await h.store().undo()).ok) undone += 1;
      const oldest = await h.titleOf(given);
      let redone = 0;
      while ((await h.store().redo()).ok) redone += 1;
      const history = await h.store().changesOf(given, 5000);
      return { undone, oldest, redone, newest: await h.titleOf(given), history: history.ok ? history.value.length : 0 };
    }, id);
    expect(facts).toEqual({ undone: 1000, oldest: '이름 5', redone: 1000, newest: '이름 1005', history: 3006 });
  });

  test('undo and redo rebuild from the journal too', async () => {
    const page = await newPage();
    await start(page);
    const id = await add(page, '하나');
    await page.evaluate(async (given) => {
      const h = await window.harness<StoreHarness>('store');
      await h.rename(given, '둘');
      await h.rename(given, '셋');
      await h.store().undo();
      await h.store().undo();
      await h.store().redo();
    }, id);
    await browser?.close();
    await rm(join(profile.folder, 'Default', 'IndexedDB'), { recursive: true });
    browser = await startBrowser(program, profile.folder);
    const again = await newPage();
    expect((await start(again)).recovery).toEqual({ kind: 'rebuilt', entries: 6, projects: 1 });
    const after = await again.evaluate(async () => {
      const { store, titles: list } = await window.harness<StoreHarness>('store');
      return { ...store().history(), titles: list() };
    });
    expect(after).toEqual({ undoLabel: '이름 둘', redoLabel: '이름 셋', titles: ['둘'] });
  });
});
