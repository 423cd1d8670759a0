import type { ChainHead } from '#shared/journal/entry.ts';
import type { JournalPort } from '#shared/journal/port.ts';
import { type JournalReading, readJournal, readTail } from '#shared/journal/read-journal.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { databaseName, installedVersion, newestVersion, openDatabase, type SallimDatabase } from './database.ts';
import { JournalWriter } from './journal-writer.ts';
import { type Recovery, recoveryOf } from './recovery.ts';
import { sha256Hex } from './sha256.ts';
import { catchUp, readFacts, readSteps, rebuild, writeBase } from './start.ts';
import { type ConflictAnswer, planStart, type StartPlan, type StoreFacts } from './start-plan.ts';
import { storageFailure } from './storage-failure.ts';
import { Store, type StoreIdentity } from './store.ts';
import { takeWriterLock } from './writer-lock.ts';

export interface StoreDependencies extends StoreIdentity {
  readonly journal: JournalPort;
}

export interface OpenOptions {
  /** The officer's answer to `store-ahead`, `store-differs`, `store-broken` or `journal-unreadable`. */
  readonly answer?: ConflictAnswer;
  /** The version to open the database at; tests make old ones. */
  readonly version?: number;
  readonly name?: string;
}

async function refuseNewer(version: number, name: string): Promise<Result<null>> {
  const installed = await installedVersion(name);
  if (installed <= version) return ok(null);
  return err(
    'store-newer',
    `이 컴퓨터의 자료는 더 새로운 살림에서 저장되었습니다(자료 형식 ${installed}, 이 프로그램은 ${version}까지). 자료 형식 ${installed} 이상을 여는 살림을 설치해 주세요. 자료는 그대로 두었습니다.`,
  );
}

async function carryOut(
  plan: StartPlan,
  database: SallimDatabase,
  journal: JournalReading,
  facts: StoreFacts,
): Promise<Result<number>> {
  switch (plan.kind) {
    case 'rebuild':
      return rebuild(database, journal);
    case 'replay':
      return catchUp(database, journal, plan.after, facts.meta?.changes ?? 0);
    default:
      return ok(0);
  }
}

const recoveryKinds = { rebuild: 'rebuilt', replay: 'replayed', 'keep-store': 'rebased' } as const;

/** Brings store and journal into step, writing the journal anew where it was damaged. */
async function bringIntoStep(
  database: SallimDatabase,
  journal: JournalReading,
  facts: StoreFacts,
  writer: JournalWriter,
  dependencies: StoreDependencies,
  answer: ConflictAnswer | null,
): Promise<Result<Recovery | null>> {
  const plan = planStart(facts, journal, answer);
  if (!plan.ok) return plan;
  const { kind } = plan.value;
  const done = await carryOut(plan.value, database, journal, facts);
  if (!done.ok) return done;
  if (kind === 'keep-store' || journal.damage) {
    const { who, machine, now } = dependencies;
    const based = await writeBase(database, writer, journal, { at: new Date(now()).toISOString(), who, machine });
    if (!based.ok) return based;
  }
  if (kind === 'fresh' || kind === 'in-step') return ok(null);
  const projects = await database.projects.count();
  return ok(recoveryOf({ kind: recoveryKinds[kind], entries: done.value, projects, damage: journal.damage }));
}

/** In step by the journal's last line alone (J8): what is left to verify is verified while the officer works. */
async function inStepAtOnce(facts: StoreFacts, text: string): Promise<ChainHead | null> {
  if (!facts.meta || !facts.whole) return null;
  const tail = await readTail(text, sha256Hex);
  return tail?.seq === facts.meta.appliedSeq && tail.hash === facts.meta.appliedHash ? tail : null;
}

async function openLocked(
  dependencies: StoreDependencies,
  options: OpenOptions,
  database: SallimDatabase,
  release: () => void,
): Promise<Result<Store>> {
  const [text, facts] = await Promise.all([dependencies.journal.read(), readFacts(database)]);
  if (!text.ok) return text;
  const tail = await inStepAtOnce(facts, text.value);
  let writer: JournalWriter;
  let recovery: Result<Recovery | null> = ok(null);
  if (tail) writer = new JournalWriter(dependencies.journal, tail, false);
  else {
    const journal = await readJournal(text.value, sha256Hex);
    if (!journal.ok) return journal;
    writer = new JournalWriter(dependencies.journal, journal.value.head, journal.value.openEnd);
    recovery = await bringIntoStep(database, journal.value, facts, writer, dependencies, options.answer ?? null);
    if (!recovery.ok) return recovery;
  }
  const [list, steps, changes, last] = await Promise.all([
    database.list.toArray(),
    readSteps(database),
    database.changes.count(),
    database.changes.toCollection().last(),
  ]);
  const store = new Store(dependencies, {
    database,
    writer,
    list: new Map(list.map((record) => [record.id, record])),
    changes,
    steps,
    savedAt: last?.at ?? null,
    recovery: recovery.value,
    unverified: tail ? text.value : null,
    release,
  });
  return ok(store);
}

/**
 * Opens what is kept on this machine, after putting store and journal into step; nothing is ever seeded. Fails with
 * `store-in-use` (another window writes), `store-newer` and `journal-newer` (a later build wrote it), `store-ahead`,
 * `store-differs`, `store-broken`, `journal-unreadable` (ask the officer, then open again with `answer`), or what
 * the journal or the browser says.
 */
export async function openStore(dependencies: StoreDependencies, options: OpenOptions = {}): Promise<Result<Store>> {
  const { version = newestVersion, name = databaseName } = options;
  const release = await takeWriterLock(`${name}-store`);
  if (!release) {
    return err(
      'store-in-use',
      '살림이 다른 창에서 이미 열려 있습니다. 그 창에서 이어서 쓰시거나, 그 창을 닫은 뒤 이 창을 새로 고쳐 주세요.',
    );
  }
  let database: SallimDatabase | null = null;
  let opened: Result<Store>;
  try {
    const allowed = await refuseNewer(version, name);
    if (allowed.ok) {
      // Asked for, not relied on: Chromium may say no, and the journal stands behind the store either way.
      await navigator.storage.persist();
      database = await openDatabase(version, name);
      opened = await openLocked(dependencies, options, database, release);
    } else opened = allowed;
  } catch (caught) {
    opened = storageFailure('저장소를 열지', caught);
  }
  if (!opened.ok) {
    database?.close();
    release();
  }
  return opened;
}
