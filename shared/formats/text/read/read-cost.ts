import { amountOf } from '#shared/money/parse.ts';
import type { Won } from '#shared/money/won.ts';
import type { ProjectCost } from '#shared/records/project/project.ts';
import type { ReadUnit } from '../unit-line.ts';

/** The labels of the 사업비 row, in any order, the amount of each behind it. */
const label =
  /[(（[]?\s?(기타\s?[(（]\s?예산\s?외\s?[)）]|국비|시비|도비|구비|군비|기금|자부담|민간|기타|예산\s?외)\s?[)）\]]?\s?[:：]?/g;

/**
 * Reads 사업비 (당해년도): the total, `(국비)`, `(시비)`, and behind `기타 (예산 외)` its own `(국비)` and `(기타)`.
 * `rest` is what is no amount where one should stand.
 */
export function readCost(raw: string, unit: ReadUnit): { cost: ProjectCost; rest: string[] } {
  const amounts: Record<'total' | 'national' | 'city' | 'offNational' | 'offOther', Won | null> = {
    total: null,
    national: null,
    city: null,
    offNational: null,
    offOther: null,
  };
  const rest: string[] = [];
  const taken = new Set<string>();
  let slot: keyof typeof amounts | 'none' = 'total';
  let off = false;
  let from = 0;
  // The second line of the label, where its cell was broken.
  const text = raw.replace(/\s+/g, ' ').replace(/^ ?[(（] ?당해 ?[년연]도 ?[)）]/, '');
  const put = (piece: string, name: string) => {
    const words = piece
      .trim()
      .replace(/^[,，/]|[,，/]$/g, '')
      .trim();
    // The end of a bracket round several parts: `(국비 400천원, 시비 600천원)`.
    const trimmed = /[(（[]/.test(words) ? words : words.replace(/[)）\]]$/, '').trim();
    if (trimmed === '') return;
    const amount =
      unit === 'unknown' ? undefined : amountOf(slot === 'total' ? trimmed.replace(/^총\s?/, '') : trimmed, unit);
    if (amount !== undefined && slot !== 'none' && !taken.has(slot)) {
      amounts[slot] = amount;
      taken.add(slot);
    } else rest.push(`${name} ${trimmed}`.trim());
  };
  let name = '';
  for (const found of text.matchAll(label)) {
    put(text.slice(from, found.index), name);
    from = found.index + found[0].length;
    name = found[0].trim();
    const word = (found[1] ?? '').replace(/\s/g, '');
    if (word.includes('예산')) {
      off = true;
      slot = 'offOther';
    } else if (word === '국비') slot = off ? 'offNational' : 'national';
    else if (word === '시비') slot = 'city';
    // The record has no place for the others' parts.
    else slot = word === '기타' ? 'offOther' : 'none';
  }
  put(text.slice(from), name);
  const { total, national, city, offNational, offOther } = amounts;
  return { cost: { total, national, city, offBudget: { national: offNational, other: offOther } }, rest };
}
