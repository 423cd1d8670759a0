import { printBudgetAmount } from '#shared/money/print.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';
import { isCalculated } from '../words/calculation.ts';
import { costingLines, isLeaf, type NamedItem } from '../words/costing-lines.ts';

const sizeOf = ({ item }: NamedItem): number => Math.abs(item.amount ?? 0);
const total = (lines: readonly NamedItem[]): number => lines.reduce((sum, line) => sum + sizeOf(line), 0);

function findingOf(lumps: readonly NamedItem[], leaves: readonly NamedItem[]): Finding {
  const share = Math.round((total(lumps) * 100) / total(leaves));
  const largest = [...lumps].sort((one, other) => sizeOf(other) - sizeOf(one))[0];
  const example = largest
    ? ` 가장 큰 것은 ‘${largest.item.label}’ ${printBudgetAmount(largest.item.amount)}천원입니다.`
    : '';
  return {
    rule: 'B13',
    severity: 'warning',
    at: 'costing',
    message: `산출근거의 맨 아래 ${leaves.length}줄 가운데 ${lumps.length}줄, 금액으로 ${share}%가 단가와 수량 없이 총액만 적혀 있습니다.${example} 단가 × 수량으로 풀어 적어 주세요.`,
    expected: null,
    actual: null,
    evidence: lumps.map(({ at }) => at),
  };
}

function check({ project, office }: Subject): Outcome {
  const leaves = costingLines(project).filter((line) => isLeaf(line) && sizeOf(line) > 0);
  if (leaves.length === 0) return { needs: '산출근거의 금액' };
  const lumps = leaves.filter(({ item }) => !item.percentOf && !isCalculated(item.expression));
  const share = (total(lumps) * 100) / total(leaves);
  return lumps.length > 0 && share >= thresholdOf(office, 'B13') ? [findingOf(lumps, leaves)] : [];
}

/** B13: amounts of 산출근거 are 단가 × 수량, not totals alone. */
export const lumpSums: Rule = { id: 'B13', title: '단가와 수량 없는 총액', check };
