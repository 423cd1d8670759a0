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

/** The unit of `(단위 : 천원, %)`, however it is spaced or bracketed; `null` where the text is no unit line. */
export function unitOf(text: string): UnitLine | null {
  if (text.length > 80) return null;
  const found = /^[([<【]?(?:금액)?단위[:：]?([^)\]>】]*)[)\]>】]?$/.exec(text.replace(/\s+/g, ''));
  if (!found) return null;
  const named = (found[1] ?? '').split(/[,，/·]/);
  const [unit, ...others] = units.filter((one) => named.includes(one));
  const clean = named.every((name) => /^(?:천원|백만원|억원|원|%|％|명|개소|건|개)?$/.test(name));
  return { unit: unit !== undefined && others.length === 0 ? unit : 'unknown', clean };
}

export function unitOfRow(row: Row): UnitLine | null {
  const only = onlyCell(row);
  return only === null ? null : unitOf(only);
}
