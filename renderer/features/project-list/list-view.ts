import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Session } from '../../session/session.ts';
import type { ListRecord } from '../../store/rows.ts';
import type { ListView } from './filter.ts';

const left = new WeakMap<Session, Left>();

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

/** The view with what has just come in it: nothing that was brought in seems not to have come. */
function showing(view: ListView, came: readonly ListRecord[]): ListView {
  const isShown = ({ fiscalYear, edition, departments }: ListRecord) =>
    (view.year === null || view.year === fiscalYear) &&
    (view.edition === null || view.edition === edition) &&
    (view.department === null || departments.includes(view.department));
  if (came.every(isShown) && (came.length === 0 || view.search === '')) return view;
  const years = new Set(came.map(({ fiscalYear }) => fiscalYear));
  const year = years.size === 1 && view.year !== null ? ([...years][0] ?? null) : null;
  return { ...view, year, edition: null, department: null, search: '' };
}

/** The list as it was left, and which records it knew then. */
interface Left {
  readonly view: ListView;
  readonly known: ReadonlySet<string>;
}

const idsOf = (records: readonly ListRecord[]): ReadonlySet<string> => new Set(records.map(({ id }) => id));

function next({ view, known }: Left, records: readonly ListRecord[]): Left {
  const came = records.filter(({ id }) => !known.has(id));
  if (came.length === 0 && known.size === records.length) return { view: stillThere(view, records), known };
  return { view: stillThere(showing(view, came), records), known: idsOf(records) };
}

/** How the list is looked at; kept until the window closes. What comes in while or before it is seen is shown. */
export function useListView(
  session: Session,
  records: readonly ListRecord[],
): readonly [ListView, (part: Partial<ListView>) => void] {
  const [kept, setKept] = useState<Left>(
    () => left.get(session) ?? { view: firstView(records), known: idsOf(records) },
  );
  const now = useMemo(() => next(kept, records), [kept, records]);
  useEffect(() => {
    left.set(session, now);
    if (now.known !== kept.known) setKept(now);
  }, [session, now, kept.known]);
  const change = useCallback((part: Partial<ListView>) => {
    setKept((before) => ({ ...before, view: { ...before.view, ...part } }));
  }, []);
  return [now.view, change];
}
