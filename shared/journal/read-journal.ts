import { err, ok, type Result } from '#shared/result/result.ts';
import { type CheckedLine, linkChain } from './chain.ts';
import { type ChainHead, fillerLine, type JournalEntry, parseEntry, type Sha256Hex, sealOf } from './entry.ts';

/** Where the journal stops hanging together. */
export interface JournalDamage {
  /** 1-based line. */
  readonly line: number;
  /** How many lines from there on hold nothing that can be used. */
  readonly lines: number;
}

export interface JournalReading {
  /** What verifies, oldest first, from the last base on. */
  readonly entries: readonly JournalEntry[];
  readonly head: ChainHead;
  readonly damage: JournalDamage | null;
  /** The last line that is whole in itself, linked or not: where the writer stood (J6). */
  readonly lastWhole: ChainHead | null;
  /** The text does not end a line: the next append must fill it up first (J4). */
  readonly openEnd: boolean;
}

/** Enough digests under way to keep the hashing busy, few enough not to hold the whole journal twice. */
const atOnce = 512;

async function check(line: string, place: number, sha256: Sha256Hex): Promise<CheckedLine | 'newer'> {
  const seal = sealOf(line);
  if (!seal || (await sha256(seal.text)) !== seal.hash) return { line: place, entry: null };
  const entry = parseEntry(line);
  return entry === 'newer' ? 'newer' : { line: place, entry };
}

async function checkAll(lines: readonly string[], sha256: Sha256Hex): Promise<CheckedLine[] | 'newer'> {
  const checked: CheckedLine[] = [];
  for (let from = 0; from < lines.length; from += atOnce) {
    const part = lines.slice(from, from + atOnce);
    const numbered = part.map((line, place) => ({ line, place: from + place + 1 }));
    const written = numbered.filter(({ line }) => line !== '' && line !== fillerLine);
    for (const each of await Promise.all(written.map(({ line, place }) => check(line, place, sha256)))) {
      if (each === 'newer') return 'newer';
      checked.push(each);
    }
  }
  return checked;
}

function damageOf(stray: readonly CheckedLine[], lastLine: number, openEnd: boolean): JournalDamage | null {
  // An unfinished last line is the write that power or a kill cut short; nobody was told that it was saved (J3).
  const torn = openEnd && stray.at(-1)?.line === lastLine && stray.at(-1)?.entry === null;
  const damaged = torn ? stray.slice(0, -1) : stray;
  const first = damaged[0];
  return first ? { line: first.line, lines: damaged.length } : null;
}

/**
 * Verifies a whole journal: every line against its hash, every entry against the one before it. What is damaged is
 * told, what verifies is given. Fails only with `journal-newer`, when a later build wrote into it.
 */
export async function readJournal(text: string, sha256: Sha256Hex): Promise<Result<JournalReading>> {
  const lines = text.split('\n');
  const openEnd = text !== '' && !text.endsWith('\n');
  const checked = await checkAll(lines, sha256);
  if (checked === 'newer') {
    return err(
      'journal-newer',
      '더 새로운 살림에서 적은 변경 일지라서 이 프로그램으로는 열 수 없습니다. 새 판을 설치해 주세요. 자료는 그대로 두었습니다.',
    );
  }
  const chain = linkChain(checked);
  const lastWhole = checked.findLast((each) => each.entry !== null)?.entry ?? null;
  return ok({
    entries: chain.entries,
    head: { seq: chain.head.seq, hash: chain.head.hash },
    damage: damageOf(chain.stray, lines.length, openEnd),
    lastWhole: lastWhole && { seq: lastWhole.seq, hash: lastWhole.hash },
    openEnd,
  });
}

/**
 * The end of a journal by its last line alone: where a store that stands at the same entry is in step. `null` when
 * that line is not whole, not ended, or of a kind this build does not know; then the whole journal must be read.
 */
export async function readTail(text: string, sha256: Sha256Hex): Promise<ChainHead | null> {
  if (!text.endsWith('\n')) return null;
  const line = text.slice(text.lastIndexOf('\n', text.length - 2) + 1, -1);
  const checked = await check(line, 0, sha256);
  if (checked === 'newer' || !checked.entry) return null;
  return { seq: checked.entry.seq, hash: checked.entry.hash };
}
