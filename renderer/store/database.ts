import { Dexie, type Table } from 'dexie';
import { dataVersion } from '#shared/ipc/data-version.ts';
import type { BodyRow, ChangeRow, ListRecord, MetaRow, StepRow } from './rows.ts';

export const databaseName = 'sallim';

/** The tables of each version of the data, oldest first. A released version is never edited: add the next. */
const versions: readonly { readonly version: number; readonly tables: Readonly<Record<string, string>> }[] = [
  { version: 1, tables: { projects: 'id', list: 'id', changes: 'seq, *ids', steps: 'place', meta: 'key' } },
];

export const newestVersion = versions.at(-1)?.version ?? dataVersion;

export class SallimDatabase extends Dexie {
  /** Bodies, one record a project and edition (design/architecture.md, "Decisions"). */
  declare projects: Table<BodyRow, string>;
  /** A light record beside each body: a list of 3,500 reads no bodies. */
  declare list: Table<ListRecord, string>;
  /** The history, one row a journal entry. */
  declare changes: Table<ChangeRow, number>;
  /** What can be undone and redone, in order. */
  declare steps: Table<StepRow, number>;
  declare meta: Table<MetaRow, string>;

  /** Declares the tables up to `version`; later ones stay unknown, so that a test can make an old database. */
  constructor(version: number, name: string) {
    // Without `strict` Chromium answers before anything is on the disk (reliability.md §0.1).
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false, cache: 'disabled' });
    for (const each of versions) if (each.version <= version) this.version(each.version).stores(each.tables);
  }
}

/** The version of the database on this machine, 0 where there is none. Opens nothing. */
export async function installedVersion(name: string = databaseName): Promise<number> {
  const found = (await indexedDB.databases()).find((each) => each.name === name);
  // Dexie keeps tenths: version 1 is 10 to the browser.
  return (found?.version ?? 0) / 10;
}

/** Opens the database at `version`. @throws what the browser says: the caller turns it into a sentence. */
export async function openDatabase(
  version: number = newestVersion,
  name: string = databaseName,
): Promise<SallimDatabase> {
  const database = new SallimDatabase(version, name);
  await database.open();
  return database;
}
