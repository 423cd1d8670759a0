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
  const expression = text.slice(start, end).trim();
  // A count alone is no price, nor is the number of a telephone: `2024`, `3`, `2133-1234`.
  const bare = /^[\d\s–-]*$/.test(expression);
  // The end of a bracket that began among the words is part of them: `(국비 5,000원, 시비 5,000원)`.
  return bare || start >= text.length || closes(text.slice(start)) ? text.length : start;
}

/** Whether brackets are closed in a text that it does not open. */
function closes(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '(' || character === '[') open += 1;
    else if (character === ')' || character === ']') open -= 1;
  }
  return open < 0;
}

/** White space folded, but for the narrow spaces that set off thousands. */
function fold(raw: string): string {
  return raw.includes('\u2009') ? raw.split('\u2009').map(foldSpace).join('\u2009').trim() : foldSpace(raw).trim();
}

/** What the level of a line is told by: its bullet, or the order its words begin with; `''` where there is neither (bullets/B2). */
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
  // ※ begins a note: no figure in it is a price.
  const at = bullet === '※' ? words.length : expressionStart(words);
  return { bullet, label: leafText(words.slice(0, at)), expression: figureText(words.slice(at)) };
}

const operator = /[*×xX✕+/([-]$/;

/**
 * A text that a line break cut in two, where the halves show it: an operator at the end or the beginning, a group of
 * digits cut inside (`50,0` and `00원*2회`). `null` where they do not.
 */
export function joinedExpression(above: string, below: string): string | null {
  if (/\d,\d{0,2}$/.test(above) && /^\d/.test(below)) {
    const [, front = ''] = /,(\d{0,2})$/.exec(above) ?? [];
    const [behind = ''] = /^\d+/.exec(below) ?? [];
    return front.length + behind.length === 3 ? above + below : null;
  }
  // A price alone with a minus is taken off; a dash before a word is a bullet.
  const less = /^[-−–]\d[\d,]*(?:천|백만)?원(?:[*×]|$)/.test(below);
  const cut =
    less ||
    (operator.test(above) && /\d\S*$/.test(above) && /^[\d([]/.test(below)) ||
    /^(?:[×✕]\s?|[*+])[\d([]/.test(below);
  return cut && /\d/.test(above) ? above + below : null;
}

/** `10천원 = 5,000원*2명`: a printed amount in front of its expression; `null` where the line is no such. */
export function resultInFront(raw: string): { text: string; result: string } | null {
  const found = /^(.*?)(\d[\d,.]*\s?(?:천|백만|만|억)?원)\s*[=≒＝]\s*([^=≒＝]*[*×xX✕][^=≒＝]*)$/s.exec(
    raw.length < 400 ? raw : '',
  );
  if (found === null || /[\d*×xX✕+/)-]\s*$/.test(found[1] ?? '')) return null;
  return { text: `${found[1]} ${found[3]}`, result: found[2] ?? '' };
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
