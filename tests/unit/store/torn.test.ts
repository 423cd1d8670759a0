import { describe, expect, test } from 'vitest';
import { sealEntry } from '#shared/journal/entry.ts';
import { addDigest, digestOf, type Kept } from '#shared/journal/kept.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import { unwrap } from '#shared/result/result.ts';
import { JournalWriter } from '../../../renderer/store/journal-writer.ts';
import { sha256Hex } from '../../../renderer/store/sha256.ts';
import { Desk } from '../../helpers/desk.ts';

/** Three projects, of which `하나` was renamed last; and the tables as they stood before that last change. */
async function renamed() {
  const desk = new Desk();
  await desk.start();
  for (const title of ['하나', '둘', '셋']) unwrap(await desk.add(title));
  const before = desk.copy().tables;
  unwrap(await desk.rename('하나', '새 이름'));
  return { desk, before };
}

const key = 'project/하나';

describe('a torn transaction leaves the value before', () => {
  const torn: [string, (tables: Desk['tables'], before: Desk['tables']) => void][] = [
    ['the body is old', (now, before) => now.records.set(key, before.records.get(key))],
    ['the row is old', (now, before) => now.rows.set(key, before.rows.get(key))],
    ['meta is old', (now, before) => Object.assign(now, { meta: before.meta })],
    [
      'body and row are old',
      (now, before) => {
        now.records.set(key, before.records.get(key));
        now.rows.set(key, before.rows.get(key));
      },
    ],
    [
      'only meta is new',
      (now, before) => {
        const { meta } = now;
        Object.assign(now, { ...before, meta });
      },
    ],
    ['the body is gone', (now) => now.records.delete(key)],
    ['the row is gone', (now) => now.rows.delete(key)],
    ['meta is gone', (now) => Object.assign(now, { meta: undefined })],
    ['the row is none', (now) => now.rows.set(key, { key, of: 'project', id: '하나', light: { title: 7 } })],
    ['the row is of no kind', (now) => now.rows.set('x', { key: 'x' })],
    ['the body is none', (now) => now.records.set(key, { key, of: 'project', id: '하나', record: 5 })],
    ['a step is none', (now) => now.steps.set(0, { place: 'x' })],
    ['meta is none', (now) => Object.assign(now, { meta: { key: 'store', appliedSeq: '4' } })],
    [
      'a removed row came back',
      (now) => {
        const row = { ...(now.rows.get('project/둘') as object), key: 'project/넷', id: '넷' };
        now.rows.set('project/넷', row);
      },
    ],
  ];

  test.each(torn)('%s: found at the start, put right, told, and never saved over', async (_, tear) => {
    const { desk, before } = await renamed();
    tear(desk.tables, before);
    const store = unwrap(await desk.tryStart());
    expect(store.recovery).not.toBeNull();
    expect(store.state().notice).not.toBeNull();
    expect(desk.titles()).toEqual(['둘', '새 이름', '셋']);
    expect(unwrap(await store.load('하나')).title).toBe('새 이름');
    unwrap(await desk.rename('하나', '더 새로운 이름'));
    await store.verified;
    expect((await desk.start()).recovery).toBeNull();
    desk.tables = new Desk().tables;
    await desk.start();
    expect(desk.titles()).toEqual(['더 새로운 이름', '둘', '셋']);
  });

  test('an old body that no recent change touched is found behind the start', async () => {
    const { desk, before } = await renamed();
    for (let step = 0; step < 30; step += 1) unwrap(await desk.rename('둘', `둘 ${step}`));
    desk.tables.records.set(key, before.records.get(key));
    const store = unwrap(await desk.tryStart());
    expect(store.recovery).toBeNull();
    expect(await store.verified).toMatchObject({ kind: 'repaired' });
    expect(store.state().notice).toContain('1건');
    expect(desk.tables.records.get(key)).toMatchObject({ record: { title: '새 이름' } });
  });

  test('an old body that is opened before it is found is put right at that moment', async () => {
    const { desk, before } = await renamed();
    for (let step = 0; step < 30; step += 1) unwrap(await desk.rename('둘', `둘 ${step}`));
    desk.tables.records.set(key, before.records.get(key));
    const store = unwrap(await desk.tryStart());
    expect(unwrap(await store.load('하나')).title).toBe('새 이름');
    expect(store.state().notice).toContain('다시 맞추었습니다');
  });

  test('a figure of the light row that is not its body’s is found behind the start', async () => {
    const { desk } = await renamed();
    const row = desk.tables.rows.get(key) as { light: object };
    desk.tables.rows.set(key, { ...row, light: { ...row.light, change: 123_000 } });
    const store = await desk.start();
    expect(store.list().find((each) => each.id === '하나')?.change).toBeNull();
    expect(desk.tables.rows.get(key)).toMatchObject({ light: { change: null } });
  });

  test('rows of the history that went are filled in from the journal', async () => {
    const { desk } = await renamed();
    desk.tables.history.delete(2);
    const store = await desk.start();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(store.recovery).toBeNull();
    expect([...desk.tables.history.keys()].sort()).toEqual([1, 2, 3, 4]);
    expect(unwrap(await store.changesOf('둘', 10)).map((row) => row.label)).toEqual(['새 사업 둘']);
  });

  test('neither copy has it: what is there is kept, named, and written to both', async () => {
    const { desk } = await renamed();
    const body = desk.tables.records.get(key) as { record: object };
    desk.tables.records.set(key, { ...body, record: { ...body.record, title: '반쯤 쓴 이름' } });
    const damaged = desk.journal.text().replace('"to":"새 이름"', '"to":"새 이룸"');
    desk.journal.put(1, damaged);
    const store = await desk.start();
    expect(store.state().notice).not.toBeNull();
    expect(desk.titles()).toHaveLength(3);
    expect(unwrap(await store.load('하나')).title).toBe('반쯤 쓴 이름');
    unwrap(await desk.rename('하나', '다시 적은 이름'));
    expect(desk.journal.text()).toBe(damaged);
    expect((await desk.start()).recovery).toBeNull();
    desk.tables = new Desk().tables;
    await desk.start();
    expect(desk.titles()).toEqual(['다시 적은 이름', '둘', '셋']);
  });
});

