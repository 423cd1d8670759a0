import { type Project, type Settlement, settlementColumns } from '#shared/records/project/project.ts';
import type { Finding } from '../finding.ts';
import { numberRule } from '../number-rule.ts';
import { placeName } from '../place-name.ts';
import { judgeMixed, judgeRounded } from '../rounding-bound.ts';
import { isToTheWon } from '../settlement-cells.ts';
import { exactlyWith } from '../won-text.ts';

interface Here {
  readonly row: Settlement;
  readonly at: string;
}

/** What rounding explains between two documents is no news. */
function isReal(gap: number, here: Settlement, there: Settlement): boolean {
  if (gap === 0) return false;
  const [one, other] = [isToTheWon(here), isToTheWon(there)];
  if (one && other) return true;
  return (one === other ? judgeRounded(gap, 2) : judgeMixed(gap)) === 'error';
}

function contradictions(project: Project, { row, at }: Here, other: Project, there: Settlement): Finding[] {
  return settlementColumns.flatMap((column): Finding[] => {
    const actual = row[column].amount;
    const expected = there[column].amount;
    if (actual === null || expected === null || !isReal(actual - expected, row, there)) return [];
    const place = `${at}.${column}.amount`;
    const which = `${other.fiscalYear}년 ${other.edition} 설명서`;
    const said = `${placeName(project, place)} ${exactlyWith(actual, '이/가')} ${which}의 같은 칸 ${exactlyWith(expected, '과/와')} 다릅니다.`;
    const message = `${said} 결산서에서 확인하고 틀린 쪽을 고쳐 주세요.`;
    const id = row.id === undefined ? {} : { id: row.id };
    return [{ rule: 'X01', severity: 'error', at: place, ...id, message, expected, actual }];
  });
}

/**
 * X01: one figure of one 세부사업 and year is the same wherever it is printed. Of what a record has around it these are
 * the years of 결산 that other years' documents print too; 예산서 and e호조 are compared once their exports can be read.
 */
export const sameEverywhere = numberRule({
  id: 'X01',
  title: '다른 문서의 같은 금액',
  reads: ['fiscalYear', 'edition', 'settlements', 'others'],
  own({ project, others }) {
    // Of the same year and edition is a copy of the page, which T10 tells of.
    const elsewhere = others.filter(
      (each) => each.fiscalYear !== project.fiscalYear || each.edition !== project.edition,
    );
    const found = project.settlements.flatMap((row, place) =>
      elsewhere.flatMap((other) =>
        other.settlements
          .filter((there) => there.year === row.year)
          .flatMap((there) => contradictions(project, { row, at: `settlements[${place}]` }, other, there)),
      ),
    );
    return found.length > 0 ? found : { needs: '예산서·e호조·결산서에서 받은 자료' };
  },
});
