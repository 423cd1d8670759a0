import type { Finding } from '../finding.ts';
import { numberRule } from '../number-rule.ts';

const yearsText = (years: readonly number[]) => years.map((year) => `${year}`).join(', ');

function compare(at: string, name: string, years: readonly number[], last: number): Finding[] {
  const due = [last - 2, last - 1, last];
  if (years.length === 0 || yearsText(years) === yearsText(due)) return [];
  return [
    {
      rule: 'S15',
      severity: 'info',
      at,
      message: `${name}의 연도가 ${yearsText(years)}년입니다. 이 회계연도의 서식은 ${yearsText(due)}년을 적습니다. 연도를 확인해 주세요.`,
      expected: null,
      actual: null,
      evidence: ['fiscalYear'],
    },
  ];
}

/** S15: of the fiscal year T, 결산 has T−4..T−2 and 추진실적 T−3..T−1. */
export const yearsOfTables = numberRule({
  id: 'S15',
  title: '추진실적과 결산의 연도',
  reads: ['fiscalYear', 'settlements', 'achievements'],
  own({ project: { fiscalYear, settlements, achievements } }) {
    const years = (rows: readonly { readonly year: number }[]) => rows.map(({ year }) => year);
    return [
      ...compare('achievements', '최근 3년 추진실적', years(achievements), fiscalYear - 1),
      ...compare('settlements', '최근 3년 결산 현황', years(settlements), fiscalYear - 2),
    ];
  },
});
