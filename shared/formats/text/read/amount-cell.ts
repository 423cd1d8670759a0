import { plainFigure } from '#shared/money/figure.ts';
import { type AmountCell, amountOf, parseRate } from '#shared/money/parse.ts';
import type { AmountUnit } from '#shared/money/unit.ts';

/** What a cell of a table of amounts says. */
export interface ReadCell extends AmountCell {
  /** Whether something of it is no part of the amount: a bracket without x, a footnote mark. It goes to `unread`. */
  readonly more: boolean;
}

/** No cell of the form is longer. */
const longest = 200;

const share = /\(\s*[xX×✕✖ⓧⓍχХ]\s*([^()]*)\)/u;
const bracket = /\(([^()]*)\)/;
/** Marks of a note behind a figure: `*`, `¹⁾`, `①`, and behind a space `1)` or `주1)`. */
const footnote = /(?<=[\d원%)-])(?:\s*[*†‡]{1,3}|\s*⁽?[⁰¹²³⁴-⁹]{1,2}⁾?|\s*[①-⑳]|\s+(?:주\s?)?\d{1,2}\))$/u;

/** A figure out of Markdown's emphasis. */
function withoutEmphasis(text: string): string {
  return text.replace(/^(\*\*|__)(?=\S)(.*\S)\1$/s, '$2').replace(/\*\*(?=[(△▲−–-]|\d)|(?<=[\d)%-])\*\*/g, '');
}

/** What most cells hold. */
const ordinary = /^(?:\(x([\d,-]*)\) ?)?([△-]?\d[\d,]*(?:천?원)?)$/;

/** A cell taken apart, nothing of it parsed. */
interface Parts {
  readonly figure: string;
  /** What stands behind the x of `(x1,234)`; `null` where there is no such bracket. */
  readonly share: string | null;
  readonly more: boolean;
}

function partsOf(raw: string): Parts | null {
  if (raw.length > longest) return null;
  let figure = withoutEmphasis(plainFigure(raw));
  let more = false;
  const shared = share.exec(figure);
  if (shared !== null) figure = without(figure, shared);
  const noted = footnote.exec(figure);
  if (noted !== null) {
    more = true;
    figure = figure.slice(0, noted.index).trim();
  }
  const other = bracket.exec(figure);
  if (other !== null) {
    // `(-)` says that there is none.
    if (!/^\s*[-–−]?\s*$/.test(other[1] ?? '')) more = true;
    figure = without(figure, other);
  }
  return { figure, share: shared?.[1] ?? null, more };
}

/**
 * Reads a cell known to be one cell (R4, R5): an amount, its `(x…)` part, both in either order, or neither. A bracket
 * without x is never a minus and never 국비: the rest of the cell is read. `null` where the cell holds anything else.
 */
export function readAmountCell(raw: string, unit: AmountUnit): ReadCell | null {
  const quick = ordinary.exec(raw);
  if (quick !== null) {
    const amount = amountOf(quick[2] ?? '', unit);
    const national = amountOf(quick[1] ?? '', unit);
    return amount === undefined || national === undefined ? null : { amount, national, more: false };
  }
  const parts = partsOf(raw);
  if (parts === null) return null;
  const amount = amountOf(parts.figure, unit);
  const national = amountOf(parts.share ?? '', unit);
  return amount === undefined || national === undefined ? null : { amount, national, more: parts.more };
}

/** Reads a cell of 증감률 in the same way; words (`순증`, `신규`) and a 국비 part state no rate and go to `unread`. */
export function readRateCell(raw: string): { readonly rate: number | null; readonly more: boolean } | null {
  const parts = partsOf(raw);
  if (parts === null) return null;
  const more = parts.more || !/^[-–−0\s]*$/.test(parts.share ?? '');
  if (/^[가-힣]{1,4}$/.test(parts.figure)) return { rate: null, more: true };
  const rate = parseRate(parts.figure);
  return rate.ok ? { rate: rate.value, more } : null;
}

/** The text before or behind a bracket; a bracket in the middle of a figure leaves what is no amount. */
function without(text: string, found: RegExpExecArray): string {
  const before = text.slice(0, found.index).trim();
  const behind = text.slice(found.index + found[0].length).trim();
  return before === '' || behind === '' ? before + behind : `${before} ${found[0]} ${behind}`;
}
