import type { JournalChange } from './change.ts';
import { isDigest } from './kept.ts';
import { readChange } from './read-change.ts';

/** SHA-256 of the text's UTF-8 bytes as 64 hexadecimal digits. Handed in: the pure core has no WebCrypto. */
export type Sha256Hex = (text: string) => Promise<string>;

/** What is said about a change; `hash` is over all of it. */
export interface EntryContent {
  /** 1, 2, 3 …: the order of changes. The clock is never asked for order. */
  readonly seq: number;
  /** The hash of the entry before it: the chain. */
  readonly prev: string;
  /** ISO time in UTC, for display only. */
  readonly at: string;
  readonly who: string;
  readonly machine: string;
  /** How it came about: `typed`, `import`, `new`, `copy`, `delete`, `paste`, `undo`, `redo`, `recovery` … */
  readonly how: string;
  /** The change in the officer's words. */
  readonly label: string;
  readonly change: JournalChange;
  /** The sum over all rows after the entry (`addDigest`): what the store must hold. Absent in data version 1. */
  readonly sum?: string;
}

export interface JournalEntry extends EntryContent {
  readonly hash: string;
}

/** The end of a chain, to which the next entry links. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** What the first entry of all links to. */
export const chainStart: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/** What data version 1 wrote behind a broken line, so that the next entry began a line of its own (J4). */
export const fillerLine = '{}';

const seal = /,"hash":"([0-9a-f]{64})"\}$/;
const sealLength = ',"hash":""}'.length + 64;

/** The canonical text of an entry, which is hashed: its JSON in this order of keys, without the hash (J1). */
function contentText(content: EntryContent): string {
  const { seq, prev, at, who, machine, how, label, change, sum } = content;
  return JSON.stringify({ seq, prev, at, who, machine, how, label, change, sum });
}

/** The entry with its hash, and the line of the journal that holds it. */
export async function sealEntry(
  content: EntryContent,
  sha256: Sha256Hex,
): Promise<{ entry: JournalEntry; line: string }> {
  const text = contentText(content);
  const hash = await sha256(text);
  return { entry: { ...content, hash }, line: `${text.slice(0, -1)},"hash":"${hash}"}` };
}

/** The hash a line claims and the text it must be the hash of; `null` for what is no whole line. */
export function sealOf(line: string): { hash: string; text: string } | null {
  const hash = seal.exec(line.slice(-sealLength))?.[1];
  return hash === undefined ? null : { hash, text: `${line.slice(0, -sealLength)}}` };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A verified line as an entry. `newer`: a kind of change this build does not know; `null`: no entry. */
export function parseEntry(line: string): JournalEntry | 'newer' | null {
  let entry: JournalEntry;
  try {
    entry = JSON.parse(line);
  } catch {
    return null;
  }
  if (!Number.isSafeInteger(entry.seq) || entry.seq < 1) return null;
  if (![entry.prev, entry.at, entry.who, entry.machine, entry.how, entry.label, entry.hash].every(isText)) return null;
  if (entry.sum !== undefined && !isDigest(entry.sum)) return null;
  const change = readChange(entry.change);
  if (change.ok) return { ...entry, change: change.value };
  return change.error.code === 'change-newer' ? 'newer' : null;
}
