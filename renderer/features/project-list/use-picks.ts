import { useEffect, useState } from 'react';
import type { GridRow } from '../../grid/types.ts';
import { isGroupRow, membersOf } from './list-rows.ts';

interface Picks {
  readonly picked: ReadonlySet<string>;
  /** A row's box, a group's, or (`null`) that of the head; `range`: from the last one pressed to this. */
  readonly press: (id: string | null, range: boolean, rows: readonly GridRow[]) => void;
  readonly clear: () => void;
}

const none: ReadonlySet<string> = new Set();

/** The rows between the two, whichever comes first, without the heads of groups. */
function between(rows: readonly GridRow[], from: string | null, to: string): string[] {
  const a = rows.findIndex(({ id }) => id === from);
  const b = rows.findIndex(({ id }) => id === to);
  if (a < 0 || b < 0) return [to];
  return rows
    .slice(Math.min(a, b), Math.max(a, b) + 1)
    .map(({ id }) => id)
    .filter((id) => !isGroupRow(id));
}

/** The ticked rows. What the view hides is ticked no longer: nothing is done to what is not seen. */
export function usePicks(shown: readonly { readonly id: string }[]): Picks {
  const [kept, setKept] = useState(none);
  const [last, setLast] = useState<string | null>(null);
  const there = kept.size === 0 ? kept : new Set(shown.flatMap(({ id }) => (kept.has(id) ? [id] : [])));
  const picked = there.size === kept.size ? kept : there;
  useEffect(() => {
    if (picked !== kept) setKept(picked);
  }, [picked, kept]);
  const press: Picks['press'] = (id, range, rows) => {
    const asked =
      id === null
        ? shown.map((record) => record.id)
        : isGroupRow(id)
          ? membersOf(rows, id)
          : range
            ? between(rows, last, id)
            : [id];
    // A box alone turns; several are all ticked, or all taken away where they are ticked already.
    const on = !asked.every((one) => picked.has(one));
    const next = new Set(picked);
    for (const one of asked) {
      if (on) next.add(one);
      else next.delete(one);
    }
    setKept(next);
    setLast(id);
  };
  return { picked, press, clear: () => setKept(none) };
}
