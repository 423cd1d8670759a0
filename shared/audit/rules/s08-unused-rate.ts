import { shareRule } from '../share-rule.ts';

/** S08: 불용률 = 집행잔액 ÷ 예산현액 is not over the limit (10 %). */
export const unusedRate = shareRule({
  id: 'S08',
  title: '불용률',
  column: 'balance',
  columnName: '집행잔액',
  name: '불용률',
  limit: 'most',
  advice: '남은 까닭과 예산을 알맞게 세웠는지 적어 주세요.',
});
