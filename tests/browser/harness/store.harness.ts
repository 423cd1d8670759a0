/** What the store's browser tests do inside the page; results are plain data, for they cross to the test. */
import { browserJournal } from '../../../renderer/bridge/browser-journal.ts';
import { databaseName, installedDatabases, openDatabase } from '../../../renderer/store/database.ts';
import { type OpenOptions, openStore } from '../../../renderer/store/open-store.ts';
import { sha256Hex } from '../../../renderer/store/sha256.ts';
import type { Store, StoreState } from '../../../renderer/store/store.ts';
import { diffJson } from '../../../shared/diff/diff.ts';
import { sealEntry } from '../../../shared/journal/entry.ts';
import type { JournalPort } from '../../../shared/journal/port.ts';
import { readTail } from '../../../shared/journal/read-tail.ts';
import type { CommitRequest } from '../../../shared/journal/request.ts';
import { emptyProject } from '../../../shared/records/project/empty-project.ts';
import { type Result, unwrap } from '../../../shared/result/result.ts';

export { databaseName, openDatabase };

const real = browserJournal();
/** What the next appends and readings answer instead; a test sets it. */
let fault: { readonly code: string; readonly verbs: readonly (keyof JournalPort)[] } | null = null;

export function setFault(given: typeof fault): void {
  fault = given;
}

const guarded = <A extends unknown[], T>(verb: keyof JournalPort, call: (...args: A) => Promise<Result<T>>) => {
  return async (...args: A): Promise<Result<T>> =>
    fault?.verbs.includes(verb)
      ? { ok: false, error: { code: fault.code, message: '빈 자리가 없습니다.' } }
      : call(...args);
};

const journal: JournalPort = {
  segments: guarded('segments', real.segments),
  read: guarded('read', real.read),
  append: guarded('append', real.append),
};

const fileOf = (segment: number) => `journal-${String(segment).padStart(3, '0')}.jsonl`;

/** The version of the newest database, 0 where there is none. */
export async function installedVersion(name: string = databaseName): Promise<number> {
  return (await installedDatabases(name)).at(-1)?.version ?? 0;
}
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
      change: { kind: 'added', of: 'project', id, record: project, importedFrom: null },
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
  return commit({ change: { kind: 'edited', of: 'project', id, patches }, how: 'typed', label: `이름 ${title}` });
}

export async function titleOf(id: string): Promise<string> {
  return unwrap(await store().load(id)).title;
}

/** Many projects as one change, with a body as large as a real document's. */
export async function addMany(count: number): Promise<string> {
  const line = '○ 시설 유지관리와 운영 지원을 위한 위탁사업 추진 내용';
  const changes = Array.from({ length: count }, (_, index) => {
    const project = { ...emptyProject(`사업 ${index}`, 2024), notes: Array.from({ length: 60 }, () => line) };
    return {
      kind: 'added' as const,
      of: 'project' as const,
      id: `p${index}`,
      record: project,
      importedFrom: '모음.txt',
    };
  });
  return commit({ change: { kind: 'batch', changes }, how: 'import', label: `불러오기 ${count}건` });
}

/** Appends an entry that the store never saw: the crash between the journal's flush and the transaction. */
export async function journalOnly(title: string): Promise<void> {
  const segments = unwrap(await journal.segments());
  const tail = unwrap(await readTail({ port: journal, sha256: sha256Hex }, segments));
  const last = segments.at(-1);
  if (!tail || !last) throw new Error('the journal has no last entry');
  const named = { of: 'project', id: `journal-${title}` } as const;
  const change = { kind: 'added', ...named, record: emptyProject(title, 2024), importedFrom: null } as const;
  const said = { at: '2024-01-01T00:00:00.000Z', who: '', machine: '', how: 'new', label: title, change };
  const { line } = await sealEntry({ ...said, seq: tail.entry.seq + 1, prev: tail.entry.hash }, sha256Hex);
  unwrap(await journal.append(last.segment, last.bytes, [line]));
}

/** All segments as one text. */
export async function journalText(): Promise<string> {
  const parts: string[] = [];
  for (const { segment, bytes } of unwrap(await journal.segments()))
    parts.push(new TextDecoder().decode(unwrap(await journal.read(segment, 0, bytes))));
  return parts.join('');
}

/** Overwrites a segment's file; only in a page that has not opened it. */
export async function writeJournal(text: string, segment = 1): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const file = await (await folder.getFileHandle(fileOf(segment), { create: true })).createWritable();
  await file.write(text);
  await file.close();
}

/** A segment's file as it is, read without opening the journal. */
export async function journalFileText(segment = 1): Promise<string> {
  const folder = await navigator.storage.getDirectory();
  return (await (await folder.getFileHandle(fileOf(segment))).getFile()).text();
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
