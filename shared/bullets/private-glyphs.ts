/**
 * Private-use glyphs of Korean office fonts and the ordinary characters that look like them. One table, two sources:
 * - U+F0xx: 한글 and Word write a bullet of Microsoft's Wingdings as U+F000 + the font's own code (the font's
 *   published table gives the shapes); U+F0B7 is Symbol's bullet, written the same way.
 * - U+F2B1 and U+F0xxx: symbols of 한글's own fonts, as open readers of its files (rhwp, kordoc) list them. Unicode has
 *   no squared numbers, so circled ones stand for them.
 * A glyph that is not here stays as it is: a bullet whose level the document teaches (B5).
 */
const shapes: readonly (readonly [first: number, characters: string])[] = [
  [0xf046, '☞'],
  [0xf06c, '●❍■□❐❑❒⬧⧫◆❖⬥'],
  [0xf09e, '·•▪'],
  [0xf0a7, '▪◻'],
  [0xf0ab, '★'],
  [0xf0b7, '•'],
  [0xf0d8, '➢'],
  [0xf0e0, '→'],
  [0xf0f0, '⇨'],
  [0xf0fc, '✔'],
  [0xf0fe, '☑'],
  [0xf2b1, '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
  [0xf00da, '▸'],
  [0xf02b1, '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
  [0xf02ec, '◇'],
  [0xf02ef, '·'],
  [0xf02fb, '►▶'],
  [0xf03c5, '□'],
  [0xf03da, '□'],
  [0xf0827, '■'],
];

const glyphs: ReadonlyMap<string, string> = new Map(
  shapes.flatMap(([first, characters]) =>
    Array.from(characters, (character, at) => [String.fromCodePoint(first + at), character] as const),
  ),
);

const anyPrivate = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g;

/** The text with every known private glyph as the character it shows (B4). */
export function plainGlyphs(text: string): string {
  return text.replace(anyPrivate, (glyph) => glyphs.get(glyph) ?? glyph);
}

/** Every glyph of the table, and what it shows. */
export function knownGlyphs(): ReadonlyMap<string, string> {
  return glyphs;
}
