import type { Transaction } from 'dexie';
import type { ListRecord } from './rows.ts';

interface OldMeta {
  readonly appliedSeq: number;
  readonly appliedHash: string;
  readonly projects: number;
  readonly changes: number;
  readonly cursor: number;
}

interface OldBody {
  readonly id: string;
  readonly project: unknown;
  readonly importedFrom: string | null;
}

type OldChangeRow = Readonly<Record<string, unknown>> & { readonly ids: readonly string[] };

const key = (id: string) => `project/${id}`;

/** Rows are moved in parts: a history may be long. */
const part = 2_000;

async function moveHistory(transaction: Transaction): Promise<void> {
  const from = transaction.table('changes');
  for (let last = 0; ; ) {
    const rows: OldChangeRow[] = await from.where('seq').above(last).limit(part).toArray();
    if (rows.length === 0) return;
    last = Number(rows.at(-1)?.seq);
    // What an old change did is known to the journal only, which tells it in the form of today.
    const moved = rows.map(({ ids, ...row }) => ({ ...row, change: null, keys: ids.map(key) }));
    await transaction.table('history').bulkPut(moved);
  }
}

/**
 * Version 2: records of every kind under their keys. What stood in version 1 is copied as it is; a meta without `sum`
 * makes the start build the store anew from the journal, or upgrade these rows where there is no journal.
 */
export async function toKeys(transaction: Transaction): Promise<void> {
  const [bodies, list, meta, changes] = await Promise.all([
    transaction.table('projects').toArray() as Promise<OldBody[]>,
    transaction.table('list').toArray() as Promise<ListRecord[]>,
    transaction.table('meta').get('store') as Promise<OldMeta | undefined>,
    transaction.table('changes').count(),
  ]);
  await transaction.table('records').bulkPut(
    bodies.map(({ id, project, importedFrom }) => {
      return { key: key(id), of: 'project', id, record: project, importedFrom };
    }),
  );
  await transaction.table('rows').bulkPut(
    list.map((light) => {
      return { key: key(light.id), of: 'project', id: light.id, digest: '', updatedAt: light.updatedAt, light };
    }),
  );
  await moveHistory(transaction);
  if (!meta) return;
  const { appliedSeq, appliedHash, cursor } = meta;
  const whole = meta.projects === bodies.length && meta.projects === list.length && meta.changes === changes;
  const base = { segment: 0, bytes: 0 };
  await transaction.table('meta').put({ key: 'store', appliedSeq, appliedHash, cursor, changes, base, whole });
}
