import { parseCostingLine } from '#shared/costing/read-line.ts';
import { bulletOf } from './bullets.ts';
import { foldSpace, leafText } from './characters.ts';
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

/** Bullet, label and expression of a costing line's text, still quoted. */
export function splitCostingText(raw: string): CostingWords {
  const text = foldSpace(raw).trim();
  if (text.includes(splitMark)) {
    const [bullet = '', label = '', ...expression] = text.split(splitMark);
    return { bullet: leafText(bullet), label: leafText(label), expression: leafText(expression.join('')) };
  }
  const bullet = bulletOf(text);
  const words = text.slice(bullet.length).trim();
  const at = expressionStart(words);
  return { bullet, label: leafText(words.slice(0, at)), expression: leafText(words.slice(at)) };
}

/** The text before the last `=` (or `≒`) and the printed amount behind it; `null` where there is no such sign. */
export function splitResult(raw: string): { text: string; result: string } | null {
  const at = Math.max(raw.lastIndexOf('='), raw.lastIndexOf('≒'), raw.lastIndexOf('＝'));
  return at < 0 ? null : { text: raw.slice(0, at), result: raw.slice(at + 1) };
}
