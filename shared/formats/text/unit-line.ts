import type { AmountUnit } from '#shared/money/unit.ts';
import { onlyCell, type Row } from './row.ts';

/** A unit the record cannot count in: amounts under it are not read rather than read wrongly. */
export type ReadUnit = AmountUnit | 'unknown';

const units: readonly AmountUnit[] = ['원', '천원', '백만원', '억원'];

/** The unit of `(단위 : 천원, %)`, however it is spaced or bracketed; `null` where the text is no unit line. */
export function unitOf(text: string): ReadUnit | null {
  if (text.length > 80) return null;
  const found = /^[([<【]?(?:금액)?단위[:：]?([^)\]>】]*)[)\]>】]?$/.exec(text.replace(/\s+/g, ''));
  if (!found) return null;
  const named = (found[1] ?? '').split(/[,，/·]/);
  const unit = units.find((one) => named.includes(one));
  if (unit) return unit;
  return named.some((name) => name.endsWith('원') || name.endsWith('달러')) ? 'unknown' : '천원';
}

export function unitOfRow(row: Row): ReadUnit | null {
  const only = onlyCell(row);
  return only === null ? null : unitOf(only);
}
