import { addDigest, digestOf, type Kept, noSum } from '#shared/journal/kept.ts';
import type { JournalPort, SegmentInfo } from '#shared/journal/port.ts';
import { type JournalReading, readJournal } from '#shared/journal/read-journal.ts';
import type { JournalSource } from '#shared/journal/read-segment.ts';
import { readTail } from '#shared/journal/read-tail.ts';
import { Replay } from '#shared/journal/replay.ts';
import { noSteps, type Steps, stepSeqs } from '#shared/journal/steps.ts';
import { type Failure, ok, type Result } from '#shared/result/result.ts';
import { hasDigest, storeCopy, writeContent } from './content.ts';
import { checkedAtStart, isWhole, readFacts, type StoreFacts } from './facts.ts';
import { changesFromJournal, historyRowOf } from './journal-history.ts';
import { JournalWriter } from './journal-writer.ts';
import { changedOldTitles } from './old-bodies.ts';
import { type Recovery, recoveryOf } from './recovery.ts';
import { addCount, type ChangeRow, keptOf, type LightRow, type StoreMeta, unknownCount } from './rows.ts';
import { sha256Hex } from './sha256.ts';
import type { Shelf } from './shelf.ts';
import { ShelfWriter } from './shelf-writer.ts';
import { type ConflictAnswer, planStart } from './start-plan.ts';
import { canPass } from './store-state.ts';

/** A store and a journal that agree, or that will once the base which is needed is written. */
export interface OpenedStore {
  readonly shelf: ShelfWriter;
  readonly source: JournalSource;
  readonly writer: JournalWriter;
  readonly rows: ReadonlyMap<string, LightRow>;
  readonly sum: string;
  readonly steps: Steps;
  readonly meta: StoreMeta;
  readonly savedAt: string | null;
  readonly recovery: Recovery | null;
  /** A base that must stand in the journal before anything else is written. */
  readonly needsBase: 'recovery' | 'segment' | null;
  /** Only the journal's end was looked at: these segments are to be verified behind the start (journal/J8). */
  readonly unverified: readonly SegmentInfo[];
  /** The history is to be filled in from the journal. */
  readonly refill: boolean;
  /** The journal could not be read: the writer's place is not known. */
  readonly lost: Failure | null;
}

const noMeta: StoreMeta = {
  key: 'store',
  appliedSeq: 0,
  appliedHash: '',
  sum: noSum,
  changes: 0,
  base: { segment: 0, bytes: 0 },
};

/** How many bodies of the last changes are not what they made: a torn transaction leaves the value before. */
async function countRecentWrong(shelf: Shelf, { recent, rows }: StoreFacts): Promise<number> {
  const keys = [...new Set(recent.flatMap((row) => row.keys))].filter((key) => rows.has(key)).slice(0, checkedAtStart);
  const bodies = await shelf.bodies(keys);
  const right = await Promise.all(
    keys.map(async (key, place) => {
      const kept = keptOf(bodies[place]);
      const row = rows.get(key);
      return kept !== null && row !== undefined && hasDigest(kept, row);
    }),
  );
  return right.filter((each) => !each).length;
}

function countListed(rows: ReadonlyMap<string, LightRow>): number {
  let count = 0;
  for (const row of rows.values()) if (row.light !== null && row.gone === undefined) count += 1;
  return count;
}

interface Ground {
  readonly shelf: Shelf;
  readonly port: JournalPort;
  readonly source: JournalSource;
  readonly facts: StoreFacts;
}

const emptyJournal = '변경 일지가 없어지거나 한 줄도 읽을 수 없어, 저장소의 자료로 열고 일지를 새로 적었습니다.';

function lostJournal({ message }: Failure): string {
  return `변경 일지를 쓰지 못해 저장소의 자료만으로 열었습니다(${message}) 되도록 빨리 자료 파일로도 내보내 두세요.`;
}

