import { supplementOf } from '../editions.ts';
import { numberRule } from '../number-rule.ts';

/** C02: the tables of change of a 추경 add up to its head, and 미반영 is 0. The record holds no such table. */
export const tablesOfChange = numberRule({
  id: 'C02',
  title: '추경의 변경 내역',
  reads: ['edition'],
  own: ({ project }) => (supplementOf(project.edition) === null ? [] : { needs: '추경 변경 내역표와 미반영 표' }),
});
