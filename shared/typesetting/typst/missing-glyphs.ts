import { missingMark } from './printable.ts';

/** So many are named; a file full of foreign script would otherwise give a sentence a character. */
const most = 20;

/** Collects the characters that the bundled fonts lack, each once a place. */
export class MissingGlyphs {
  private readonly places = new Map<string, string>();

  add(character: string, title: string, place: string): void {
    const key = `${character}\n${title}\n${place}`;
    if (this.places.has(key)) return;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const where = [title === '' ? '' : `‘${title}’`, place].filter((part) => part !== '').join(' ');
    this.places.set(
      key,
      `${where === '' ? '' : `${where}: `}‘${character}’(U+${code}) 글자가 글꼴에 없어 ‘${missingMark}’ 표로 찍었습니다. 다른 글자로 바꿔 주세요.`,
    );
  }

  /** Korean sentences, in the order of the document. */
  warnings(): string[] {
    const all = [...this.places.values()];
    if (all.length <= most) return all;
    return [...all.slice(0, most), `글꼴에 없는 글자가 그 밖에 ${all.length - most}곳 더 있습니다.`];
  }
}