/** The store's copy becomes what both begin from anew. */
async function keepStore(
  ground: Ground,
  segments: readonly SegmentInfo[],
  { reading, spare }: { readonly reading: JournalReading | null; readonly spare: ReadonlyMap<string, Kept> },
  lost: Failure | null,
): Promise<OpenedStore> {
  const { facts, port, source } = ground;
  const shelf = new ShelfWriter(ground.shelf);
  const meta = facts.meta ?? noMeta;
  const hadUndo = (facts.steps?.rows.length ?? 0) > 0 || !facts.steps;
  const head = { seq: meta.appliedSeq, hash: meta.appliedHash };
  const copy = await storeCopy(ground.shelf, facts, spare);
  const steps = noSteps;
  const { base, changes } = meta;
  const written = await writeContent(shelf, { ...copy, steps, head, changes, base, history: [], anew: 'records' });
  const writer = new JournalWriter(port, { head, segments, freshSegment: true, base });
  writer.skipTo(Math.max(head.seq, reading?.lastWhole?.seq ?? 0));
  const recovery = recoveryOf({
    kind: lost || !reading?.lastWhole ? 'alone' : 'rebased',
    entries: 0,
    projects: countListed(written.rows),
    damage: reading?.damage ?? null,
    wrong: copy.wrong,
    undoLost: hadUndo,
    also: lost ? lostJournal(lost) : reading?.lastWhole ? null : emptyJournal,
  });
  return {
    ...opened({ shelf, source, writer, ...written, steps }),
    savedAt: facts.recent[0]?.at ?? null,
    recovery,
    needsBase: 'recovery',
    lost,
  };
}

/** A store without anything left to do. */
function opened(
  parts: Pick<OpenedStore, 'meta' | 'rows' | 'shelf' | 'source' | 'steps' | 'sum' | 'writer'>,
): OpenedStore {
  const rest = { savedAt: null, recovery: null, needsBase: null, unverified: [], refill: false, lost: null };
  return { ...parts, ...rest };
}

/** How many rows of the history a start writes by itself; more are filled in behind it. */
const historyAtStart = 5_000;

function newReplay(ground: Ground, history: ChangeRow[]): Replay {
  const { facts, source, shelf } = ground;
  const stored = new ShelfWriter(shelf);
  let older: Awaited<ReturnType<typeof changesFromJournal>> | null = null;
  history.length = 0;
  const replay: Replay = new Replay({
    store: facts.meta && { seq: facts.meta.appliedSeq, hash: facts.meta.appliedHash },
    earlier: async (seq) => {
      const held = await stored.change(seq);
      if (held) return held;
      older ??= await changesFromJournal(source, new Set([seq, ...stepSeqs(replay.steps)]));
      return older.ok ? (older.value.get(seq) ?? null) : null;
    },
    onApplied: (applied) => {
      if (applied.behind && history.length <= historyAtStart) history.push(historyRowOf(applied));
    },
  });
  return replay;
}

/** The journal's content becomes the store's. */
async function keepJournal(
  ground: Ground,
  segments: readonly SegmentInfo[],
  reading: JournalReading,
  replay: Replay,
  behind: readonly ChangeRow[],
): Promise<OpenedStore> {
  const { facts, port, source } = ground;
  const shelf = new ShelfWriter(ground.shelf);
  const isOld = replay.hasOld || (facts.meta !== null && facts.meta.sum === undefined);
  // A history that belongs to this chain is kept; any other is told anew by the journal.
  const keepsHistory = replay.met && !isOld && behind.length <= historyAtStart && isWhole(facts);
  // What lies in 휴지통 was no row of an older build's store.
  const behindBodies = new Map(
    [...replay.bodies].filter(([key, { gone }]) => gone === undefined && !replay.touchedBehind.has(key)),
  );
  const healed = isOld && facts.meta && replay.met ? await changedOldTitles(ground.shelf, behindBodies) : [];
  const undoable = stepSeqs(replay.steps);
  const named = [...replay.changes]
    .filter(([seq]) => undoable.has(seq))
    .map(([seq, change]): ChangeRow => {
      return { seq, at: '', who: '', machine: '', how: '', label: '', change, keys: [] };
    });
  const base = facts.meta && replay.met ? facts.meta.base : { segment: reading.from > 1 ? reading.from : 0, bytes: 0 };
  const { bodies, times, steps } = replay;
  const written = await writeContent(shelf, {
    bodies,
    times,
    steps,
    history: keepsHistory ? behind : named,
    head: reading.head,
    changes: keepsHistory ? addCount(facts.meta?.changes ?? 0, behind.length) : unknownCount,
    base,
    anew: keepsHistory ? 'records' : 'all',
  });
  const wrong = [...new Set([...written.rows.keys(), ...facts.rows.keys()])].filter((key) => {
    return !replay.touchedBehind.has(key) && facts.rows.get(key)?.digest !== written.rows.get(key)?.digest;
  });
  const isBroken = reading.damage !== null || replay.refused.length > 0 || written.left.length > 0;
  const writer = new JournalWriter(port, {
    head: reading.head,
    segments,
    // The segment of an older build stays as it is; a torn line too.
    freshSegment: isBroken || isOld || reading.openEnd,
    base,
  });
  if (isBroken) writer.skipTo(reading.lastWhole?.seq ?? 0);
  const told = {
    entries: replay.entries,
    projects: countListed(written.rows),
    damage: reading.damage,
    refused: replay.refused,
    undoLost: isBroken && steps.rows.length > 0,
  };
  let recovery: Recovery | null = null;
  if (isOld) recovery = recoveryOf({ ...told, kind: 'upgraded', healed });
  else if (!facts.meta) recovery = recoveryOf({ ...told, kind: 'rebuilt' });
  else if (wrong.length > 0 || facts.bad > 0 || !isWhole(facts))
    recovery = recoveryOf({ ...told, kind: 'rebuilt', wrong: wrong.length + facts.bad });
  else if (replay.entriesBehind > 0)
    recovery = recoveryOf({ ...told, kind: 'replayed', entries: replay.entriesBehind });
  else if (isBroken) recovery = recoveryOf({ ...told, kind: 'rebased' });
  return {
    ...opened({ shelf, source, writer, ...written, steps }),
    savedAt: replay.lastAt,
    recovery,
    needsBase: isBroken ? 'recovery' : isOld ? 'segment' : null,
    refill: !keepsHistory,
  };
}

