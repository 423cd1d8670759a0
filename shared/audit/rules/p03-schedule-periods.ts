import { josa } from '#shared/hangul/josa.ts';
import type { ScheduleRow } from '#shared/records/project/project.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { idOf } from '../words/costing-lines.ts';
import { monthOf, readPeriod, type TextPeriod } from '../words/periods.ts';

const settling = /정산|결산|결과\s*보고|사후\s*평가|반납/;

interface Row {
  readonly row: ScheduleRow;
  readonly place: number;
  readonly period: TextPeriod;
}

function finding({ row, place }: Row, message: string, evidence?: string): Finding {
  return {
    rule: 'P03',
    severity: 'info',
    at: `schedule.rows[${place}].period`,
    ...idOf(row),
    message,
    expected: null,
    actual: null,
    source: '지방회계법 제7조',
    ...(evidence === undefined ? {} : { evidence: [evidence] }),
  };
}

/** One row against the fiscal year. */
function outside(each: Row, year: number): Finding | null {
  const { row, period } = each;
  const named = `추진일정 ‘${row.step}’의 추진기간 ${row.period}`;
  if (period.to !== null && period.to < period.from)
    return finding(each, `${josa(named, '은/는')} 끝이 시작보다 앞섭니다. 기간을 확인해 주세요.`);
  const begins = monthOf(year, 1);
  const ends = monthOf(year, 12);
  const isInside = period.from >= begins && period.from <= ends && (period.to === null || period.to <= ends);
  if (isInside) return null;
  const isSettling = settling.test(row.step) && period.from >= begins && (period.to ?? ends) <= monthOf(year + 1, 2);
  return finding(
    each,
    isSettling
      ? `${josa(named, '은/는')} 다음 해에 끝납니다. 정산은 다음 해 2월까지 할 수 있으니 참고해 주세요.`
      : `${josa(named, '은/는')} ${year} 회계연도를 벗어납니다. 기간을 확인해 주세요.`,
  );
}

function check({ project }: Subject): Outcome {
  const { rows } = project.schedule;
  const read = rows.flatMap((row, place): Row[] => {
    const period = readPeriod(row.period, project.fiscalYear);
    return period === null ? [] : [{ row, place, period }];
  });
  if (read.length === 0) return { needs: '추진일정의 추진기간' };
  return read.flatMap((each, at) => {
    const off = outside(each, project.fiscalYear);
    if (off) return [off];
    const before = read[at - 1];
    if (!before || each.period.from >= before.period.from) return [];
    return [
      finding(
        each,
        `추진일정 ‘${each.row.step}’의 시작(${each.row.period})이 앞줄 ‘${before.row.step}’의 시작(${before.row.period})보다 이릅니다. 순서를 확인해 주세요.`,
        `schedule.rows[${before.place}].period`,
      ),
    ];
  });
}

/** P03: periods of 추진일정 lie in the fiscal year and stand in order. */
export const schedulePeriods: Rule = { id: 'P03', title: '추진기간과 회계연도', check };
