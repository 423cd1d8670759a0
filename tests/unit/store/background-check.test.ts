import { expect, test } from 'vitest';
import type { JournalChange } from '#shared/journal/change.ts';
import { sealEntry } from '#shared/journal/entry.ts';
import { unwrap } from '#shared/result/result.ts';
import { sha256Hex } from '../../../renderer/store/sha256.ts';
import { Desk } from '../../helpers/desk.ts';

/** Puts an entry of a later build between the last two lines, so that the last line links to it. */
async function withLaterBuild(desk: Desk): Promise<void> {
  const lines = desk.journal.lines();
  const last = JSON.parse(lines.at(-1) ?? '');
  const { hash, prev, ...content } = last;
  const said = { ...content, seq: last.seq, prev, change: { kind: 'merged' } as unknown as JournalChange };
  const later = await sealEntry(said, sha256Hex);
  const moved = await sealEntry(
    { ...content, seq: last.seq + 1, prev: later.entry.hash, change: last.change },
    sha256Hex,
  );
  desk.journal.put(1, `${[...lines.slice(0, -1), later.line, moved.line].join('\n')}\n`);
  desk.tables.meta = { ...(desk.tables.meta as object), appliedSeq: moved.entry.seq, appliedHash: moved.entry.hash };
  expect(hash).not.toBe(moved.entry.hash);
}

test('[journal/J7] an entry of a later build behind the last line ends the writing, and says why', async () => {
  const desk = new Desk();
  await desk.start();
  for (const title of ['하나', '둘']) unwrap(await desk.add(title));
  await withLaterBuild(desk);
  const store = unwrap(await desk.tryStart());
  expect(store.state().mode).toBe('ready');
  expect(await store.verified).toBeNull();
  expect(store.state()).toMatchObject({
    mode: 'read-only',
    message: expect.stringContaining('더 새로운 살림에서 적은 변경 일지'),
  });
  const before = desk.journal.text();
  expect(await desk.add('셋')).toMatchObject({ error: { code: 'read-only', message: store.state().message } });
  expect(desk.journal.text()).toBe(before);
});

test('[journal/J8] a journal that verifies changes nothing', async () => {
  const desk = new Desk();
  await desk.start();
  for (const title of ['하나', '둘']) unwrap(await desk.add(title));
  const before = desk.journal.text();
  const store = unwrap(await desk.tryStart());
  expect(await store.verified).toBeNull();
  expect(store.state()).toMatchObject({ mode: 'ready', message: null, notice: null });
  expect(desk.journal.text()).toBe(before);
});
