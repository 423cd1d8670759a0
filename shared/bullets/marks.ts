import { isSpace } from '#shared/characters/characters.ts';

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
 * Kinds of bullets with their marks, and the place of each in the form's order ○ → - → ▷ → · (form.md): 0 is
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

const kindOfMark = new Map(kinds.flatMap(([kind, , marks]) => Array.from(marks, (mark) => [mark, kind] as const)));
const ranks = new Map(kinds.map(([kind, rank]) => [kind, rank]));

/** The place of a kind in the form's order, 0 outermost; `null` for orders and unknown glyphs. */
export function rankOf(kind: string): number | null {
  return ranks.get(kind) ?? null;
}

const nothing: LineMark = { mark: '', kind: '', isBullet: false };

const orders: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['①', /^[①-⑳㉑-㉟]/],
  ['❶', /^[❶-❿]/],
  ['⑴', /^[⑴-⒇]/],
  ['⒈', /^[⒈-⒛]/],
  // ⓧ marks a funding share.
  ['ⓐ', /^[ⓐ-ⓦⓨⓩ]/],
  ['㉮', /^[㉮-㉻]/],
  ['㉠', /^[㉠-㉭]/],
  ['㈎', /^[㈎-㈛]/],
  ['㈀', /^[㈀-㈍]/],
  ['1)', /^\d{1,2}[)）](?!\d)/],
  // `7. 28. 개최` is a date.
  ['1.', /^\d{1,2}[.．](?=\s+[^\d\s])/],
  ['(1)', /^[(（]\d{1,2}[)）](?=\s)/],
  ['가.', /^[가나다라마바사아자차카타파하][.．](?=\s)/],
  ['가)', /^[가나다라마바사아자차카타파하][)）](?=\s)/],
  ['(가)', /^[(（][가나다라마바사아자차카타파하][)）](?=\s)/],
  ['Ⅰ', /^[Ⅰ-Ⅻⅰ-ⅻ][.．)]?(?=\s)/],
];

/** A dash before a figure is its sign, unless the figure begins a name: `-6급 담당 여비`. */
function dashIsBullet(rest: string): boolean {
  if (/^[-–—―‐‑−－﹣]/.test(rest)) return false;
  if (!/^[\d０-９]/.test(rest)) return true;
  const name = /^[\d０-９]{1,4}([가-힣]{1,3})(?= [가-힣])/.exec(rest);
  return name !== null && !/^[십백천만억조]*원?$|^[천만억]/.test(name[1] ?? '');
}

/** Whether `mark` in front of `rest` is a bullet and not a sign, a letter or emphasis. */
function isBulletBefore(mark: string, kind: string, rest: string): boolean {
  if (rest === '') return true;
  const next = rest[0] ?? '';
  if (kind === 'dash') return mark === 'ㅡ' || mark === '─' ? isSpace(next) : dashIsBullet(rest);
  if (kind === 'up') return !/^\s*[\d０-９(]/.test(rest);
  if (kind === 'asterisk') return !/^[*＊\d０-９(]/.test(rest);
  if (mark === '○' && next === '○') return false;
  if (mark === 'ㅇ') return isSpace(next) || /[가-힣(「'‘“"\d]/.test(next);
  if (mark === 'ㅁ' || mark === 'ο' || mark === 'Ο') return isSpace(next);
  return true;
}

/** The mark a line begins with; `text` has no white space in front. */
export function lineMark(text: string): LineMark {
  const code = text.codePointAt(0) ?? 0;
  const mark = String.fromCodePoint(code);
  const kind = kindOfMark.get(mark);
  if (kind !== undefined) {
    return isBulletBefore(mark, kind, text.slice(mark.length)) ? { mark, kind, isBullet: true } : nothing;
  }
  if ((mark === 'o' || mark === 'O') && isSpace(text[1] ?? 'x')) return { mark, kind: 'circle', isBullet: true };
  if ((code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000) return { mark, kind: mark, isBullet: true };
  for (const [order, pattern] of orders) {
    const found = pattern.exec(text);
    if (found) return { mark: found[0], kind: order, isBullet: false };
  }
  return nothing;
}

/** The bullet a text begins with, `''` where there is none (B1). */
export function bulletOf(text: string): string {
  const { mark, isBullet } = lineMark(text);
  return isBullet ? mark : '';
}
