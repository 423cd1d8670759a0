import type { JournalPort } from '#shared/journal/port.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { databaseName, newestVersion } from './database.ts';
import { findDatabases, newerVersion, shelfChoices, withShelf } from './open-shelf.ts';
import { addToRecovery } from './recovery.ts';
import type { Shelf } from './shelf.ts';
import { bringIntoStep, type OpenedStore } from './start.ts';
import type { ConflictAnswer } from './start-plan.ts';
import { storageFailure } from './storage-failure.ts';
import { Store, type StoreIdentity } from './store.ts';
import { takeWriterLock } from './writer-lock.ts';

export interface StoreDependencies extends StoreIdentity {
  readonly journal: JournalPort;
}

export interface OpenOptions {
  /** The officer's answer to a question of `planStart`. */
  readonly answer?: ConflictAnswer;
  /** The version to open the database at; tests make old ones. */
  readonly version?: number;
  readonly name?: string;
}

function refuseNewer(installed: number, version: number): Result<never> {
  return err(
    'store-newer',
    `이 컴퓨터의 자료는 더 새로운 살림에서 저장되었습니다(자료 형식 ${installed}, 이 프로그램은 ${version}까지). 자료 형식 ${installed} 이상을 여는 살림을 설치해 주세요. 자료는 그대로 두었습니다.`,
  );
}

/** A shelf brought into step with the journal, and what follows from that: a store. */
export async function startStore(
  shelf: Shelf,
  dependencies: StoreDependencies,
  answer: ConflictAnswer | null,
  release: () => void,
  also: string | null = null,
): Promise<Result<Store>> {
  const opened = await bringIntoStep(shelf, dependencies.journal, answer);
  if (!opened.ok) return opened;
  const recovery = addToRecovery(opened.value.recovery, also, opened.value.rows.size);
  const store = new Store(dependencies, { ...opened.value, recovery } satisfies OpenedStore, release);
  await store.prepare();
  return ok(store);
}

async function openLocked(
  dependencies: StoreDependencies,
  { answer, version = newestVersion, name = databaseName }: OpenOptions,
  release: () => void,
): Promise<Result<Store>> {
  const databases = await findDatabases(name);
  const newer = newerVersion(databases, version);
  if (newer !== null) return refuseNewer(newer, version);
  let failed: unknown = null;
  for (const choice of shelfChoices(name, version, databases)) {
    try {
      if (choice.isNext) {
        // A copy that cannot be read must not become an empty store: without a journal there is nothing to build from.
        const segments = await dependencies.journal.segments();
        const hasJournal = segments.ok && segments.value.some((each) => each.bytes > 0);
        if (!hasJournal && answer !== 'keep-store' && (databases === null || databases.length > 0)) {
          return segments.ok ? bothUnreadable(failed) : segments;
        }
      }
      return await withShelf(choice, async (shelf) => {
        const started = await startStore(shelf, dependencies, answer ?? null, release, choice.notice);
        if (!started.ok) shelf.close();
        return started;
      });
    } catch (caught) {
      failed = caught;
    }
  }
  return storageFailure('저장소를 열지', failed);
}

function bothUnreadable(cause: unknown): Result<never> {
  return err(
    'journal-unreadable',
    '저장소를 읽을 수 없고 변경 일지도 비어 있습니다. 백업해 둔 자료 폴더가 있으면 먼저 되돌려 주세요. 읽을 수 없는 것은 그대로 두고 빈 저장소로 새로 시작할 수도 있습니다.',
    cause,
  );
}

/**
 * Opens what is kept on this machine, after putting store and journal into step; nothing is ever seeded. Fails with
 * `store-in-use` (another window writes), `store-newer` and `journal-newer` (a later build wrote it), `store-ahead`,
 * `store-differs`, `store-broken`, `journal-refused`, `journal-unreadable` (ask the officer, then open again with
 * `answer`), or what the journal or the browser says.
 */
export async function openStore(dependencies: StoreDependencies, options: OpenOptions = {}): Promise<Result<Store>> {
  const release = await takeWriterLock(`${options.name ?? databaseName}-store`);
  if (!release) {
    return err(
      'store-in-use',
      '살림이 다른 창에서 이미 열려 있습니다. 그 창에서 이어서 쓰시거나, 그 창을 닫은 뒤 이 창을 새로 고쳐 주세요.',
    );
  }
  let opened: Result<Store>;
  try {
    // Asked for, not relied on: Chromium may say no, and the journal stands behind the store either way.
    await navigator.storage.persist().catch(() => false);
    opened = await openLocked(dependencies, options, release);
  } catch (caught) {
    opened = storageFailure('저장소를 열지', caught);
  }
  if (!opened.ok) release();
  return opened;
}
