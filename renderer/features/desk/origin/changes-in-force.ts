import type { ChangeRow } from '../../../store/rows.ts';

/**
 * The changes that stand: a change that was undone (and not redone) made nothing of what is on the screen. Takes and
 * gives newest first.
 */
export function changesInForce(newestFirst: readonly ChangeRow[]): readonly ChangeRow[] {
  const undone = new Set<number>();
  for (const { change } of [...newestFirst].reverse()) {
    if (change.kind !== 'undo' && change.kind !== 'redo') continue;
    for (const seq of [change.of, ...(change.more ?? [])]) {
      if (change.kind === 'undo') undone.add(seq);
      else undone.delete(seq);
    }
  }
  const told = new Set<number>();
  return newestFirst.filter(({ seq, change }) => {
    if (change.kind === 'undo' || change.kind === 'redo' || undone.has(seq)) return false;
    const first = change.kind === 'edited' ? (change.continues ?? seq) : seq;
    const isNew = !told.has(first);
    // Of a text that was saved while it was typed, the last entry tells what was there before and what came of it.
    told.add(first);
    return isNew;
  });
}
