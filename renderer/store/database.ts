import { Dexie, type Table, type Transaction } from 'dexie';
import { dataVersion } from '#shared/ipc/data-version.ts';
import { toKeys } from './upgrades.ts';

export const databaseName = 'sallim';

interface Version {
  readonly version: number;
  /** Tables that came or went; `null` takes one away. */
  readonly tables: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/** The tables of each version of the data, oldest first. A released version is never edited: add the next. */
const versions: readonly Version[] = [
  { version: 1, tables: { projects: 'id', list: 'id', changes: 'seq, *ids', steps: 'place', meta: 'key' } },
  {
    version: 2,
    tables: {
      records: 'key',
      rows: 'key',
      history: 'seq, *keys',
      steps: 'place',
      meta: 'key',
      projects: null,
      list: null,
      changes: null,
    },
    upgrade: toKeys,
  },
];

export const newestVersion = versions.at(-1)?.version ?? dataVersion;

export class SallimDatabase extends Dexie {
  /** Bodies, one record a project and edition (renderer/store/README.md). */
  declare records: Table<unknown, string>;
  /** A light row beside each body: a list of 3,500 reads no bodies. */
  declare rows: Table<unknown, string>;
  /** One row a journal entry. */
  declare history: Table<unknown, number>;
  /** What can be undone and redone, in order; `place` is the step's entry. */
  declare steps: Table<unknown, number>;
  declare meta: Table<unknown, string>;

  /** Declares the tables up to `version`; later ones stay unknown, so that a test can make an old database. */
  constructor(version: number, name: string) {
    // Without `strict` Chromium answers before anything is on the disk (renderer/store/README.md).
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false, cache: 'disabled' });
    for (const each of versions) {
      if (each.version > version) continue;
      const declared = this.version(each.version).stores(each.tables);
      if (each.upgrade) declared.upgrade(each.upgrade);
    }
  }
}

/** Opens the database at `version`. @throws what the browser says: the caller turns it into a sentence. */
export async function openDatabase(
  version: number = newestVersion,
  name: string = databaseName,
): Promise<SallimDatabase> {
  const database = new SallimDatabase(version, name);
  try {
    await database.open();
  } catch (caught) {
    database.close();
    throw caught;
  }
  return database;
}

/** The databases of this name on this machine, with the version of their data; oldest first. Opens nothing. */
export async function installedDatabases(
  name: string = databaseName,
): Promise<readonly { readonly name: string; readonly number: number; readonly version: number }[]> {
  const found = await indexedDB.databases();
  return found
    .flatMap((each) => {
      const number =
        each.name === name ? 1 : Number(each.name?.startsWith(`${name}-`) && each.name.slice(name.length + 1));
      if (!Number.isSafeInteger(number) || number < 1 || each.name === undefined) return [];
      // Dexie keeps tenths: version 1 is 10 to the browser, and 11 once it has mended a missing table.
      return [{ name: each.name, number, version: Math.floor((each.version ?? 0) / 10) }];
    })
    .sort((a, b) => a.number - b.number);
}
