import { expect, test } from 'vitest';
import { diffJson } from '#shared/diff/diff.ts';
import { defaultOffice, type Office, officeId } from '#shared/records/office/office.ts';
import { unwrap } from '#shared/result/result.ts';
import { emptyTables } from '../../../renderer/store/memory-shelf.ts';
import { Desk } from '../../helpers/desk.ts';

const name = { of: 'office', id: officeId } as const;
const floor: Office = { ...defaultOffice, rounding: { costing: '절사', rate: '절사' } };

async function put(desk: Desk, record: Office) {
  const kept = await desk.open().read('office', officeId);
  const change = kept.ok
    ? ({ kind: 'edited', ...name, patches: diffJson(kept.value, record) } as const)
    : ({ kind: 'added', ...name, record, importedFrom: null } as const);
  return desk.open().commit({ change, how: 'typed', label: '기관 산출근거 끝수' });
}

test('the office goes the same way as every record: kept, undone, redone, rebuilt, never in the list', async () => {
  const desk = new Desk();
  await desk.start();
  expect(desk.open().office()).toEqual(defaultOffice);
  unwrap(await desk.add('하나'));
  unwrap(await put(desk, floor));
  expect(desk.open().office()).toEqual(floor);
  const later = { ...floor, cover: { title: '우리 책자', department: '예산과' } };
  unwrap(await put(desk, later));
  expect(desk.titles()).toEqual(['하나']);
  expect((await desk.start()).recovery).toBeNull();
  expect(desk.open().office()).toEqual(later);
  unwrap(await desk.open().undo());
  expect(desk.open().office()).toEqual(floor);
  unwrap(await desk.open().undo());
  expect(desk.open().office()).toEqual(defaultOffice);
  unwrap(await desk.open().redo());
  desk.tables = emptyTables();
  const rebuilt = await desk.start();
  expect(rebuilt.office()).toEqual(floor);
  expect(rebuilt.recovery).toMatchObject({ kind: 'rebuilt', projects: 1 });
});

test('an office that is none is refused', async () => {
  const desk = new Desk();
  await desk.start();
  const wrong = { ...floor, rounding: { costing: '버림', rate: '절사' } } as unknown as Office;
  expect(await put(desk, wrong)).toMatchObject({ error: { code: 'not-an-office' } });
  expect(desk.journal.files.size).toBe(0);
});

test('a project and the office in one act are one step', async () => {
  const desk = new Desk();
  await desk.start();
  unwrap(await desk.add('하나'));
  const changes = [
    { kind: 'added', ...name, record: floor, importedFrom: null },
    { kind: 'removed', of: 'project', id: '하나' },
  ] as const;
  unwrap(await desk.open().commit({ change: { kind: 'batch', changes }, how: 'typed', label: '둘 다' }));
  expect([desk.titles(), desk.open().office()]).toEqual([[], floor]);
  unwrap(await desk.open().undo());
  expect([desk.titles(), desk.open().office()]).toEqual([['하나'], defaultOffice]);
});
