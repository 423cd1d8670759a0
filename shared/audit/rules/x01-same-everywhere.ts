import { josa } from '#shared/hangul/josa.ts';
import { settlementColumns } from '#shared/records/project/project.ts';
import type { Finding } from '../finding.ts';
import { numberRule } from '../number-rule.ts';
import { placeName } from '../place-name.ts';
import { judgeMixed, judgeRounded } from '../rounding-bound.ts';
import { settlementRows } from '../settlement-cells.ts';
import { exactly } from '../won-text.ts';

/**
 * X01: one figure of one 세부사업 and year is the same wherever it is printed. Of what a record has around it these are
 * the years of 결산 that other years' documents print too; 예산서 and e호조 are compared once their exports can be read.
 */
export const sameEverywhere = numberRule({
  id: 'X01',
  title: '다른 문서의 같은 금액',
  reads: ['fiscalYear', 'edition', 'settlements', 'others'],
  own({ project, others }) {
    const rows = settlementRows(project);
    // Of the same year and edition is a copy of the page, which T10 tells of.
    const elsewhere = others.filter(
      (each) => each.fiscalYear !== project.fiscalYear || each.edition !== project.edition,
    );
    const found = elsewhere.flatMap((other) =>
      settlementRows(other).flatMap((there) => {
        const here = rows.find(({ row }) => row.year === there.row.year);
        if (!here) return [];
        return settlementColumns.flatMap((column): Finding[] => {
          const actual = here.row[column].amount;
          const expected = there.row[column].amount;
          if (actual === null || expected === null) return [];
          const gap = actual - expected;
          const mixed = here.inWon !== there.inWon;
          const severity = mixed ? judgeMixed(gap) : judgeRounded(gap, 2);
          // What rounding explains between two documents is no news.
          if (severity !== 'error' && !(gap !== 0 && here.inWon && there.inWon)) return [];
          const at = `${here.at}.${column}.amount`;
          const which = `${other.fiscalYear}년 ${other.edition} 설명서`;
          const said = `${placeName(project, at)} ${josa(exactly(actual), '이/가')} ${which}의 같은 칸 ${josa(exactly(expected), '과/와')} 다릅니다.`;
          const message = `${said} 결산서에서 확인하고 틀린 쪽을 고쳐 주세요.`;
          const id = here.row.id === undefined ? {} : { id: here.row.id };
          return [{ rule: 'X01', severity: 'error', at, ...id, message, expected, actual }];
        });
      }),
    );
    return found.length > 0 ? found : { needs: '예산서·e호조·결산서에서 받은 자료' };
  },
});
