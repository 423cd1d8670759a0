import { cell, equality } from '../equality.ts';
import { numberRule } from '../number-rule.ts';

/** B01: 국비 + 시비 = 사업비(당해년도); 기타(예산 외) is no part of it. */
export const partsOfCost = numberRule({
  id: 'B01',
  title: '국비와 시비의 합',
  reads: ['overview'],
  equalities({ project }) {
    const { total, national, city } = project.overview.cost;
    if (national === null && city === null) return [];
    const terms = [cell('overview.cost.national', national), cell('overview.cost.city', city)];
    return [equality('B01', cell('overview.cost.total', total), terms, { sum: '국비와 시비의 합' })];
  },
});
