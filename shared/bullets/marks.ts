import { isSpace } from '#shared/characters/characters.ts';
import { orderAt } from './orders.ts';

/** What a line begins with. */
export interface LineMark {
  /** The mark itself; empty where the line begins with words. */
  readonly mark: string;
  /** Marks of one kind stand on one level; `''` for no mark. */
  readonly kind: string;
  /** A bullet is kept apart from the words; an order (`①`, `1)`, `가.`) is the beginning of the words (B2). */
  readonly isBullet: boolean;
}

/**
 * Kinds of bullets with their marks, and the place of each in the form's order ○ → - → ▷ → · (shared/document/forms/SPEC.md): 0 is
 * outermost. Marks of one kind are written for one another; marks that differ in shape are kinds of their own.
 */
const kinds: readonly (readonly [kind: string, rank: number, marks: string])[] = [
  ['square', 0, '□◻▢◽ㅁ'],
  ['black square', 0, '■◼◾▣'],
  ['shadowed square', 0, '❏❐❑❒'],
  ['diamond', 0, '◇❖◈'],
  ['black diamond', 0, '◆⬥⬧⧫'],
  ['bullseye', 1, '◎⊙◉◌'],
  ['circle', 1, '○◯〇ㅇ⚪❍οΟ∘'],
  ['black circle', 1, '●⚫'],
  ['small circle', 2, '◦'],
  ['dash', 2, '-–—―‐‑−－﹣─ㅡ⁃'],
  ['triangle', 3, '▷▹▻'],
  ['black triangle', 3, '▶▸►‣'],
  ['hand', 3, '☞☛'],
  ['arrow head', 3, '➢➤'],
  ['bullet', 4, '•'],
  ['dot', 4, '·ㆍ․∙・⋅‧'],
  ['small square', 4, '▪▫'],
  ['up', 4, '△▲'],
  ['asterisk', 5, '*＊'],
  ['note', 5, '※'],
  ['star', 5, '★☆'],
  ['arrow', 5, '→⇒⇨'],
  ['tick', 5, '✓✔☑☐'],
];

/**
 * What each mark is, by its code, since 100,000 lines a second are asked for: the kind, counted from 1, in five bits;
 * above them for a mark that may be a sign, a letter or emphasis 1 where a space behind it shows that it is not, else 2.
 */
const markOfCode = new Uint8Array(65_536);
const kindBits = 31;
const doubtUnlessSpace = 32;
const alwaysDoubt = 64;
const doubtfulMarks = '-–—―‐‑−－﹣─ㅡ⁃*＊○ㅇㅁοΟ';
for (const [at, [kind, , marks]] of kinds.entries()) {
  for (const mark of marks) {
    const doubt = kind === 'up' || kind === 'arrow' ? alwaysDoubt : doubtfulMarks.includes(mark) ? doubtUnlessSpace : 0;
    markOfCode[mark.charCodeAt(0)] = at + 1 + doubt;
  }
}
const ranks = new Map(kinds.map(([kind, rank]) => [kind, rank]));

/** The place of a kind in the form's order, 0 outermost; `null` for orders and unknown glyphs. */
export function rankOf(kind: string): number | null {
  return ranks.get(kind) ?? null;
}

const nothing: LineMark = { mark: '', kind: '', isBullet: false };

const figure = /[\d０-９¼-¾⅐-⅞]/;
/** A bracket that begins with an amount or a calculation: `(5,000원+…`, but not `(2차)`. */
const figuresInBracket = /^[(（]\s*[\d０-９][\d０-９,，.]*\s*(?:[십백천만억]*원|[×*xX÷/+−-])/;

/** A dash before a figure is its sign, unless the figure begins a name: `-6급 담당 여비`. A long dash is never a sign. */
function dashIsBullet(mark: string, rest: string): boolean {
  if (/^[-–—―‐‑−－﹣]/.test(rest)) return false;
  if (mark === '―' || mark === '—' || mark === '⁃') return true;
  if (mark === 'ㅡ' || mark === '─') return isSpace(rest.charAt(0));
  if (!figure.test(rest.charAt(0))) return !figuresInBracket.test(rest);
  const name = /^[\d０-９]{1,4}([가-힣]{1,3})(?= [가-힣])/.exec(rest);
  return name !== null && !/^[십백천만억조]*원?$|^[천만억]/.test(name[1] ?? '');
}

/** Whether `mark` in front of `rest` is a bullet and not a sign, a letter or emphasis. */
function isBulletBefore(mark: string, kind: string, rest: string): boolean {
  if (rest === '') return true;
  const next = rest.charAt(0);
  if (kind === 'dash') return dashIsBullet(mark, rest);
  if (kind === 'up') return !/^\s*[\d０-９¼-¾⅐-⅞(（]/.test(rest);
  if (kind === 'arrow') return !/^\s*[\d０-９△▲]/.test(rest);
  if (kind === 'asterisk') return !figure.test(next) && !/^[*＊(（]|^[^\s*＊]+[*＊](?!\S)/.test(rest);
  if (mark === '○') return next !== '○';
  if (mark === 'ㅇ') return !/[ㄱ-ㅣ]/.test(next);
  if (mark === 'ㅁ' || mark === 'ο' || mark === 'Ο') return isSpace(next);
  return true;
}

/**
 * Where the bullet at `from` ends, `from` itself where there is none (B1). There is no white space at `from`. Looks at
 * what follows only where that matters, and makes no object.
 */
export function bulletEnd(text: string, from: number): number {
  const code = text.charCodeAt(from);
  const mark = markOfCode[code] ?? 0;
  if (mark !== 0) {
    if (mark < doubtUnlessSpace || (mark < alwaysDoubt && text.charCodeAt(from + 1) === 0x20)) return from + 1;
    const kind = kinds[(mark & kindBits) - 1]?.[0] ?? '';
    return isBulletBefore(text.charAt(from), kind, text.slice(from + 1)) ? from + 1 : from;
  }
  if (code === 0x6f || code === 0x4f) return isSpace(text.charAt(from + 1) || 'x') ? from + 1 : from;
  if (code >= 0xe000 && code <= 0xf8ff) return from + 1;
  // A glyph of the private planes is two units; half of one, alone, is no bullet.
  if (code >= 0xdb80 && code <= 0xdbff) return (text.codePointAt(from) ?? 0) >= 0xf0000 ? from + 2 : from;
  return from;
}

/** The mark a line begins with; `text` has no white space in front. */
export function lineMark(text: string): LineMark {
  const end = bulletEnd(text, 0);
  if (end > 0) {
    const mark = text.slice(0, end);
    const known = kinds[((markOfCode[text.charCodeAt(0)] ?? 0) & kindBits) - 1]?.[0];
    return { mark, kind: known ?? (/^[oO]$/.test(mark) ? 'circle' : mark), isBullet: true };
  }
  const order = orderAt(text, 0);
  return order === null ? nothing : { mark: text.slice(0, order.end), kind: order.kind, isBullet: false };
}

/** The bullet a text begins with, `''` where there is none (B1). */
export function bulletOf(text: string): string {
  return text.slice(0, bulletEnd(text, 0));
}
