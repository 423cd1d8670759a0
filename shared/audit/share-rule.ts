import { josa } from '#shared/hangul/josa.ts';
import type { Finding } from './finding.ts';
import { type NumberRule, numberRule } from './number-rule.ts';
import { type SettlementColumn, type SettlementRow, settlementRows } from './settlement-cells.ts';
import { sourceOf } from './sources.ts';
import { isOver, isUnder, type LimitedRule, thresholdOf } from './thresholds.ts';
import { exactly, shareText } from './won-text.ts';

interface Share {
  readonly id: LimitedRule;
  readonly title: string;
  readonly column: SettlementColumn;
  readonly columnName: string;
  /** 집행률, 이월률, 불용률. */
  readonly name: string;
  readonly limit: 'least' | 'most';
  readonly advice: string;
}

/** One column of a settled year as a share of 예산현액, beyond the office's limit. */
export function shareFinding(share: Share, { row, at }: SettlementRow, percent: number): Finding | null {
  const part = row[share.column].amount;
  const whole = row.available.amount;
  if (part === null || whole === null || whole <= 0) return null;
  const isBeyond = share.limit === 'least' ? isUnder(part, whole, percent) : isOver(part, whole, percent);
  if (!isBeyond) return null;
  const side = share.limit === 'least' ? '못 미칩니다' : '넘습니다';
  const limit = share.limit === 'least' ? `기준 ${percent}%에` : `기준 ${josa(`${percent}%`, '을/를')}`;
  const rate = `${row.year}년 ${josa(share.name, '이/가')} ${shareText(part, whole, percent)}(${share.columnName} ${exactly(part)}, 예산현액 ${exactly(whole)})로`;
  return {
    rule: share.id,
    severity: 'warning',
    at: `${at}.${share.column}.amount`,
    ...(row.id === undefined ? {} : { id: row.id }),
    message: `${rate} ${limit} ${side}. ${share.advice}`,
    expected: null,
    actual: part,
    evidence: [`${at}.available.amount`],
    ...sourceOf(share.id),
  };
}

/** A rule of one such share. */
export function shareRule(share: Share): NumberRule {
  return numberRule({
    id: share.id,
    title: share.title,
    reads: ['settlements', 'office'],
    own: ({ project, office }) =>
      settlementRows(project).flatMap((row) => shareFinding(share, row, thresholdOf(office, share.id)) ?? []),
  });
}
