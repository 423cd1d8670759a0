import { plainWidth } from '#shared/characters/characters.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import { onlyCell, type Row } from './row.ts';

/** A unit the record cannot count in: amounts under it are not read rather than read wrongly. */
export type ReadUnit = AmountUnit | 'unknown';

const units: readonly AmountUnit[] = ['원', '천원', '백만원', '억원'];

/** What a unit line states; `clean` where it has no words beside units. */
export interface UnitLine {
  readonly unit: ReadUnit;
  readonly clean: boolean;
}

const hanja: Readonly<Record<string, string>> = {
  千: '천',
  百: '백',
  萬: '만',
  万: '만',
  億: '억',
  圓: '원',
  円: '원',
  單: '단',
  単: '단',
  位: '위',
};
const openers = '([{<【〔「『［〈《';
const closers = ')]}>】〕」』］〉》';

/** The text in ordinary widths and letters, without white space. */
function close(text: string): string {
  return plainWidth(text)
    .replace(/[\s*_]+/g, '')
    .replace(/[千百萬万億圓円單単位]/g, (letter) => hanja[letter] ?? letter);
}

/**
 * The unit a caption states, however it is spaced, bracketed or spelt: `(단위 : 천원, %)`, `〔單位：백만원〕`, `※ 단위 백만원`,
 * `(백만원)`. `unknown` for one that cannot be read, or that names two; `null` where the text is no caption (R3).
 */
export function unitOf(text: string): UnitLine | null {
  if (text.length > 120 || !/[단單単원圓円]|unit/i.test(text)) return null;
  // Without 단위 or `unit` only the bare name of one is a caption: an amount, as most such texts are, is none.
  if (/\d/.test(text) && !/[단單単uｕ]/i.test(text)) return null;
  const whole = close(text).replace(/^(?:※|[-–○·•](?=[([{<【〔「『［〈《]?단위))/, '');
  if (whole.length > 60) return null;
  // A caption in a language that is not read is one all the same.
  if (/^[([]?units?[:=]/i.test(whole)) return { unit: 'unknown', clean: false };
  const behind = captionBehind(whole);
  if (behind !== null) return behind;
  const opener = openers.indexOf(whole[0] ?? ' ');
  const closer = closers.indexOf(whole.at(-1) ?? ' ');
  const bracketed = opener >= 0 && opener === closer;
  // One of the two brackets is easily lost at the end of a cell.
  const half = !bracketed && /^[([<【〔「『［〈《]?단위[:=][^()]*[)\]>】〕」』］〉》]?$/.test(whole);
  const inner = bracketed
    ? whole.slice(1, -1)
    : half
      ? whole.slice(opener >= 0 ? 1 : 0, closer >= 0 ? -1 : undefined)
      : whole;
  if (/,\d/.test(inner) && !/^단위[:=]?[\d,]+원$/.test(inner)) return null;
  const stated = /^(.*?)단위[:=]?(.*)$/.exec(inner);
  if (stated === null) {
    const bare = units.find((one) => one === inner);
    return bare === undefined ? null : { unit: bare, clean: true };
  }
  const [, before = '', after = ''] = stated;
  const colon = /단위[:=]/.test(inner);
  const named = spelt(after)
    .split(/[,/·;、ㆍ]/)
    .filter((name) => name !== '');
  const money = named
    .filter((name) => /원$/.test(name) || /^[십백천만억조]+$/.test(name))
    .map((name) => (name.endsWith('원') ? name : `${name}원`));
  // `단위사업 평가`, `2단위 구매`: words.
  if (!colon && !(bracketed && named.length > 0) && money.length === 0) return null;
  if (!colon && money.length === 0 && before !== '') return null;
  // `자문 1단위 : 300,000원` is a line of costing.
  if (!bracketed && !/^(?:금액|\d{4}년?도?(?:기준)?,?)?$/.test(before)) return null;
  const [only, ...others] = new Set(money);
  const unit = units.find((one) => one === only);
  const clean =
    /^(?:금액)?$/.test(before) &&
    named.every((name) => /^(?:천원?|백만원?|억원?|원|%|명|개소|건|개|개월|회)$/.test(name));
  return { unit: unit !== undefined && others.length === 0 ? unit : 'unknown', clean };
}

/** `1,000원` and `1백만원` as the units they are. */
function spelt(names: string): string {
  return names
    .replace(/^1,000,000원/, '백만원')
    .replace(/^1,000원/, '천원')
    .replace(/^1(?=(?:천|백만|억)?원)/, '');
}

/** Words with a caption behind them: `2024년 예산 (단위 : 백만원)`. What has a bullet is a line of a list. */
function captionBehind(whole: string): UnitLine | null {
  const found = /^([가-힣\d'’.,·]{2,30})([([<【〔]단위[:=]?[^()[\]<>]*[)\]>】〕])$/.exec(whole);
  const caption = found === null ? null : unitOf(found[2] ?? '');
  return caption === null ? null : { unit: caption.unit, clean: false };
}

/** The caption a row is, whatever column it stands in; in a table words may stand in front of it. */
export function unitOfRow(row: Row, inTable: boolean): UnitLine | null {
  const only = onlyCell(row);
  if (only !== null) return unitOf(only);
  // Most rows have nothing of it: one look instead of three.
  if (!row.cells.some((cell) => cell.length < 120 && /[단單单]/.test(cell))) return null;
  // A caption cut in two by its colon: `(단위 | : 천원)`, `단위 : | 천원`.
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  // A cell that spans columns stands in each of them; words may stand in front of the caption.
  if (new Set(filled.map((cell) => cell.trim())).size === 1) return unitOf(filled[0] ?? '');
  const caption = inTable && filled.length === 2 ? unitOf(filled[1] ?? '') : null;
  if (caption !== null && /단\s*위/.test(filled[1] ?? '') && /^[^\d(]*(?:\d{4}[^\d]*)?$/.test(filled[0] ?? ''))
    return { unit: caption.unit, clean: false };
  return filled.length === 2 && /단\s*위\s*[:：]?\s*$/.test(filled[0] ?? '') ? unitOf(filled.join('')) : null;
}

/** The unit that the heads of a table's columns of amounts name, `최종예산(백만원)`; `null` where none does. */
export function unitOfHeads(heads: readonly string[]): ReadUnit | null {
  const named = new Set<string>();
  for (const head of heads) {
    const found = /[([{<【〔](?:[^)\]}>】〕]*[,:/])?((?:천|백만|억|십억|만|십만)?원)[)\]}>】〕]/.exec(
      close(head.slice(0, 200)),
    );
    if (found?.[1]) named.add(found[1]);
  }
  if (named.size === 0) return null;
  const [only] = named;
  return named.size === 1 ? (units.find((one) => one === only) ?? 'unknown') : 'unknown';
}