describe('a journal that cannot be replayed to its end', () => {
  /** What today's build wrote over a torn body: the journal edits a title that it never gave. */
  async function unreplayable() {
    const { desk } = await renamed();
    const key2 = 'project/둘';
    const kept: Kept = { of: 'project', id: '둘', record: emptyProject('딴것', 2026), importedFrom: null };
    // The store itself is made to hold the torn value as its own, so that its next edit cannot be replayed.
    const row = desk.tables.rows.get(key2) as { digest: string };
    const digest = await digestOf(kept, sha256Hex);
    const meta = desk.tables.meta as { sum: string };
    desk.tables.records.set(key2, { key: key2, ...kept });
    desk.tables.rows.set(key2, { ...row, digest });
    desk.tables.meta = { ...meta, sum: addDigest(addDigest(meta.sum, row.digest), digest) };
    return desk;
  }

  test('[journal/J12] the store’s copy is whole: the officer is asked, and both answers open', async () => {
    const desk = await unreplayable();
    const meta = desk.tables.meta as { appliedSeq: number; appliedHash: string };
    const segments = unwrap(await desk.journal.segments());
    const head = { seq: meta.appliedSeq, hash: meta.appliedHash };
    const writer = new JournalWriter(desk.journal, {
      head,
      segments,
      freshSegment: false,
      base: { segment: 0, bytes: 0 },
    });
    const patches = [{ path: ['title'], from: '딴것', to: '딴것의 새 이름' }];
    const change = { kind: 'edited', of: 'project', id: '둘', patches } as const;
    const said = { at: '2026-01-02T00:00:00.000Z', who: '', machine: '', how: 'typed', label: '이름 딴것의 새 이름' };
    unwrap(await writer.append([{ ...said, change }]));
    const asked = await desk.tryStart();
    expect(asked).toMatchObject({ error: { code: 'journal-refused' } });
    expect(asked.ok ? '' : asked.error.message).toContain('이름 딴것의 새 이름');
    const other = desk.copy();
    await desk.start('keep-store');
    expect(desk.titles()).toEqual(['딴것', '새 이름', '셋']);
    const kept = await other.start('keep-journal');
    expect(other.titles()).toEqual(['둘', '새 이름', '셋']);
    expect(kept.state().notice).toContain('따로 두었습니다');
    expect((await other.start()).recovery).toBeNull();
  });

  test('[journal/J12] the store is lost: everything else opens, what does not apply is named, and the file stays', async () => {
    const { desk } = await renamed();
    const lines = desk.journal.lines();
    const { hash: prev } = JSON.parse(lines.at(-1) ?? '');
    const said = { at: '2026-01-02T00:00:00.000Z', who: '', machine: '', how: 'typed' };
    const stale = [{ path: ['title'], from: '모르는 이름', to: '다른 이름' }];
    const bad = await sealEntry(
      {
        ...said,
        seq: 5,
        prev,
        label: '이름 다른 이름',
        change: { kind: 'edited', of: 'project', id: '하나', patches: stale },
      },
      sha256Hex,
    );
    const good = await sealEntry(
      {
        ...said,
        seq: 6,
        prev: bad.entry.hash,
        label: '지우기',
        change: { kind: 'removed', of: 'project', id: '셋' },
      },
      sha256Hex,
    );
    const text = `${[...lines, bad.line, good.line].join('\n')}\n`;
    desk.journal.put(1, text);
    desk.tables = new Desk().tables;
    const store = await desk.start();
    expect(desk.titles()).toEqual(['둘', '새 이름']);
    expect(store.state().notice).toContain('‘새 이름’ 5번째 ‘이름 다른 이름’');
    expect(desk.journal.text(1)).toBe(text);
    unwrap(await desk.rename('둘', '둘째'));
    desk.tables = new Desk().tables;
    expect((await desk.start()).recovery).toMatchObject({ kind: 'rebuilt', damage: null });
    expect(desk.titles()).toEqual(['둘째', '새 이름']);
  });
});
