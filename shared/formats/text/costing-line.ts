import { bulletOf } from './bullets.ts';
import { foldSpace, leafText } from './characters.ts';
import { splitMark } from './markers.ts';

/** The words of a costing line before its `=`. */
export interface CostingWords {
  readonly bullet: string;
  readonly label: string;
  readonly expression: string;
}

type Piece = { kind: 'number' | 'operator' | 'open' | 'close' | 'word'; from: number; to: number; price: boolean };

/** A number with its unit: `72,012,000원`, `103.5%`, `1식`, `50,000원/인`; units run to the next sign or space. */
const numberPattern =
  /[△▲]?\s?\d[\d,]*(?:\.\d+)?(?:[^\s\d+*×✕xX÷/()[\]{}=≒＝~,△▲-]*(?:\/[^\s\d+*×✕xX÷/()[\]{}=≒＝~,△▲-]+)?)/y;
const operatorPattern = /[+*×✕xX÷/-]|[–−]/y;

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === ' ') {
      at += 1;
      continue;
    }
    const take = (kind: Piece['kind'], to: number, price = false) => {
      pieces.push({ kind, from: at, to, price });
      at = to;
    };
    numberPattern.lastIndex = at;
    operatorPattern.lastIndex = at;
    const number = numberPattern.exec(text);
    if (number) take('number', numberPattern.lastIndex, /원|\d{1,3}(?:,\d{3})+/.test(number[0]));
    else if (operatorPattern.test(text)) take('operator', operatorPattern.lastIndex);
    else if ('([{'.includes(character)) take('open', at + 1);
    else if (')]}'.includes(character)) take('close', bracketUnit(text, at + 1));
    else {
      const space = text.slice(at, at + 400).search(/[ ([{)\]}]/);
      take('word', space < 0 ? Math.min(text.length, at + 400) : at + Math.max(1, space));
    }
  }
  return pieces;
}

/** `(…)월`: a unit behind a bracket belongs to it. */
function bracketUnit(text: string, from: number): number {
  const found = /^[^\s\d+*×✕xX÷/()[\]{}=≒＝~,△▲-]{1,8}(?=[\s+*×✕xX÷/)\]}-]|$)/.exec(text.slice(from, from + 10));
  return from + (found?.[0].length ?? 0);
}

/**
 * Where the expression of a costing text begins: its longest ending that is one computation, holding a price or a
 * product. `(2%)` and `(본청)` behind a word are part of the name: a bracket is an expression only with × or the like
 * inside (domain.md §4.2).
 */
function expressionStart(text: string): number {
  if (!/\d/.test(text)) return text.length;
  const pieces = piecesOf(text);
  let start = text.length;
  let depth = 0;
  let expectOperand = true;
  let isPrice = false;
  let products = 0;
  let bracketHasSign = false;
  let best = text.length;
  // From the right: an operand, then a sign or the beginning.
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (!piece || piece.kind === 'word') break;
    if (piece.kind === 'operator') {
      if (expectOperand) break;
      expectOperand = true;
      if (text[piece.from] !== '-' && text[piece.from] !== '/') products += 1;
      if (depth > 0) bracketHasSign = true;
      continue;
    }
    if (piece.kind === 'open') {
      if (depth === 0 || expectOperand) break;
      depth -= 1;
      if (depth === 0 && !bracketHasSign) break;
    } else if (piece.kind === 'close') {
      if (!expectOperand) break;
      if (depth === 0) bracketHasSign = false;
      depth += 1;
      continue;
    } else {
      if (!expectOperand) break;
      isPrice ||= piece.price;
    }
    expectOperand = false;
    start = piece.from;
    const before = text[start - 1];
    const apart = before === undefined || before === ' ' || piece.kind === 'open' || before === ')';
    if (depth === 0 && apart && (isPrice || products > 0)) best = start;
  }
  return best;
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
  // A text of absurd length is a label and nothing else.
  const at = words.length > 20_000 ? words.length : expressionStart(words);
  return { bullet, label: leafText(words.slice(0, at)), expression: leafText(words.slice(at)) };
}

/** The text before the last `=` (or `≒`) and the printed amount behind it; `null` where there is no such sign. */
export function splitResult(raw: string): { text: string; result: string } | null {
  const at = Math.max(raw.lastIndexOf('='), raw.lastIndexOf('≒'), raw.lastIndexOf('＝'));
  return at < 0 ? null : { text: raw.slice(0, at), result: raw.slice(at + 1) };
}
