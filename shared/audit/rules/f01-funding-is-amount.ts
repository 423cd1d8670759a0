import { type Funding, fundingSources, isFundingStated } from '#shared/funding/funding.ts';
import { cell, type Equality, equality } from '../equality.ts';
import { numberRule } from '../number-rule.ts';

function cellsOfFunding(funding: Funding, at: string, id: string | undefined) {
  return fundingSources
    .filter((source) => funding[source] !== null && funding[source] !== undefined)
    .map((source) => cell(`${at}.funding.${source}`, funding[source], id));
}

/** F01: the 재원 of a 통계목 add up to its (B), and its 국비 is what the form prints as (x). */
export const fundingIsAmount = numberRule({
  id: 'F01',
  title: '재원의 합',
  reads: ['summary'],
  equalities({ project }): readonly Equality[] {
    return project.summary.lines.flatMap(({ funding, current, id }, place) => {
      if (!funding || !isFundingStated(funding)) return [];
      const at = `summary.lines[${place}]`;
      const amount = cell(`${at}.current.amount`, current.amount, id);
      const national = cell(`${at}.current.national`, current.national, id);
      const stated = cell(`${at}.funding.national`, funding.national, id);
      return [
        equality('F01', amount, cellsOfFunding(funding, at, id), { sum: '재원의 합' }),
        equality('F01', national, [stated]),
      ];
    });
  },
});