async function withoutJournal(ground: Ground, failure: Failure): Promise<Result<OpenedStore>> {
  const { facts } = ground;
  const isEmpty = !facts.meta && facts.rows.size === 0;
  if (isEmpty || !canPass(failure.code)) return { ok: false, error: failure };
  return ok(await keepStore(ground, [], { reading: null, spare: new Map() }, failure));
}

/** Brings a store and the journal into step (journal/J8, journal/J12): whichever copy is right is written to the other. */
export async function bringIntoStep(
  shelf: Shelf,
  port: JournalPort,
  answer: ConflictAnswer | null,
): Promise<Result<OpenedStore>> {
  const facts = await readFacts(shelf);
  const source: JournalSource = { port, sha256: sha256Hex };
  const ground: Ground = { shelf, port, source, facts };
  const segments = await port.segments();
  if (!segments.ok) return withoutJournal(ground, segments.error);
  const tail = await readTail(source, segments.value);
  if (!tail.ok) return withoutJournal(ground, tail.error);
  const { meta } = facts;
  const last = tail.value?.entry;
  const inStep =
    meta &&
    last &&
    last.seq === meta.appliedSeq &&
    last.hash === meta.appliedHash &&
    (last.sum ?? facts.sum) === facts.sum;
  let suspect = 0;
  if (inStep && meta.sum !== undefined && isWhole(facts) && facts.steps) {
    suspect = await countRecentWrong(shelf, facts);
    if (suspect === 0) {
      const head = { seq: last.seq, hash: last.hash };
      const writer = new JournalWriter(port, {
        head,
        segments: segments.value,
        freshSegment: false,
        endsWithHead: true,
        base: meta.base,
      });
      const { rows, sum, steps } = facts;
      const at = facts.recent[0]?.at ?? last.at;
      const kept = { shelf: new ShelfWriter(shelf), source, writer, rows, sum, steps, meta };
      return ok({ ...opened(kept), savedAt: at, unverified: segments.value });
    }
  }
  const behind: ChangeRow[] = [];
  const read = await readJournal(source, segments.value, () => newReplay(ground, behind));
  if (!read.ok) return read.error.code === 'journal-newer' ? read : withoutJournal(ground, read.error);
  const { reading, taker: replay } = read.value;
  const { claimed, met, refused } = replay;
  let sum = noSum;
  for (const kept of replay.bodies.values()) sum = addDigest(sum, await digestOf(kept, sha256Hex));
  const plan = planStart(facts, { reading, sum, claimed, met, refused, based: replay.based }, answer);
  if (!plan.ok) return plan;
  switch (plan.value) {
    case 'fresh': {
      const writer = new JournalWriter(port, {
        head: reading.head,
        segments: segments.value,
        freshSegment: reading.openEnd,
        base: noMeta.base,
      });
      const kept = { shelf: new ShelfWriter(shelf), source, writer, rows: facts.rows, sum: noSum, steps: noSteps };
      return ok(opened({ ...kept, meta: noMeta }));
    }
    case 'keep-store':
      return ok(await keepStore(ground, segments.value, { reading, spare: replay.bodies }, null));
    case 'keep-journal': {
      const done = await keepJournal(ground, segments.value, reading, replay, behind);
      if (suspect === 0 || done.recovery) return ok(done);
      const projects = countListed(done.rows);
      const told = { entries: replay.entries, projects, damage: null, wrong: suspect };
      const recovery = recoveryOf({ kind: 'rebuilt', ...told });
      return ok({ ...done, recovery });
    }
  }
}
