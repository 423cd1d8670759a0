import type { Finding } from '../finding.ts';
import { numberRule } from '../number-rule.ts';
import { type SettlementRow, settlementRows } from '../settlement-cells.ts';
import { shareFinding } from '../share-rule.ts';
import { sourceOf } from '../sources.ts';
import { thresholdOf } from '../thresholds.ts';
import { shareText } from '../won-text.ts';

const share = {
  id: 'S06',
  title: '이월률',
  column: 'carriedOut',
  columnName: '차년이월',
  name: '이월률',
  limit: 'most',
  advice: '이월한 까닭과 집행 계획을 적어 주세요.',
} as const;

/** Years in a row that a carry-over must not be seen in. */
const mostYears = 3;

const carries = ({ row }: SettlementRow) => (row.carriedOut.amount ?? 0) > 0;

/** The last years in a row that carried over, where there are as many as must not be. */
function running(rows: readonly SettlementRow[]): readonly SettlementRow[] {
  const last = rows.slice(-mostYears);
  const inARow = last.every(({ row }, at) => at === 0 || row.year === (last[at - 1]?.row.year ?? 0) + 1);
  return last.length === mostYears && inARow && last.every(carries) ? last : [];
}

function rateOf({ row }: SettlementRow): string {
  const { carriedOut, available } = row;
  const rate = (available.amount ?? 0) > 0 ? ` ${shareText(carriedOut.amount ?? 0, available.amount ?? 1)}` : '';
  return `${row.year}년${rate}`;
}

function runningFinding(rows: readonly SettlementRow[]): Finding {
  const [last] = rows.slice(-1) as [SettlementRow];
  return {
    rule: 'S06',
    severity: 'warning',
    at: `${last.at}.carriedOut.amount`,
    ...(last.row.id === undefined ? {} : { id: last.row.id }),
    message: `${rows.length}년을 잇달아 이월했습니다(이월률 ${rows.map(rateOf).join(', ')}). ${share.advice}`,
    expected: null,
    actual: last.row.carriedOut.amount,
    evidence: rows.flatMap(({ at }) => [`${at}.carriedOut.amount`, `${at}.available.amount`]).slice(0, -2),
    ...sourceOf('S06'),
  };
}

/** S06: 이월률 = 차년이월 ÷ 예산현액 is not over the limit (20 %), and no carry-over three years running. */
export const carryOverRate = numberRule({
  id: 'S06',
  title: share.title,
  reads: ['settlements', 'office'],
  own({ project, office }) {
    const rows = settlementRows(project);
    const inARow = running(rows);
    const percent = thresholdOf(office, 'S06');
    const alone = rows.filter((row) => !inARow.includes(row)).flatMap((row) => shareFinding(share, row, percent) ?? []);
    return inARow.length > 0 ? [...alone, runningFinding(inARow)] : alone;
  },
});
