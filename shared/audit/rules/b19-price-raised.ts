import { printNumber } from '#shared/money/print.ts';
import type { Won } from '#shared/money/won.ts';
import type { Project } from '#shared/records/project/project.ts';
import { lastOfYear } from '../editions.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { calculationOf, priceOf } from '../words/calculation.ts';
import { costingLines, idOf, isLeaf, type NamedItem, nameOf } from '../words/costing-lines.ts';
import { sameNameKey } from '../words/names.ts';

interface Priced {
  readonly line: NamedItem;
  readonly price: Won;
}

/** The one price of a line; a line of several prices, or of a lump sum, has none to compare. */
function priceIn({ item }: NamedItem): Won | null {
  const { multiplies, nodes, prices } = calculationOf(item.expression);
  const [only, second] = prices;
  return multiplies && nodes !== null && only && !second ? priceOf(only) : null;
}

/** Prices by the names that lead to their line; a way that leads to two lines leads to none. */
function pricesOf(project: Project): ReadonlyMap<string, Priced> {
  const found = new Map<string, Priced>();
  const twice = new Set<string>();
  for (const line of costingLines(project).filter(isLeaf)) {
    const key = [line.lineItem, ...line.above, line.item.label].map(sameNameKey).join('\n');
    if (found.has(key)) twice.add(key);
    const price = priceIn(line);
    if (price !== null) found.set(key, { line, price });
  }
  for (const key of twice) found.delete(key);
  return found;
}

function findingOf({ line, price }: Priced, before: Won, year: number): Finding {
  return {
    rule: 'B19',
    severity: 'warning',
    at: `${line.at}.expression`,
    ...idOf(line.item),
    message: `${nameOf(line)} 단가가 ${year}년 ${printNumber(before)}원에서 ${printNumber(price)}원으로 올랐는데 사유가 적혀 있지 않습니다. 오른 까닭을 적거나 단가를 확인해 주세요.`,
    expected: before,
    actual: price,
  };
}

function check({ project, others }: Subject): Outcome {
  const year = project.fiscalYear - 1;
  const last = lastOfYear(others, year);
  if (!last) return { needs: '지난해 기록' };
  const before = pricesOf(last);
  return [...pricesOf(project)].flatMap(([key, priced]) => {
    const old = before.get(key)?.price;
    const { id } = priced.line.item;
    const isExplained = id !== undefined && (project.reasons?.[id] ?? '').trim() !== '';
    return old === undefined || priced.price <= old || isExplained ? [] : [findingOf(priced, old, year)];
  });
}

/** B19: a unit price is not above last year's for the same line without a reason. */
export const priceRaised: Rule = { id: 'B19', title: '지난해보다 오른 단가', check };
