import { useCallback, useState } from 'react';
import type { Session } from '../../session/session.ts';
import type { ListRecord } from '../../store/rows.ts';
import type { ListView } from './filter.ts';

/** The list as it was left, for as long as the window is open. */
const left = new WeakMap<Session, ListView>();

/** This year first: the newest that has anything. */
function firstView(records: readonly ListRecord[]): ListView {
  const newest = records.reduce((year, { fiscalYear }) => Math.max(year, fiscalYear), 0);
  return {
    year: newest === 0 ? null : newest,
    edition: null,
    department: null,
    search: '',
    sort: { key: 'title', down: false },
    group: null,
  };
}

/** A year, edition or department that no record has any more hides nothing. */
function stillThere(view: ListView, records: readonly ListRecord[]): ListView {
  const { year, edition, department } = view;
  const gone = {
    year: year !== null && !records.some(({ fiscalYear }) => fiscalYear === year),
    edition: edition !== null && !records.some((record) => record.edition === edition),
    department: department !== null && !records.some(({ departments }) => departments.includes(department)),
  };
  if (!gone.year && !gone.edition && !gone.department) return view;
  return {
    ...view,
    year: gone.year ? firstView(records).year : year,
    edition: gone.edition ? null : edition,
    department: gone.department ? null : department,
  };
}

/** How the list is looked at; a change of it is kept until the window closes. */
export function useListView(
  session: Session,
  records: readonly ListRecord[],
): readonly [ListView, (part: Partial<ListView>) => void] {
  const [kept, setKept] = useState(() => left.get(session) ?? firstView(records));
  const view = stillThere(kept, records);
  const change = useCallback(
    (part: Partial<ListView>) =>
      setKept((before) => {
        const next = { ...before, ...part };
        left.set(session, next);
        return next;
      }),
    [session],
  );
  return [view, change];
}
