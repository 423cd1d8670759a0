import { diffJson } from '#shared/diff/diff.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import type { Project } from '#shared/records/project/project.ts';
import { type Result, unwrap } from '#shared/result/result.ts';
import { emptyTables, type MemoryTables, memoryShelf } from '../../renderer/store/memory-shelf.ts';
import { startStore } from '../../renderer/store/open-store.ts';
import type { Shelf } from '../../renderer/store/shelf.ts';
import type { ConflictAnswer } from '../../renderer/store/start-plan.ts';
import type { Store } from '../../renderer/store/store.ts';
import { MemoryJournal } from './memory-journal.ts';

/** A machine with both copies, to start the store on again and again. */
export class Desk {
  journal: MemoryJournal;
  tables: MemoryTables;
  /** The working copy as the next start finds it; a test hands in one that fails. */
  shelf: () => Shelf = () => memoryShelf(this.tables);
  store: Store | null = null;
  #ids = 0;
  #now = Date.UTC(2026, 0, 2);

  constructor(journal = new MemoryJournal(), tables = emptyTables()) {
    this.journal = journal;
    this.tables = tables;
  }

  async tryStart(answer: ConflictAnswer | null = null): Promise<Result<Store>> {
    await this.store?.close();
    this.store = null;
    const identity = {
      now: () => {
        this.#now += 1000;
        return this.#now;
      },
      newId: () => {
        this.#ids += 1;
        return `id-${this.#ids}`;
      },
      who: '담당자',
      machine: '시험',
    };
    const started = await startStore(this.shelf(), { ...identity, journal: this.journal }, answer, () => undefined);
    if (started.ok) this.store = started.value;
    return started;
  }

  /** Starts and waits for what is verified behind the start. */
  async start(answer: ConflictAnswer | null = null): Promise<Store> {
    const store = unwrap(await this.tryStart(answer));
    await store.verified;
    return store;
  }

  open(): Store {
    if (!this.store) throw new Error('the store is not open');
    return this.store;
  }

  add(id: string, project: Project = emptyProject(id, 2026)) {
    return this.open().commit({
      change: { kind: 'added', of: 'project', id, record: project, importedFrom: null },
      how: 'new',
      label: `새 사업 ${id}`,
    });
  }

  async edit(id: string, change: (project: Project) => Project, label = '고침') {
    const before = unwrap(await this.open().load(id));
    const patches = diffJson(before, change(before));
    return this.open().commit({ change: { kind: 'edited', of: 'project', id, patches }, how: 'typed', label });
  }

  rename(id: string, title: string) {
    return this.edit(id, (project) => ({ ...project, title }), `이름 ${title}`);
  }

  titles(): string[] {
    return this.open()
      .list()
      .map((row) => row.title)
      .sort();
  }

  /** The same disk, for another try. */
  copy(): Desk {
    const { meta, records, rows, history, steps } = this.tables;
    return new Desk(this.journal.copy(), {
      meta,
      records: new Map(records),
      rows: new Map(rows),
      history: new Map(history),
      steps: new Map(steps),
    });
  }
}
