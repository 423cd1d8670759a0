import type { LedgerEntry } from './ledger.ts';
import { isSamePlace } from './same-place.ts';

/** Whether an entry takes back the one it names (LE11): same kind, 통계목 and 재원, the amount with the other sign. */
export function takesBack(entry: LedgerEntry, named: LedgerEntry): boolean {
  return entry.kind === named.kind && entry.amount + named.amount === 0 && isSamePlace(entry, named);
}

/** Which entries of a ledger hold, and what no ledger may have. */
export interface InForce {
  /** Entries that take none back and are not taken back, in the ledger's order. */
  readonly entries: readonly LedgerEntry[];
  /** The first entry that is taken back by two that hold. */
  readonly twice: LedgerEntry | null;
  /** An entry of a ring of entries that take each other back. */
  readonly ring: LedgerEntry | null;
}

/**
 * LE11: an entry that is taken back holds no more, nor does the one that takes it back count; one that takes back is
 * itself an entry and can be taken back. Needs ids of their own and an `of` that names an entry.
 */
export function inForce(entries: readonly LedgerEntry[]): InForce {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const targets = new Map<string, LedgerEntry>();
  const waiting = new Map<string, number>();
  for (const entry of entries) {
    const named = entry.of === null ? undefined : byId.get(entry.of);
    if (!named || !takesBack(entry, named)) continue;
    targets.set(entry.id, named);
    waiting.set(named.id, (waiting.get(named.id) ?? 0) + 1);
  }
  const takenBack = new Map<string, number>();
  const holds = (id: string) => !takenBack.has(id);
  const settled = new Set<string>();
  const open = [...targets.keys()].filter((id) => !waiting.has(id));
  let twice: LedgerEntry | null = null;
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    settled.add(id);
    const named = targets.get(id);
    if (!named) continue;
    if (holds(id)) {
      const times = (takenBack.get(named.id) ?? 0) + 1;
      takenBack.set(named.id, times);
      if (times === 2) twice ??= named;
    }
    const left = (waiting.get(named.id) ?? 1) - 1;
    waiting.set(named.id, left);
    if (left === 0 && targets.has(named.id)) open.push(named.id);
  }
  const ring = entries.find(({ id }) => targets.has(id) && !settled.has(id)) ?? null;
  return { entries: entries.filter(({ id }) => !targets.has(id) && holds(id)), twice, ring };
}

/** 추경 that hold and name a 성립전, by the id of the 성립전. */
export function namedBefore(entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly LedgerEntry[]> {
  const named = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.kind !== '추경' || entry.of === null) continue;
    const others = named.get(entry.of);
    if (others) others.push(entry);
    else named.set(entry.of, [entry]);
  }
  return named;
}
