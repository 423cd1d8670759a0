import { sizeOfFigure } from '#shared/money/figure.ts';
import { isWon, type Won } from '#shared/money/won.ts';
import { plainText } from './plain.ts';

/** An amount in a text, 원; where it stands counts in the plain reading. */
export interface TextAmount {
  readonly won: Won;
  /** The worth of its last printed digit: an amount within one of it is the same. */
  readonly step: number;
  readonly start: number;
  readonly end: number;
  /** The unit as written: `억`, `백만원`. */
  readonly unit: string;
}

const digits = String.raw`(?:\d{1,3}(?:\s?,\s?\d{3})+|\d+)(?:\.\d+)?`;
/** With 원 any numeral; without it 억 and 만 behind 억 alone: 천 and 만 count anything, 조 is an article of a law. */
const amount = new RegExp(
  String.raw`(?<![\d.,]|\d\s?,\s?|제\s?)(?:${digits}\s*[십백천]*\s*[만억조]\s*)*${digits}\s*(?:(?<scale>[십백천]*\s*[만억조]?)\s*여?\s*원|(?<bare>[십백천]*억))(?:정)?`,
  'g',
);
/** 원 that is no money, and what counts by 억. */
const otherWord = /^(?:아(?:\s|$)|생|장(?:\s|$)|칙|인(?:\s|$)|활|본|형|도심|룸|동|주민|래|료|자재|고|서|단위|탁|격|점)/;
const counter = /^\s*(?:명|개|건|톤|배|회|권|그루|㎡|k|M|t|t|번|년|원아|불|달러|엔|유로|위안)/;
const range = /[~–—―-]\s*$/;

const scales: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000, 만: 1e4, 억: 1e8, 조: 1e12 };
const perOf = (scale: string): number =>
  Array.from(scale.replace(/\s/g, '')).reduce((per, letter) => per * (scales[letter] ?? 1), 1);

/**
 * W6: the amounts of a text with their precision: `4,535백만원`, `45억`, `1억 5천만원`, `3.5억여 원`. Ranges and counts
 * (`5천명`, `2억 건`) are none; a figure that the language of amounts refuses (`12,34원`) is none.
 */
export function amountsIn(text: string): readonly TextAmount[] {
  const plain = plainText(text);
  if (!/\d[^원억]*[원억]/.test(plain)) return [];
  return [...plain.matchAll(amount)].flatMap((found) => {
    const start = found.index;
    const end = start + found[0].length;
    const behind = plain.slice(end);
    const bare = found.groups?.bare;
    if (bare === undefined ? otherWord.test(behind) : counter.test(behind) || /^\s*여?\s*[\d~]/.test(behind)) return [];
    if (range.test(plain.slice(0, start)) && /\d\s*[가-힣]*\s*[~–—―-]\s*$/.test(plain.slice(0, start))) return [];
    if (/^\s*[~–—―-]\s*\d/.test(behind)) return [];
    const written = found[0]
      .replace(/\s*,\s*/g, ',')
      .replace(/여\s*(?=원)/, '')
      .replace(/\s+(?=[십백천만억조원])/g, '');
    const size = sizeOfFigure(written, '원');
    if (typeof size === 'string' || size.denominator !== 1n) return [];
    const value = Number(size.numerator);
    if (!isWon(value)) return [];
    const per = perOf(found.groups?.scale ?? bare ?? '');
    const decimals = /\.(\d+)\D*$/.exec(written)?.[1]?.length ?? 0;
    const unit = written.replace(/^[\d,.\s]+/, '');
    return [{ won: value, step: Math.max(1, per / 10 ** decimals), start, end, unit }];
  });
}
