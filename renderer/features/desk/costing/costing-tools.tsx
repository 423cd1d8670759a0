import { sumOfItems } from '#shared/drafting/derive.ts';
import { emptySummaryAmounts } from '#shared/records/project/empty-project.ts';
import type { CostingGroup, Project, SummaryLine } from '#shared/records/project/project.ts';
import { useEdit } from '../use-edit.ts';
import { type Costing, usePutCosting } from './use-costing-edit.ts';

interface CostingToolsProps {
  readonly costing: Costing;
  readonly lines: readonly SummaryLine[];
  /** How many named 단가 there are. */
  readonly prices: number;
  readonly onPrices: () => void;
}

/** 예산 총괄 with rows for 통계목 that it lacks, at what their 산출근거 comes to. */
const withRows =
  (groups: readonly CostingGroup[]) =>
  (project: Project): Project => {
    const made = groups.map(({ lineItem, items }) => ({
      lineItem,
      ...emptySummaryAmounts,
      current: { amount: sumOfItems(items), national: null },
    }));
    return { ...project, summary: { ...project.summary, lines: [...project.summary.lines, ...made] } };
  };

/** The buttons over 산출근거: 통계목 that only one of the two tables has, and the named prices. */
export function CostingTools({ costing, lines, prices, onPrices }: CostingToolsProps) {
  const edit = useEdit();
  const put = usePutCosting();
  const costed = new Set(costing.map((group) => group.lineItem));
  const planned = new Set(lines.map((line) => line.lineItem));
  // A year's 통계목 that has nothing has no 산출근거 either (rule B07).
  const missing = lines
    .filter((line) => line.lineItem !== '' && line.current.amount !== 0)
    .map((line) => line.lineItem)
    .filter((name) => !costed.has(name));
  const unplanned = costing.filter(({ lineItem }) => lineItem !== '' && !planned.has(lineItem));
  const costGroups = () =>
    put('산출근거 과목 넣기', (was) => [...was, ...missing.map((lineItem) => ({ lineItem, items: [] }))]);
  const planGroups = () => edit({ label: `예산 총괄에 과목 ${unplanned.length}개 넣기`, change: withRows(unplanned) });
  return (
    <>
      {missing.length > 0 ? (
        <button type="button" className="button" onClick={costGroups}>
          총괄의 통계목 {missing.length}개 가져오기
        </button>
      ) : null}
      {unplanned.length > 0 ? (
        <button type="button" className="button" onClick={planGroups}>
          예산 총괄에 과목 {unplanned.length}개 넣기
        </button>
      ) : null}
      <button type="button" className="button" onClick={onPrices}>
        단가표 {prices > 0 ? `${prices}개` : ''}
      </button>
    </>
  );
}
