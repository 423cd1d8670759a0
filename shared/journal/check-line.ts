import { fillerLine, type JournalEntry, parseEntry, type Sha256Hex, sealOf } from './entry.ts';

/** Where a line stands. */
export interface LinePlace {
  readonly segment: number;
  /** 1-based line of the segment. */
  readonly line: number;
}

/** One line of the journal after its own hash was checked; `entry` is `null` for what does not verify. */
export interface CheckedLine extends LinePlace {
  readonly entry: JournalEntry | null;
}

async function verify(text: string, sha256: Sha256Hex): Promise<JournalEntry | 'newer' | null> {
  const seal = sealOf(text);
  if (!seal || (await sha256(seal.text)) !== seal.hash) return null;
  return parseEntry(text);
}

const sealed = /"hash":"[0-9a-f]{64}"\}/g;

/** The parts of a broken line that may each be an entry: a damaged line feed makes two lines one (J11). */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(sealed)) {
    const end = match.index + match[0].length;
    const piece = text.slice(from, end);
    // Between two entries stands what is left of the line feed.
    pieces.push(from === 0 ? piece : piece.slice(Math.max(0, piece.indexOf('{"seq":'))));
    from = end;
  }
  return text.length - from > 1 ? [...pieces, text.slice(from)] : pieces;
}

/** Checks one line that is not empty; more than one result where line feeds were damaged. */
export async function checkLine(text: string, place: LinePlace, sha256: Sha256Hex): Promise<CheckedLine[] | 'newer'> {
  const entry = await verify(text, sha256);
  if (entry === 'newer') return 'newer';
  if (entry) return [{ ...place, entry }];
  const found: CheckedLine[] = [];
  for (const piece of piecesOf(text)) {
    const part = await verify(piece, sha256);
    if (part === 'newer') return 'newer';
    found.push({ ...place, entry: part });
  }
  return found.some((each) => each.entry) ? found : [{ ...place, entry: null }];
}

/** Lines that say nothing. */
export function isBlank(text: string): boolean {
  return text === '' || text === fillerLine;
}
