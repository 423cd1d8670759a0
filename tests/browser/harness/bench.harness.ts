/** The store's work and raw IndexedDB's of the same size, timed beside each other in one page. */
import { browserJournal } from '../../../renderer/bridge/browser-journal.ts';
import { openStore } from '../../../renderer/store/open-store.ts';
import { diffJson } from '../../../shared/diff/diff.ts';
import { emptyProject } from '../../../shared/records/project/empty-project.ts';
import type { Project } from '../../../shared/records/project/project.ts';
import { unwrap } from '../../../shared/result/result.ts';
import { addManyEdits } from './many-edits.ts';

const dependencies = {
  journal: browserJournal(),
  now: Date.now,
  newId: () => crypto.randomUUID(),
  who: '',
  machine: '',
};

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** About 6 KB of text a project, as a filled form has. */
function sample(index: number): Project {
  const line = '○ 시설 유지관리와 운영 지원을 위한 위탁사업 추진 내용';
  return { ...emptyProject(`사업 ${index}`, 2024), notes: Array.from({ length: 60 }, () => line) };
}

async function raw<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function openRaw(): Promise<IDBDatabase> {
  const request = indexedDB.open('raw', 1);
  request.onupgradeneeded = () => {
    for (const name of ['projects', 'list']) request.result.createObjectStore(name, { keyPath: 'id' });
  };
  return raw(request);
}

async function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Fills both with `count` projects. */
export async function fill(count: number): Promise<void> {
  const store = unwrap(await openStore(dependencies));
  const part = 500;
  for (let from = 0; from < count; from += part) {
    const changes = Array.from({ length: Math.min(part, count - from) }, (_, place) => {
      const record = sample(from + place);
      return { kind: 'added' as const, of: 'project' as const, id: `p${from + place}`, record, importedFrom: null };
    });
    unwrap(await store.commit({ change: { kind: 'batch', changes }, how: 'import', label: '불러오기' }));
  }
  const database = await openRaw();
  const transaction = database.transaction(['projects', 'list'], 'readwrite', { durability: 'strict' });
  for (const record of store.list()) {
    transaction.objectStore('list').put(record);
    transaction.objectStore('projects').put({ id: record.id, project: sample(0) });
  }
  await finished(transaction);
  database.close();
  await store.close();
}

/** ms to a usable list, ours and raw. */
export async function timeOpening(rounds: number): Promise<{ ours: number; raw: number }> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let began = performance.now();
    const store = unwrap(await openStore(dependencies));
    store.list();
    ours.push(performance.now() - began);
    // The rest of the journal is verified behind the open store; it must not run into the raw engine's time.
    const made = store.recovery ?? (await store.verified);
    if (made) throw new Error(`what was filled in is not what the application writes: ${made.message}`);
    await store.close();
    began = performance.now();
    const database = await openRaw();
    await raw(database.transaction('list').objectStore('list').getAll());
    theirs.push(performance.now() - began);
    database.close();
  }
  return { ours: median(ours), raw: median(theirs) };
}

/** ms from an edit to "saved", ours (journal flushed, then the transaction) and a raw strict put of the same body. */
export async function timeKeystroke(rounds: number): Promise<{ ours: number; raw: number }> {
  const store = unwrap(await openStore(dependencies));
  await store.verified;
  const database = await openRaw();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = unwrap(await store.load('p7'));
    const after = { ...before, title: `${round}번째 이름` };
    let began = performance.now();
    const patches = diffJson(before, after);
    unwrap(
      await store.commit({ change: { kind: 'edited', of: 'project', id: 'p7', patches }, how: 'typed', label: '이름' }),
    );
    ours.push(performance.now() - began);
    began = performance.now();
    const transaction = database.transaction(['projects', 'list'], 'readwrite', { durability: 'strict' });
    transaction.objectStore('projects').put({ id: 'p7', project: after });
    transaction.objectStore('list').put(store.list().find((record) => record.id === 'p7'));
    await finished(transaction);
    theirs.push(performance.now() - began);
  }
  database.close();
  await store.close();
  return { ours: median(ours), raw: median(theirs) };
}

/** Adds edits of a few projects to the store, as years of work leave them behind. */
export async function addEdits(count: number): Promise<void> {
  await addManyEdits(count, dependencies);
}
