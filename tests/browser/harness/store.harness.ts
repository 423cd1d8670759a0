/** What the store's browser tests do inside the page; results are plain data, for they cross to the test. */
import { bridge } from '../../../renderer/bridge/bridge.ts';
import { journalPort } from '../../../renderer/bridge/journal-port.ts';
import { databaseName, installedVersion, openDatabase } from '../../../renderer/store/database.ts';
import { JournalWriter } from '../../../renderer/store/journal-writer.ts';
import { type OpenOptions, openStore } from '../../../renderer/store/open-store.ts';
import type { CommitRequest } from '../../../renderer/store/request.ts';
import { sha256Hex } from '../../../renderer/store/sha256.ts';
import type { Store, StoreState } from '../../../renderer/store/store.ts';
import { diffJson } from '../../../shared/diff/diff.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import { emptyProject } from '../../../shared/records/empty-project.ts';
import { type Result, unwrap } from '../../../shared/result/result.ts';

export { databaseName, installedVersion, openDatabase };

const journal = journalPort(bridge);
const journalFile = 'journal-001.jsonl';
let opened: Store | null = null;

export interface Started {
  readonly code: string;
  readonly message: string;
  readonly recovery: { readonly kind: string; readonly entries: number; readonly projects: number } | null;
}

/** Opens the store as the application does. */
export async function start(options: OpenOptions = {}): Promise<Started> {
  const result = await openStore(
    { journal, now: Date.now, newId: () => crypto.randomUUID(), who: '담당자', machine: '시험' },
    options,
  );
  if (!result.ok) return { code: result.error.code, message: result.error.message, recovery: null };
  opened = result.value;
  const { recovery } = opened;
  return {
    code: 'ok',
    message: recovery?.message ?? '',
    recovery: recovery && { kind: recovery.kind, entries: recovery.entries, projects: recovery.projects },
  };
}

export function store(): Store {
  if (!opened) throw new Error('the store is not open');
  return opened;
}

export function state(): StoreState {
  return store().state();
}

export function titles(): string[] {
  return store()
    .list()
    .map((record) => record.title)
    .sort();
}

/** Code of a failure, or `ok`. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}

export async function commit(request: CommitRequest): Promise<string> {
  return codeOf(await store().commit(request));
}

/** Adds an empty project and gives its id. */
export async function add(title: string): Promise<string> {
  const id = crypto.randomUUID();
  const project = emptyProject(title, 2024);
  unwrap(
    await store().commit({
      change: { kind: 'added', id, project, importedFrom: null },
      how: 'new',
      label: `새 사업 ${title}`,
    }),
  );
  return id;
}

/** Renames a project as an officer's typing does; the failure's code or `ok`. */
export async function rename(id: string, title: string): Promise<string> {
  const before = unwrap(await store().load(id));
  const patches = diffJson(before, { ...before, title });
  return commit({ change: { kind: 'edited', id, patches }, how: 'typed', label: `이름 ${title}` });
}

export async function titleOf(id: string): Promise<string> {
  return unwrap(await store().load(id)).title;
}

/** Many projects as one change, with a body as large as a real document's. */
export async function addMany(count: number): Promise<string> {
  const line = '○ 시설 유지관리와 운영 지원을 위한 위탁사업 추진 내용';
  const changes = Array.from({ length: count }, (_, index) => {
    const project = { ...emptyProject(`사업 ${index}`, 2024), notes: Array.from({ length: 60 }, () => line) };
    return { kind: 'added' as const, id: `p${index}`, project, importedFrom: '모음.txt' };
  });
  return commit({ change: { kind: 'batch', changes }, how: 'import', label: `불러오기 ${count}건` });
}

/** Appends an entry that the store never saw: the crash between the journal's flush and the transaction. */
export async function journalOnly(title: string): Promise<void> {
  const reading = unwrap(await readJournal(unwrap(await journal.read()), sha256Hex));
  const writer = new JournalWriter(journal, reading.head, reading.openEnd);
  const project = emptyProject(title, 2024);
  const change = { kind: 'added', id: `journal-${title}`, project, importedFrom: null } as const;
  unwrap(
    await writer.append([{ at: '2024-01-01T00:00:00.000Z', who: '', machine: '', how: 'new', label: title, change }]),
  );
}

export async function journalText(): Promise<string> {
  return unwrap(await journal.read());
}

/** Overwrites the journal's file; only in a page that has not opened it. */
export async function writeJournal(text: string): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const file = await (await folder.getFileHandle(journalFile, { create: true })).createWritable();
  await file.write(text);
  await file.close();
}

/** The journal's file as it is, read without opening the journal. */
export async function journalFileText(): Promise<string> {
  const folder = await navigator.storage.getDirectory();
  return (await (await folder.getFileHandle(journalFile)).getFile()).text();
}

/** Counts rows that are read from an object store from now on. */
export function countReads(storeName: string): () => number {
  let reads = 0;
  for (const verb of ['get', 'getAll', 'openCursor'] as const) {
    const original = IDBObjectStore.prototype[verb] as (...args: unknown[]) => IDBRequest;
    Object.defineProperty(IDBObjectStore.prototype, verb, {
      configurable: true,
      value(this: IDBObjectStore, ...args: unknown[]) {
        if (this.name === storeName) reads += 1;
        return original.apply(this, args);
      },
    });
  }
  return () => reads;
}
