import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { josa } from '#shared/hangul/josa.ts';
import type { Project } from '#shared/records/project/project.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';
import { unwrap } from '#shared/result/result.ts';
import { emptyTables, type MemoryTables } from '../../../renderer/store/memory-shelf.ts';
import { Desk } from '../../helpers/desk.ts';
import { MemoryJournal } from '../../helpers/memory-journal.ts';

const fixture = new URL('../../fixtures/data-1/', import.meta.url);
const oldJournal = readFileSync(new URL('journal-001.jsonl', fixture), 'utf8');

interface OldBody {
  readonly id: string;
  readonly project: Project;
  readonly importedFrom: string | null;
}

type OldRow = Readonly<Record<string, unknown>>;

const database: {
  tables: { changes: OldRow[]; list: OldRow[]; meta: OldRow[]; projects: OldBody[]; steps: OldRow[] };
} = JSON.parse(readFileSync(new URL('database.json', fixture), 'utf8'));

/** The tables as `toKeys` leaves them (the browser tests run it). */
function movedTables(): MemoryTables {
  const tables = emptyTables();
  const { changes, list, meta, projects, steps } = database.tables;
  const key = (id: unknown) => `project/${id}`;
  for (const { id, project, importedFrom } of projects)
    tables.records.set(key(id), { key: key(id), of: 'project', id, record: project, importedFrom });
  for (const light of list) {
    const row = { key: key(light.id), of: 'project', id: light.id, digest: '', updatedAt: light.updatedAt, light };
    tables.rows.set(key(light.id), row);
  }
  for (const { ids, ...row } of changes)
    tables.history.set(Number(row.seq), { ...row, change: null, keys: (ids as string[]).map(key) });
  for (const step of steps) tables.steps.set(Number(step.place), step);
  const [old] = meta;
  const { appliedSeq, appliedHash, cursor } = old as OldRow;
  const base = { segment: 0, bytes: 0 };
  tables.meta = { key: 'store', appliedSeq, appliedHash, cursor, changes: changes.length, base, whole: true };
  return tables;
}

/** A record without what this build adds to it. */
function plain(record: unknown): unknown {
  const { rounding: _, series: __, ...rest } = record as Record<string, unknown>;
  return withoutIds(rest);
}

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'id' && key !== 'percentOf');
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutIds(each)]));
}

async function records(desk: Desk): Promise<Map<string, Project>> {
  const found = new Map<string, Project>();
  for (const { id } of desk.open().list()) found.set(id, unwrap(await desk.open().load(id)));
  return found;
}

const expected = () => new Map(database.tables.projects.map(({ id, project }) => [id, plain(project)]));
const plainRecords = async (desk: Desk) => new Map([...(await records(desk))].map(([id, each]) => [id, plain(each)]));

describe.each([
  ['database and journal', movedTables],
  ['the journal alone', emptyTables],
])('[journal/J10] data of version 1 opens: %s', (_, tables) => {
  const desk = () => new Desk(new MemoryJournal(oldJournal), tables());

  test('with everything in it, each project with its own rule, and its file as it was', async () => {
    const old = desk();
    await old.start();
    expect(await plainRecords(old)).toEqual(expected());
    for (const record of (await records(old)).values()) expect(record).toEqual(upgradeProject(record));
    expect(old.journal.text(1)).toBe(oldJournal);
    expect(old.journal.text(2)).toContain('"kind":"base"');
    expect(old.tables.history.size).toBe(17);
    expect(old.open().history()).toEqual({
      undoLabel: '사업 복사',
      redoLabel: '새 사업',
    });
  });

  test('undo goes all the way back and redo all the way forward, also after later starts', async () => {
    const old = desk();
    await old.start();
    const before = await plainRecords(old);
    let undone = 0;
    while ((await old.open().undo()).ok) undone += 1;
    expect(undone).toBe(11);
    expect(old.titles()).toEqual([]);
    await old.start();
    let redone = 0;
    while ((await old.open().redo()).ok) redone += 1;
    expect(redone).toBeGreaterThanOrEqual(undone);
    unwrap(await old.open().undo());
    expect(await plainRecords(old)).toEqual(before);
    expect(old.open().recovery).toBeNull();
  });

  test('the same journal gives the same ids on every machine', async () => {
    const [one, other] = [desk(), new Desk(new MemoryJournal(oldJournal))];
    await one.start();
    await other.start();
    expect(await records(one)).toEqual(await records(other));
  });
});

test('the upgrade is told: how many projects, and that each now carries its own rule', async () => {
  const desk = new Desk(new MemoryJournal(oldJournal), movedTables());
  const store = await desk.start();
  expect(store.recovery).toMatchObject({ kind: 'upgraded', projects: 2 });
  expect(store.state().notice).toContain('사업 2건');
  expect(store.state().notice).toContain('올림');
  expect((await desk.start()).recovery).toBeNull();
});

test('a record that was torn in the database of version 1 is put right from the journal and named; no other is', async () => {
  const tables = movedTables();
  const [first] = tables.records as Map<string, { record: Project }>;
  if (!first) throw new Error('the fixture has no project');
  const [torn, body] = first;
  const department = '딴 부서';
  tables.records.set(torn, { ...body, record: { ...body.record, department } });
  const desk = new Desk(new MemoryJournal(oldJournal), tables);
  const store = await desk.start();
  expect(await plainRecords(desk)).toEqual(expected());
  expect(store.state().notice).toContain(
    `그 가운데 ${josa(`‘${body.record.title}’`, '은/는')} 저장소의 내용이 마지막 변경과 달라`,
  );
  expect((await desk.start()).state().notice).toBeNull();
  const whole = await new Desk(new MemoryJournal(oldJournal), movedTables()).start();
  expect(whole.state().notice).not.toContain('그 가운데');
});

test('without its journal the database of version 1 is upgraded record by record, and lost undo is told', async () => {
  const desk = new Desk(new MemoryJournal(), movedTables());
  const store = await desk.start();
  expect(await plainRecords(desk)).toEqual(expected());
  for (const record of (await records(desk)).values())
    expect(record.rounding).toEqual({ costing: '올림', rate: '반올림' });
  expect(store.history().undoLabel).toBeNull();
  expect(store.state().notice).toContain('되돌리기로 돌아갈 수 없습니다');
  desk.tables = emptyTables();
  await desk.start();
  expect(await plainRecords(desk)).toEqual(expected());
});

test('a later undo of an old step is found in the old segment when the working copy is lost', async () => {
  const desk = new Desk(new MemoryJournal(oldJournal), movedTables());
  await desk.start();
  desk.tables = emptyTables();
  await desk.start();
  let undone = 0;
  while ((await desk.open().undo()).ok) undone += 1;
  expect(undone).toBe(11);
  expect(desk.titles()).toEqual([]);
});
