import { josa } from '#shared/hangul/josa.ts';
import type { Project } from '#shared/records/project/project.ts';
import { type Cell, cell, type Equality, equality, isStated } from '../equality.ts';
import type { Finding } from '../finding.ts';
import { numberRule } from '../number-rule.ts';
import { placeName } from '../place-name.ts';
import { summaryCell, summaryRows } from '../summary-cells.ts';
import { exactly, exactlyWith } from '../won-text.ts';

function costEquality({ overview, summary }: Project): Equality[] {
  const { total, national, city } = overview.cost;
  if (total === null && national === null && city === null) return [];
  if (summary.total.current.amount === null && summary.total.current.national === null) return [];
  const target = cell('overview.cost.national', national);
  const term = cell('summary.total.current.national', summary.total.current.national);
  return isStated(target) || isStated(term) ? [equality('B06', target, [term])] : [];
}

/** 0 ≤ 국비 ≤ the amount it is inside. */
function outside(project: Project, part: Cell, whole: Cell): Finding[] {
  const national = part.value ?? 0;
  const amount = whole.value ?? 0;
  if (national === 0 || (national > 0 && national <= amount)) return [];
  const name = placeName(project, part.at);
  const why =
    national < 0
      ? `${josa(name, '이/가')} 0보다 작습니다(${exactly(national)}).`
      : `${name} ${exactlyWith(national, '이/가')} 전체 금액 ${exactly(amount)}보다 큽니다.`;
  return [
    {
      rule: 'B06',
      severity: 'error',
      at: part.at,
      ...(part.id === undefined ? {} : { id: part.id }),
      message: `${why} 국비는 금액 안에 든 몫이니 둘 가운데 잘못된 쪽을 고쳐 주세요.`,
      expected: null,
      actual: part.value,
      evidence: [whole.at],
    },
  ];
}

/** B06: 국비 is inside its amount, that of 증감 is B(x) − A(x), and that of 사업개요 is the 계's (x). */
export const nationalInside = numberRule({
  id: 'B06',
  title: '국비(x)',
  reads: ['overview', 'summary'],
  dependent: true,
  equalities({ project }) {
    const rows = summaryRows(project).flatMap((row) => {
      const target = summaryCell(row, 'change', 'national');
      const terms = [summaryCell(row, 'current', 'national'), summaryCell(row, 'prior', 'national')];
      if (![target, ...terms].some(isStated)) return [];
      return [equality('B06', target, terms, { signs: [1, -1], sum: '(B)의 국비에서 (A)의 국비를 뺀 값' })];
    });
    return [...costEquality(project), ...rows];
  },
  own({ project }) {
    const { total, national } = project.overview.cost;
    const cost =
      total === null
        ? []
        : outside(project, cell('overview.cost.national', national), cell('overview.cost.total', total));
    const rows = summaryRows(project).flatMap((row) =>
      (['prior', 'current'] as const).flatMap((column) =>
        outside(project, summaryCell(row, column, 'national'), summaryCell(row, column, 'amount')),
      ),
    );
    return [...cost, ...rows];
  },
});
