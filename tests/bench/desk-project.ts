import { won } from '#shared/money/won.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import type { CostingGroup, CostingItem, Project } from '#shared/records/project/project.ts';

const groups = 20;
const heads = 25;
const leaves = 9;

/** Lines of the large project: in each of 20 통계목, 25 ○ of nine - each. */
export const costingLines = groups * heads * (1 + leaves);

function head(group: number, at: number): CostingItem {
  const children = Array.from({ length: leaves }, (_, leaf): CostingItem => {
    const people = 1 + ((group + at + leaf) % 29);
    return {
      bullet: '-',
      label: `산출 항목 ${at + 1}-${leaf + 1}`,
      expression: `12,000원*${people}명*5회`,
      amount: won(60_000 * people),
      children: [],
    };
  });
  const amount = won(children.reduce((sum, child) => sum + (child.amount ?? 0), 0));
  return { bullet: '○', label: `큰 묶음 ${at + 1}`, expression: '', amount, children };
}

/** A 세부사업 of 5,000 costing lines whose sums agree. */
export function largeProject(title: string): Project {
  const costing = Array.from({ length: groups }, (_, group): CostingGroup => {
    return { lineItem: `통계목 ${group + 1}`, items: Array.from({ length: heads }, (_, at) => head(group, at)) };
  });
  return { ...emptyProject(title, 2024), costing };
}

/** A 세부사업 of one ○ line, to paste under. */
export function smallProject(title: string): Project {
  const line: CostingItem = { bullet: '○', label: '여기에 붙임', expression: '', amount: null, children: [] };
  return { ...emptyProject(title, 2024), costing: [{ lineItem: '사무관리비', items: [line] }] };
}
