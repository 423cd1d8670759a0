/**
 * What text from 한글, browsers, PDF files and calculators carries besides its letters. Every reader of amounts,
 * costing lines, bullets and table cells asks here, so that a mark that one of them passes over is passed over by all.
 */

/** Marks without a picture: zero width, direction, soft hyphen, joiners, byte order mark; the Hangul fillers are spaces. */
const invisible = /[\p{Default_Ignorable_Code_Point}--[\u115F\u1160\u3164\uFFA0]]/v;
const invisibles = new RegExp(invisible.source, 'gv');

/** Spaces of any width inside a line: no-break, thin, figure, ideographic, Hangul filler; no line break. */
const space = /[\t \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\u115F\u1160\u3164\uFFA0]/u;
const oddSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\u115F\u1160\u3164\uFFA0]/gu;

/** Whether a character has no picture and no width. */
export function isInvisible(character: string): boolean {
  return invisible.test(character);
}

/** Whether a character is a space of any width, line breaks excepted. */
export function isSpace(character: string): boolean {
  return space.test(character);
}

/** The text without its invisible marks. */
export function withoutInvisible(text: string): string {
  return text.replace(invisibles, '');
}

/** Full-width forms of ASCII as ASCII (`１，２３４` is `1,234`, `（` is `(`), one character for one: offsets stay. */
export function plainWidth(text: string): string {
  // Hardly any text has one, and looking is cheaper than replacing nothing.
  if (!/[\uFF01-\uFF5E]/.test(text)) return text;
  return text.replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Every odd space as a plain one, one character for one: offsets stay. Tabs are kept: they are columns. */
export function plainSpaces(text: string): string {
  return text.replace(oddSpaces, ' ');
}
