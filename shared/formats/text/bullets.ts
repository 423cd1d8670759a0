import { foldSpace, leafText } from './characters.ts';

/**
 * The bullets of 산출근거 and of text lines, by family. The form's own order is ○ → - → ▷ → · (domain.md §4.1); the
 * other marks of a family are what other departments and converters write for it.
 */
const families: readonly (readonly [kind: string, rank: number | null, pattern: RegExp])[] = [
  ['circle', 1, /^(?:[○◯〇●◦❍⊙◎□■◇◆▣•]|[ㅇoO](?=\s))/],
  ['dash', 2, /^[-–—―‐−](?![\d-])/],
  ['triangle', 3, /^[▷▶▸►▹☞➢➤]/],
  ['dot', 4, /^[·ㆍ․∙・‧⋅▪▫]/],
  ['star', 5, /^[*＊※→⇒✓✔]/],
  ['circled', null, /^[①-⑳㉠-㉭㉮-㉻❶-❿]/],
  ['paren', null, /^\d{1,2}\)(?!\d)/],
  ['point', null, /^\d{1,2}\.(?=\s)/],
  ['syllable', null, /^[가-하][.)](?=\s)/],
  ['bracket', null, /^\(\d{1,2}\)(?=\s)/],
  ['private', null, /^(?:[\ue000-\uf8ff]|[\udb80-\udbbf][\udc00-\udfff])/],
];

/** The bullet a text begins with, `''` where there is none. */
export function bulletOf(text: string): string {
  for (const [, , pattern] of families) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return '';
}

/** No tree of 산출근거 is deeper than this; a deeper line stands beside the one above it. */
export const deepestLevel = 20;

function familyOf(bullet: string): { kind: string; rank: number | null } {
  if (bullet === '') return { kind: 'none', rank: 0 };
  for (const [kind, rank, pattern] of families) {
    if (pattern.test(bullet) || pattern.test(`${bullet} `)) return { kind, rank };
  }
  return { kind: bullet, rank: null };
}

/**
 * The depth, from 0, of each of a list's bullets in turn: a bullet seen above stands at its old depth; a known family
 * stands under the nearest higher one; an unknown one stands under the line before it (domain.md §4.1: the level of
 * a private glyph is learned from the document).
 */
export class BulletLevels {
  readonly #open: { kind: string; rank: number | null }[] = [];

  next(bullet: string): number {
    const family = familyOf(bullet);
    const same = this.#open.findLastIndex((above) => above.kind === family.kind);
    if (same >= 0) {
      this.#open.length = same + 1;
      return same;
    }
    if (family.rank !== null) {
      let top = this.#open.at(-1);
      while (top !== undefined && top.rank !== null && top.rank >= family.rank) {
        this.#open.pop();
        top = this.#open.at(-1);
      }
    }
    if (this.#open.length >= deepestLevel) this.#open.pop();
    this.#open.push(family);
    return this.#open.length - 1;
  }

  /** Takes a depth told otherwise than by the bullet. */
  set(bullet: string, depth: number): void {
    this.#open.length = Math.min(this.#open.length, depth);
    this.#open.push(familyOf(bullet));
  }
}

/**
 * The items that stand on one line or in one cell: breaks inside the cell, and ○ bullets in the middle, begin a new
 * one. `○○구` is a masked name, not two bullets.
 */
export function splitItems(raw: string): string[] {
  const items: string[] = [];
  for (const line of raw.split('\n')) {
    const folded = foldSpace(line).trim();
    if (folded === '') continue;
    const glued = /^○[^○\s]/.test(folded);
    // Not spread into `push`: a hostile line has more items than a call may have arguments.
    for (const item of folded.split(glued ? / (?=[○◯●❍ㅇ] |○[^○\s])/ : / (?=[○◯●❍ㅇ] )/)) items.push(item);
  }
  return items;
}

/**
 * As `splitItems`, for a cell whose line breaks were lost: behind a ○, ` - ` before a word begins the next line
 * (a range of dates or numbers has digits beside its dash).
 */
export function splitCellItems(raw: string): string[] {
  if (raw.trim().includes('\n')) return splitItems(raw);
  return splitItems(raw).flatMap((item) =>
    /^[○◯●❍◦ㅇ]/.test(item) ? item.split(/(?<![\d.]) (?=[-–] [^\d\s'’])/) : [item],
  );
}

/** Items as the record keeps them. */
export function leafItems(items: readonly string[]): string[] {
  return items.map(leafText);
}
