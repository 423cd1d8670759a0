import { kindOf } from '#shared/records/kinds.ts';
import { ok, type Result } from '#shared/result/result.ts';
import type { Link } from './chain.ts';
import { type Act, type Change, isChange, type JournalChange, touchedKeys } from './change.ts';
import { effectOf, type Lookup, type Outcome } from './effect.ts';
import type { ChainHead, JournalEntry } from './entry.ts';
import type { Kept } from './kept.ts';
import { keyOf } from './kept.ts';
import { OldStates } from './legacy/old-states.ts';
import { noSteps, type Steps, stepSeqs, stepsAfter, undoLimitOfAll } from './steps.ts';

/** An entry that does not apply: set aside by name, and the others go on (J12). */
export interface Refused {
  readonly seq: number;
  readonly label: string;
  /** Titles of the records it was about, as far as they are known. */
  readonly titles: readonly string[];
  readonly code: string;
}

/** An entry that was applied, with its change in the form of today. */
export interface AppliedEntry {
  readonly entry: JournalEntry;
  /** `null` for a base. */
  readonly change: Act | null;
  readonly keys: readonly string[];
  /** The store had not got it. */
  readonly behind: boolean;
}

export interface ReplayOptions {
  /** The change of an entry from before what is replayed, for undo and redo. */
  readonly earlier: (seq: number) => Promise<JournalChange | null>;
  /** Where the store stands: what is touched behind it is told apart from what differs for no reason. */
  readonly store?: ChainHead | null;
  readonly onApplied?: (applied: AppliedEntry) => Promise<void> | void;
}

/** Applies the links of a chain, oldest first, and holds what they lead to. Tolerant: what does not fit is set aside. */
export class Replay {
  readonly bodies = new Map<string, Kept>();
  /** ISO time of each record's last change. */
  readonly times = new Map<string, string>();
  readonly refused: Refused[] = [];
  steps: Steps = noSteps;
  /** Entries that were applied, each part of a base among them. */
  entries = 0;
  /** The last entry's own word of what the store must hold. */
  claimed: string | null = null;
  /** Whether the store's place was met on the chain, and what was touched behind it. */
  met = false;
  entriesBehind = 0;
  readonly touchedBehind = new Set<string>();
  /** What is held began with a base. */
  based = false;
  /** Something of what is held was written by data version 1. */
  hasOld = false;
  /** ISO time of the last entry. */
  lastAt: string | null = null;
  /** Of what can be undone or redone: the changes in the form of today. */
  readonly changes = new Map<number, Change>();
  /** So many changes are held before those that no step needs are forgotten. */
  #most = 2 * undoLimitOfAll;
  readonly #old = new OldStates();
  readonly #options: ReplayOptions;
  readonly #lookup: Lookup;

  constructor(options: ReplayOptions) {
    this.#options = options;
    this.met = options.store?.seq === 0;
    this.#lookup = {
      body: async (key) => this.bodies.get(key) ?? null,
      change: async (seq) => this.changes.get(seq) ?? options.earlier(seq),
    };
  }

  async take(link: Link): Promise<void> {
    if (link.kind === 'base') await this.#takeBase(link.parts);
    else await this.#takeEntry(link.entry);
    if (this.changes.size > this.#most) this.#forget();
  }

  async #takeBase(parts: readonly JournalEntry[]): Promise<void> {
    this.based = true;
    this.hasOld = false;
    this.bodies.clear();
    this.times.clear();
    for (const entry of parts) {
      const { change } = entry;
      const base = change.kind === 'old' && change.change.kind === 'base' ? this.#old.takeBase(change.change) : change;
      if (base.kind !== 'base') continue;
      for (const kept of base.records) this.#keep(kept, entry.at);
      if (base.part === base.parts) this.steps = stepsAfter(this.steps, { ...entry, change: base });
      const behind = this.met;
      this.#count(entry);
      const isTold = base.part === base.parts && base.why === 'recovery';
      if (isTold) await this.#options.onApplied?.({ entry, change: null, keys: [], behind });
    }
    const [first] = parts;
    const { store } = this.#options;
    // A base that follows the store's own place holds just what the store holds.
    if (first && store && first.prev === store.hash) this.met = true;
  }

  async #takeEntry(entry: JournalEntry): Promise<void> {
    const act = this.#actOf(entry);
    const effect = act.ok ? await effectOf(act.value, this.#lookup, entry.at) : act;
    if (!act.ok || !effect.ok) {
      const code = effect.ok ? 'not-a-change' : effect.error.code;
      this.refused.push({ seq: entry.seq, label: entry.label, titles: this.#titlesOf(entry), code });
      this.#count(entry);
      return;
    }
    this.#apply(effect.value, entry.at);
    const change = act.value;
    if (change.kind === 'undo' || change.kind === 'redo') this.#old.follow(change);
    if (isChange(change)) this.changes.set(entry.seq, change);
    this.steps = stepsAfter(this.steps, { ...entry, change, isOld: entry.change.kind === 'old' });
    const behind = this.met;
    const keys = [...effect.value.keys()];
    if (behind) for (const key of keys) this.touchedBehind.add(key);
    this.#count(entry);
    await this.#options.onApplied?.({ entry, change, keys, behind });
  }

  #actOf({ seq, change }: JournalEntry): Result<Act> {
    if (change.kind === 'old' && change.change.kind !== 'base') {
      const living = (key: string) => {
        const kept = this.bodies.get(key);
        return kept && kept.gone === undefined ? kept : null;
      };
      return this.#old.take(seq, change.change, living);
    }
    if (change.kind === 'old' || change.kind === 'base') throw new Error('a base is no entry of its own');
    return ok(change);
  }

  #apply(outcome: Outcome, at: string): void {
    for (const [key, kept] of outcome) {
      if (kept) this.#keep(kept, at);
      else {
        this.bodies.delete(key);
        this.times.delete(key);
      }
    }
  }

  #keep(kept: Kept, at: string): void {
    const key = keyOf(kept);
    this.bodies.set(key, kept);
    this.times.set(key, at);
  }

  #count(entry: JournalEntry): void {
    const { store } = this.#options;
    this.entries += 1;
    if (entry.change.kind === 'old') this.hasOld = true;
    this.lastAt = entry.at;
    this.claimed = entry.sum ?? null;
    if (this.met) this.entriesBehind += 1;
    else if (store && entry.seq === store.seq && entry.hash === store.hash) this.met = true;
  }

  #titlesOf({ change }: JournalEntry): readonly string[] {
    if (!isChange(change)) return [];
    return touchedKeys(change).flatMap((key) => {
      const kept = this.bodies.get(key);
      return kept ? [kindOf(kept.of).titleOf(kept.record)] : [];
    });
  }

  #forget(): void {
    const needed = stepSeqs(this.steps);
    for (const seq of this.changes.keys()) if (!needed.has(seq)) this.changes.delete(seq);
    this.#old.forget(needed);
    this.#most = Math.max(this.#most, 2 * this.changes.size);
  }
}
