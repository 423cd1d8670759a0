import { placeAsTyped, placeByKeys, readyText, type SearchText, type Typed, typedText } from '#shared/hangul/search.ts';
import { commonPlace } from './common-line-items.ts';
import type { LineItemEntry } from './line-item.ts';
import { lineItemsOf } from './line-items-of.ts';
import { type CodeFit, codeTyped, fitCode } from './match-code.ts';
import { normalizeName } from './name.ts';

export interface LineItemHit {
  readonly entry: LineItemEntry;
  /** True where the number is another year's (T5); show `entry.year` and `remarksOf`. */
  readonly otherYear: boolean;
}

/** S3: smaller is better. */
const fits = { whole: 0, beginning: 1, within: 2, item: 3, group: 4 } as const;
const noFit = 9;

const nameOf = readyText((entry: LineItemEntry) => entry.name);
const groupOf = readyText((entry: LineItemEntry) => entry.group);

type Place = (typed: Typed, text: SearchText) => number;

function fitOfCode(fit: CodeFit | null): number {
  return fit === null ? noFit : fits[fit];
}

/** S2: the name, else the 편성목's name. */
function fitOfLetters(typed: Typed, entry: LineItemEntry, place: Place): number {
  const name = nameOf(entry);
  const at = place(typed, name);
  if (at === 0) return typed.letters.length === name.letters.length ? fits.whole : fits.beginning;
  if (at > 0) return fits.within;
  return place(typed, groupOf(entry)) === 0 ? fits.group : noFit;
}

/**
 * The line items meant by what was typed (S1–S4), best first: a number (`20102`, `201-02`, `2012`, `201`, `02`), part
 * of a name, 초성 (`ㄱㄱㅇㅇㅂ`), a mixture still being composed, or its keys. Nothing typed gives the common ones. `used` are names
 * the project already has: among equal matches they come first. Rows of another year are marked, and left out where
 * the year itself gives their number to another line item and a number was typed.
 */
export function searchLineItems(
  typed: string,
  year: number,
  limit = 12,
  used: readonly string[] = [],
): readonly LineItemHit[] {
  const code = codeTyped(typed);
  const wanted = typedText(typed);
  const usedNames = new Set(used.map(normalizeName));
  const table = lineItemsOf(year);
  const taken = new Set(table.entries.map((entry) => entry.code));
  const others = code === null ? table.others : table.others.filter((entry) => !taken.has(entry.code));
  const found = (place: Place) => {
    const fitOf = (entry: LineItemEntry) => {
      if (code !== null) return fitOfCode(fitCode(code, entry.code));
      return wanted.isBlank ? fits.beginning : fitOfLetters(wanted, entry, place);
    };
    return [...ranked(table.entries, false, fitOf), ...ranked(others, true, fitOf)];
  };
  const ranked = (entries: readonly LineItemEntry[], otherYear: boolean, fitOf: (entry: LineItemEntry) => number) =>
    entries.flatMap((entry, order) => {
      const fit = fitOf(entry);
      if (fit === noFit) return [];
      const isUsed = usedNames.has(normalizeName(entry.name));
      const rank = [fit, isUsed ? 0 : 1, commonPlace(entry.name), otherYear ? 1 : 0, entry.verified ? 0 : 1, order];
      return [{ hit: { entry, otherYear }, rank }];
    });
  const asTyped = found(placeAsTyped);
  return (asTyped.length > 0 ? asTyped : found(placeByKeys))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .slice(0, limit)
    .map(({ hit }) => hit);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
