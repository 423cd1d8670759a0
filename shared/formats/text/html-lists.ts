import { lineMark } from '#shared/bullets/marks.ts';

/** What browsers draw in front of the items of lists inside lists. */
const marks = ['•', '◦', '▪'];
/** One level further in, as spaces. */
const step = '  ';
const deepest = 9;

/** Draws the marks of `<li>` that a page shows: a list in a list stands further in (R10). */
export class HtmlLists {
  /** The open lists; a counter where its items are numbered. */
  readonly #open: { next: number | null }[] = [];
  #item: string | null = null;

  tag({ name, kind }: { name: string; kind: 'open' | 'close' }): void {
    if (name === 'ul' || name === 'ol') {
      if (kind === 'close') this.#open.pop();
      else if (this.#open.length < 100) this.#open.push({ next: name === 'ol' ? 1 : null });
      this.#item = null;
    } else if (name === 'li') this.#item = kind === 'open' ? this.#mark() : null;
  }

  /** The text, behind the mark of the item that it begins; words with a mark of their own need none. */
  marked(piece: string): string {
    if (this.#item === null || piece.trim() === '') return piece;
    const mark = this.#item;
    this.#item = null;
    const words = piece.trimStart();
    const depth = Math.min(Math.max(0, this.#open.length - 1), deepest);
    return step.repeat(depth) + (lineMark(words).mark === '' ? mark : '') + words;
  }

  #mark(): string {
    const list = this.#open.at(-1);
    if (list?.next == null) return `${marks[Math.min(Math.max(0, this.#open.length - 1), marks.length - 1)]} `;
    list.next += 1;
    return `${list.next - 1}. `;
  }
}
