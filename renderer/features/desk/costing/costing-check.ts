import { type ExpressionReading, readExpression, type TwoValues, twoValues } from '#shared/costing/value/tree-check.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { Won } from '#shared/money/won.ts';
import type { CostingItem } from '#shared/records/project/project.ts';
import type { CellMark } from '../../../grid/types.ts';

/** What is to be told of a line of 산출근거 (F2–F4 of shared/costing/SPEC.md). */
export interface LineCheck {
  /** Why its expression is broken; the line stands at its last amount. */
  readonly broken: string | null;
  /** What its expression comes to, 원; `null` where there is none, where it is broken, and of a percentage. */
  readonly ofExpression: Won | null;
  /** Its expression's value and its children's sum, where they differ. */
  readonly both: TwoValues | null;
  /** The names of the broken lines under it. */
  readonly brokenBelow: readonly string[];
}

const known = new WeakMap<CostingItem, { readonly rule: RoundingRule; readonly check: LineCheck }>();

/** Names beyond these are only counted. */
const mostNames = 200;

/**
 * F2: a percentage line is computed from its base, not from a text. A printed amount proves a slip of the expression it
 * was printed with (P6).
 */
function readOwn(item: CostingItem, rule: RoundingRule): ExpressionReading {
  if (item.expression === '' || item.percentOf) return { amount: null, error: null };
  return readExpression(item.expression, { rule, stated: item.amount });
}

/** The check of a line; a line that an edit left alone is not read again. */
export function checkLine(item: CostingItem, rule: RoundingRule): LineCheck {
  const before = known.get(item);
  if (before?.rule === rule) return before.check;
  const { error: broken, amount: ofExpression } = readOwn(item, rule);
  const parent = item.children.length > 0 && item.expression !== '' && broken === null;
  const both = parent ? twoValues(item, { rule }) : null;
  const brokenBelow = brokenLines(item.children, rule);
  const check = { broken, ofExpression, both: both?.differ ? both : null, brokenBelow };
  known.set(item, { rule, check });
  return check;
}

const knownBroken = new WeakMap<
  readonly CostingItem[],
  { readonly rule: RoundingRule; readonly names: readonly string[] }
>();

const none: readonly string[] = [];

/** F4: the broken lines that a sum of these lines contains, by name, from the top down. */
export function brokenLines(items: readonly CostingItem[], rule: RoundingRule): readonly string[] {
  if (items.length === 0) return none;
  const before = knownBroken.get(items);
  if (before?.rule === rule) return before.names;
  const names: string[] = [];
  for (const item of items) {
    const { broken, brokenBelow } = checkLine(item, rule);
    if (broken !== null) names.push(item.label === '' ? item.expression : item.label);
    names.push(...brokenBelow);
    if (names.length >= mostNames) break;
  }
  names.splice(mostNames);
  knownBroken.set(items, { rule, names });
  return names;
}

/** F4 as a sentence: what a total above broken lines says; `null` where there are none. */
export function containsBrokenSentence(names: readonly string[]): string | null {
  const [first] = names;
  if (first === undefined) return null;
  const more = names.length > 1 ? ` 등 ${names.length}줄` : '';
  return `이 금액에는 식을 읽을 수 없는 줄(‘${first}’${more})의 마지막 금액이 들어 있습니다.`;
}

/** A total's mark with what it says of broken lines below it (F4). */
export function alsoBroken(mark: CellMark | null | undefined, names: readonly string[]): CellMark | null {
  const sentence = containsBrokenSentence(names);
  if (sentence === null) return mark ?? null;
  return mark ? { ...mark, message: `${mark.message} ${sentence}` } : { severity: 'attention', message: sentence };
}
