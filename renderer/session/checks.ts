import type { RecordCheck } from '#shared/audit/check-record.ts';
import { othersOf, related } from '#shared/audit/relate.ts';
import type { Office } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project/project.ts';
import type { Result } from '#shared/result/result.ts';
import type { ListRecord } from '../store/rows.ts';
import type { Store } from '../store/store.ts';

/** One record to be checked, with the records of the same 세부사업 in other years and editions. */
export interface CheckOrder {
  readonly project: Project;
  readonly others: readonly Project[];
}

/** Checks records off the main thread; the answers stand in the order of the orders. */
export type AskForChecks = (
  orders: readonly CheckOrder[],
  office: Office,
  signal: AbortSignal,
) => Promise<Result<readonly RecordCheck[]>>;

/** So many records are read and checked at once: a list of thousands fills in steps that are seen. */
const batchSize = 24;

/** Other years and editions a record is compared with; one that is in dozens of records is looked at with the nearest. */
const mostOthers = 12;

/** Of a record's others (shared/audit/relate.ts) those of the nearest years. */
function nearest(record: ListRecord, others: readonly ListRecord[]): readonly ListRecord[] {
  const far = ({ fiscalYear }: ListRecord) => Math.abs(fiscalYear - record.fiscalYear);
  return others.toSorted((a, b) => far(a) - far(b) || (a.id < b.id ? -1 : 1)).slice(0, mostOthers);
}

/** The records of the same 세부사업, nearest year first; without the record itself. */
export function nearOthersOf(record: ListRecord, records: readonly ListRecord[]): readonly ListRecord[] {
  return nearest(record, othersOf(record, records));
}

/** What a check depends on: it is of no use any more once this is another. */
function stateOf(record: ListRecord, others: readonly ListRecord[], office: Office): readonly unknown[] {
  return [office, record.updatedAt, ...others.flatMap(({ id, updatedAt }) => [id, updatedAt])];
}

const isEqual = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((value, index) => value === b[index]);

interface Stale {
  readonly record: ListRecord;
  readonly others: readonly ListRecord[];
}

interface Checked {
  readonly of: readonly unknown[];
  readonly check: RecordCheck;
}

/**
 * What the checks say of every record, kept up to date while somebody looks at it. A record is checked again when it,
 * another year of it, or the office's record has changed.
 */
export class Checks {
  readonly #store: Store;
  readonly #ask: AskForChecks;
  readonly #known = new Map<string, Checked>();
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #running: AbortController | null = null;

  constructor(store: Store, ask: AskForChecks) {
    this.#store = store;
    this.#ask = ask;
  }

  /** Grows with every answer: what a screen holds on to. */
  readonly version = (): number => this.#version;

  readonly of = (id: string): RecordCheck | undefined => this.#known.get(id)?.check;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    const unsubscribe = this.#store.subscribe(() => this.#start());
    this.#start();
    return () => {
      unsubscribe();
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#running?.abort();
    };
  };

  #start(): void {
    if (this.#running) return;
    const running = new AbortController();
    this.#running = running;
    void this.#run(running.signal).finally(() => {
      this.#running = null;
      // Somebody came while the last round was being stopped.
      if (running.signal.aborted && this.#listeners.size > 0) this.#start();
    });
  }

  #stale(): readonly Stale[] {
    const records = this.#store.list();
    const office = this.#store.office();
    const relatives = related(records);
    const ids = new Set(records.map(({ id }) => id));
    for (const id of this.#known.keys()) if (!ids.has(id)) this.#known.delete(id);
    return records.flatMap((record) => {
      const others = nearest(record, relatives(record));
      const known = this.#known.get(record.id);
      return known && isEqual(known.of, stateOf(record, others, office)) ? [] : [{ record, others }];
    });
  }

  async #run(signal: AbortSignal): Promise<void> {
    const failed = new Set<string>();
    // One look at the whole list for a round of batches; what changed meanwhile is found by the next look.
    let stale: readonly Stale[] = [];
    for (;;) {
      if (stale.length === 0) stale = this.#stale().filter(({ record }) => !failed.has(record.id));
      if (stale.length === 0 || signal.aborted) return;
      const batch = stale.slice(0, batchSize);
      stale = stale.slice(batchSize);
      const office = this.#store.office();
      const loaded = new Map<string, Project>();
      for (const id of new Set(batch.flatMap(({ record, others }) => [record.id, ...others.map((one) => one.id)]))) {
        const body = await this.#store.load(id);
        if (signal.aborted) return;
        if (body.ok) loaded.set(id, body.value);
      }
      const orders = batch.flatMap(({ record, others }) => {
        const project = loaded.get(record.id);
        const bodies = others.flatMap(({ id }) => loaded.get(id) ?? []);
        // A body that cannot be read is told where it is opened; here it is simply not known.
        if (!project) failed.add(record.id);
        return project ? [{ record, others, order: { project, others: bodies } }] : [];
      });
      const answer = await this.#ask(
        orders.map(({ order }) => order),
        office,
        signal,
      );
      if (signal.aborted) return;
      if (!answer.ok) return;
      for (const [at, { record, others }] of orders.entries()) {
        const check = answer.value[at];
        if (check) this.#known.set(record.id, { of: stateOf(record, others, office), check });
      }
      this.#version += 1;
      for (const listener of this.#listeners) listener();
    }
  }
}
