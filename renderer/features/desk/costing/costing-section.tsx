import { memo, useMemo, useState } from 'react';
import type { RoundingRule } from '#shared/money/round.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import type { RecordRounding, Summary, UnitPrice } from '#shared/records/project/project.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import { DataGrid } from '../../../grid/data-grid.tsx';
import { useTable } from '../../../table/use-table.ts';
import { SectionFrame } from '../section-frame.tsx';
import { lineItemChoices } from '../summary/line-item-choices.ts';
import { useTableHost } from '../use-table-host.ts';
import { type CostingDialog, CostingDialogs } from './costing-dialogs.tsx';
import { editCosting } from './costing-edit.ts';
import { useCostingMenu } from './costing-menu.ts';
import { CostingReading } from './costing-reading.tsx';
import { costingColumns, costingRows } from './costing-rows.ts';
import { CostingTools } from './costing-tools.tsx';
import { useCostingChoices } from './use-costing-choices.ts';
import { useCostingCursor } from './use-costing-cursor.ts';
import { type Costing, usePutCosting } from './use-costing-edit.ts';
import { useCostingFolds } from './use-costing-folds.ts';
import { useCostingPaste } from './use-costing-paste.ts';
import { useCostingVerbs } from './use-costing-verbs.ts';

interface CostingSectionProps {
  readonly costing: Costing;
  readonly summary: Summary;
  readonly unitPrices: readonly UnitPrice[] | undefined;
  /** The record's own rule; the form's where it states none. */
  readonly rounding: RecordRounding | undefined;
}

const blankRow = { level: 0 };

function useColumns({ currentYear, lines }: Summary) {
  return useMemo(() => {
    const used = lines.map((line) => line.lineItem);
    return costingColumns(currentYear, lineItemChoices(currentYear, used));
  }, [currentYear, lines]);
}

function useRows(
  costing: Costing,
  { lines }: Summary,
  folded: ReadonlySet<string>,
  rule: RoundingRule,
  unit: AmountUnit,
) {
  const amounts = useMemo(
    () => new Map([...lines].reverse().map(({ lineItem, current }) => [lineItem, current.amount])),
    [lines],
  );
  return useMemo(() => {
    const planned = (name: string) => name === '' || amounts.has(name);
    const budget = (name: string) => amounts.get(name) ?? null;
    return costingRows(costing, { folded, rule, budget, planned, unit });
  }, [costing, amounts, folded, rule, unit]);
}

/** □ 산출근거: the tree of 과목 → ○ → - → ▷ → ·, one line a row. */
export const CostingSection = memo(function CostingSection(props: CostingSectionProps) {
  const { costing, summary, unitPrices, rounding } = props;
  const host = useTableHost('costing');
  const { unit } = host;
  const put = usePutCosting();
  const rule = roundingOf(rounding ? { rounding } : {}).cost;
  const [draft, setDraft] = useState<string | null>(null);
  const [dialog, setDialog] = useState<CostingDialog | null>(null);
  const cursor = useCostingCursor(costing);
  const { folded, fold, goal, goTo } = useCostingFolds(costing, host.goTo);
  const rows = useRows(costing, summary, folded, rule, unit);
  const { isRun, ...verbs } = useCostingVerbs({ costing, rows, folded, put, goTo });
  const { place, siblings } = cursor;
  const paste = useCostingPaste({ place, rule, unit, put });
  const { setAmount, setBase } = useCostingChoices(cursor, put);
  const menu = useCostingMenu({ costing, unitPrices: unitPrices ?? [], rule, unit, put, open: setDialog, isRun });
  const table = useTable(host, {
    name: '산출근거',
    columns: useColumns(summary),
    nameColumn: 'label',
    lines: costing,
    rows,
    blankRow,
    change: (edits, seen) => (was) => ({ ...was, costing: editCosting(was.costing, edits, seen, rule) }),
  });
  return (
    <SectionFrame
      section="costing"
      title="산출근거"
      unit={unit}
      tools={
        <CostingTools
          costing={costing}
          lines={summary.lines}
          prices={unitPrices?.length ?? 0}
          onPrices={() => setDialog('prices')}
        />
      }
    >
      <div onPasteCapture={paste}>
        <DataGrid
          {...table}
          {...verbs}
          label="산출근거"
          menu={menu}
          goTo={goal}
          onFold={fold}
          onSelection={(selection) => {
            host.onSelection(selection);
            cursor.move(selection.active?.rowId ?? null);
          }}
          onDraft={(typing) => setDraft(typing?.columnId === 'expression' ? typing.text : null)}
        />
      </div>
      <CostingReading
        item={place?.item ?? null}
        below={place && !place.item ? place.group.items : []}
        siblings={siblings}
        draft={draft}
        rule={rule}
        onBase={setBase}
        onAmount={setAmount}
      />
      {dialog ? (
        <CostingDialogs
          dialog={dialog}
          costing={costing}
          cursor={cursor}
          rule={rule}
          onBase={setBase}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </SectionFrame>
  );
});
