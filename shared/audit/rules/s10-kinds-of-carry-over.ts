import { numberRule } from '../number-rule.ts';

/** S10: 이월 = 명시 + 사고 + 계속비. The kinds are no part of the record; a project that carried nothing has none. */
export const kindsOfCarryOver = numberRule({
  id: 'S10',
  title: '이월의 종류',
  reads: ['settlements'],
  own({ project }) {
    const carries = project.settlements.some(({ carriedIn, carriedOut }) => carriedIn.amount || carriedOut.amount);
    return carries ? { needs: '이월 명세(명시·사고·계속비)' } : [];
  },
});
