import { shareRule } from '../share-rule.ts';

/** S05: 집행률 = 집행액 ÷ 예산현액 is not under the limit (80 %). */
export const executionRate = shareRule({
  id: 'S05',
  title: '집행률',
  column: 'executed',
  columnName: '집행액',
  name: '집행률',
  limit: 'least',
  advice: '덜 쓴 까닭과 다음 예산에 어떻게 비추었는지 적어 주세요.',
});
