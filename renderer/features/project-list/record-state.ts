import { useMemo, useSyncExternalStore } from 'react';
import type { RecordCheck } from '#shared/audit/check-record.ts';
import type { CellMark } from '../../grid/types.ts';
import { useSession } from '../../session/use-session.ts';

/** What the list says of a record: how much of it is written, and what the checks found. */
export interface RecordState {
  readonly text: string;
  readonly mark: CellMark | null;
}

/** `12/16`, then each severity that was found by its shape and number. */
export function recordState({ parts, blank, found }: RecordCheck): RecordState {
  const written = parts - blank.length;
  const text = [
    `${written}/${parts}`,
    ...(found.error > 0 ? [`✕ ${found.error}`] : []),
    ...(found.warning > 0 ? [`▲ ${found.warning}`] : []),
  ].join('  ');
  const says = [
    ...(found.error > 0 ? [`오류 ${found.error}건`] : []),
    ...(found.warning > 0 ? [`확인할 것 ${found.warning}건`] : []),
    ...(blank.length > 0 ? [`비어 있는 곳: ${blank.join(', ')}`] : []),
  ];
  if (says.length === 0) return { text, mark: null };
  const severity = found.error > 0 ? 'error' : found.warning > 0 ? 'attention' : 'info';
  return { text, mark: { severity, message: says.join(' · ') } };
}

/** The states of all records; a record that was not checked yet has none. */
export function useRecordStates(): (id: string) => RecordState | undefined {
  const { checks } = useSession().services;
  const version = useSyncExternalStore(checks.subscribe, checks.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the answers are others
  return useMemo(() => {
    const states = new Map<string, RecordState>();
    return (id) => {
      const check = checks.of(id);
      const known = states.get(id) ?? (check && recordState(check));
      if (known) states.set(id, known);
      return known;
    };
  }, [checks, version]);
}
