import { type ChainHead, type EntryContent, fillerLine, type JournalEntry, sealEntry } from '#shared/journal/entry.ts';
import type { JournalPort } from '#shared/journal/port.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { sha256Hex } from './sha256.ts';

/** What the writer adds itself. */
type Unchained = Omit<EntryContent, 'seq' | 'prev'>;

/** Longer lines are refused by the shell (`shared/ipc/validators.ts`); about 6,000 projects in one change. */
const longestLine = 60 * 1024 * 1024;

/** Holds the end of the chain and appends to it. */
export class JournalWriter {
  readonly #port: JournalPort;
  #head: ChainHead;
  #openEnd: boolean;

  constructor(port: JournalPort, head: ChainHead, openEnd: boolean) {
    this.#port = port;
    this.#head = head;
    this.#openEnd = openEnd;
  }

  get head(): ChainHead {
    return this.#head;
  }

  /** Numbers from `seq` on instead of from the head: a new base behind lines that belong to no chain. */
  skipTo(seq: number): void {
    this.#head = { seq: Math.max(seq, this.#head.seq), hash: this.#head.hash };
  }

  /** Seals and appends the entries in one flush. After a failure the journal's end is unknown: append no more. */
  async append(contents: readonly Unchained[]): Promise<Result<readonly JournalEntry[]>> {
    const entries: JournalEntry[] = [];
    const lines: string[] = this.#openEnd ? [fillerLine] : [];
    let head = this.#head;
    for (const content of contents) {
      const { entry, line } = await sealEntry({ ...content, seq: head.seq + 1, prev: head.hash }, sha256Hex);
      if (line.length > longestLine) {
        return err(
          'change-too-large',
          '한 번에 저장하기에는 너무 많습니다. 몇 번으로 나누어 해 주세요. 아무것도 바뀌지 않았습니다.',
        );
      }
      entries.push(entry);
      lines.push(line);
      head = entry;
    }
    const appended = await this.#port.append(lines);
    if (!appended.ok) return appended;
    this.#head = { seq: head.seq, hash: head.hash };
    this.#openEnd = false;
    return ok(entries);
  }
}
