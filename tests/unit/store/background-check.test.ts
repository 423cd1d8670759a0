import { expect, test } from 'vitest';
import type { JournalChange } from '#shared/journal/change.ts';
import { chainStart, sealEntry } from '#shared/journal/entry.ts';
import { emptyProject } from '#shared/records/empty-project.ts';
import { ok } from '#shared/result/result.ts';
import type { SallimDatabase } from '../../../renderer/store/database.ts';
import { JournalWriter } from '../../../renderer/store/journal-writer.ts';
import { sha256Hex } from '../../../renderer/store/sha256.ts';
import { noSteps } from '../../../renderer/store/steps.ts';
import { Store } from '../../../renderer/store/store.ts';

const adds = (id: string): JournalChange => ({
  kind: 'added',
  id,
  project: emptyProject(id, 2026),
  importedFrom: null,
});
const ofLaterBuild = { kind: 'merged' } as unknown as JournalChange;

/** A store opened by the journal's last line alone, with these entries still to be verified. */
async function openedOn(changes: readonly JournalChange[]) {
  const said = { at: '2026-01-02T03:04:05.000Z', who: '', machine: '', how: 'new', label: '새 사업' };
  let head = chainStart;
  let text = '';
  for (const change of changes) {
    const { entry, line } = await sealEntry({ ...said, seq: head.seq + 1, prev: head.hash, change }, sha256Hex);
    head = entry;
    text += `${line}\n`;
  }
  const appended: string[] = [];
  const journal = {
    append: async (lines: readonly string[]) => {
      appended.push(...lines);
      return ok(null);
    },
    read: async () => ok(text),
  };
  // Nothing below reaches the database: the journal is looked at first.
  const database = { on: () => {} } as unknown as SallimDatabase;
  const store = new Store(
    { now: () => 0, newId: () => 'new', who: '', machine: '' },
    {
      database,
      writer: new JournalWriter(journal, head, false),
      list: new Map(),
      changes: 0,
      steps: noSteps,
      savedAt: null,
      recovery: null,
      unverified: text,
      release: () => {},
    },
  );
  return { store, appended };
}

test('an entry of a later build behind the last line ends the writing, and says why', async () => {
  const { store, appended } = await openedOn([adds('하나'), ofLaterBuild, adds('둘')]);
  expect(store.state().mode).toBe('ready');
  expect(await store.verified).toBeNull();
  expect(store.state()).toMatchObject({
    mode: 'read-only',
    message: expect.stringContaining('더 새로운 살림에서 적은 변경 일지'),
  });
  const refused = await store.commit({
    change: { kind: 'added', id: '셋', project: emptyProject('셋', 2026), importedFrom: null },
    how: 'new',
    label: '새 사업',
  });
  expect(refused).toMatchObject({ error: { code: 'read-only', message: store.state().message } });
  expect(appended).toEqual([]);
});

test('a journal that verifies changes nothing', async () => {
  const { store } = await openedOn([adds('하나'), adds('둘')]);
  expect(await store.verified).toBeNull();
  expect(store.state()).toMatchObject({ mode: 'ready', message: null });
});
