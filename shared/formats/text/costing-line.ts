import { bulletOf, lineMark } from '#shared/bullets/marks.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import { figureText, foldSpace, leafText } from './characters.ts';
import { splitMark } from './markers.ts';

/** The words of a costing line before its `=`. */
export interface CostingWords {
  readonly bullet: string;
  readonly label: string;
  readonly expression: string;
}

/** A text longer than this is a label and nothing else. */
const longestLine = 20_000;

/**
 * Where the expression of a costing text begins, its length where it has none. The costing language decides
 * (shared/costing/SPEC.md): `(2%)` and `(본청)` behind a word are part of the name. It is asked as if the printed amount
 * followed, since that may stand in a cell of its own.
 */
function expressionStart(text: string): number {
  if (text.length > longestLine || !/\d/.test(text)) return text.length;
  const { start, end } = parseCostingLine(`${text} =`).spans.expression;
  // A count alone is no price: `2024`, `3`.
  const bare = /^\d*$/.test(text.slice(start, end).trim());
  return bare || start >= text.length ? text.length : start;
}

/** White space folded, but for the narrow spaces that set off thousands. */
function fold(raw: string): string {
  return raw.includes('\u2009') ? raw.split('\u2009').map(foldSpace).join('\u2009').trim() : foldSpace(raw).trim();
}

/** What the level of a line is told by: its bullet, or the order its words begin with; `''` where there is neither (B2). */
export function kindOf({ bullet, label }: CostingWords): string {
  if (bullet === '') return lineMark(label).isBullet ? '' : lineMark(label).kind;
  const { mark, kind, isBullet } = lineMark(`${bullet} `);
  return isBullet && mark === bullet ? kind : bullet;
}

/** Bullet, label and expression of a costing line's text, still quoted. */
export function splitCostingText(raw: string): CostingWords {
  const text = fold(raw);
  if (text.includes(splitMark)) {
    const [bullet = '', label = '', ...expression] = text.split(splitMark);
    return { bullet: leafText(bullet), label: leafText(label), expression: figureText(expression.join('')) };
  }
  const bullet = bulletOf(text);
  const words = text.slice(bullet.length).trim();
  const at = expressionStart(words);
  return { bullet, label: leafText(words.slice(0, at)), expression: figureText(words.slice(at)) };
}

/** The text before the last `=` (or `≒`) and the printed amount behind it; `null` where there is no such sign. */
export function splitResult(raw: string): { text: string; result: string } | null {
  const at = Math.max(raw.lastIndexOf('='), raw.lastIndexOf('≒'), raw.lastIndexOf('＝'));
  return at < 0 ? null : { text: raw.slice(0, at), result: raw.slice(at + 1) };
}

/** A number of a note behind a price: no digit of it. */
const note = /(?<=[\d원%)])⁽?[⁰¹²³⁴-⁹]{1,2}⁾|(?<=원)[⁰¹²³⁴-⁹]{1,2}/gu;

/** A costing text without the raised numbers of notes behind its prices, and those numbers. */
export function withoutNotes(raw: string): { text: string; notes: readonly string[] } {
  const notes = raw.match(note) ?? [];
  return { text: notes.length === 0 ? raw : raw.replace(note, ''), notes };
}
