import { useMemo, useState } from 'react';
import { printAmountExactly } from '#shared/money/print.ts';
import { won } from '#shared/money/won.ts';
import { sumOfItems } from '#shared/records/derive.ts';
import type { CostingGroup, Project } from '#shared/records/project.ts';
import { useSession } from '../../commands/use-session.ts';
import { DataGrid } from '../../grid/data-grid.tsx';
import type { CellMark, GridColumn, GridRow } from '../../grid/types.ts';
import { disagreement } from './amount-columns.ts';
import { editCosting } from './costing-edit.ts';
import { costingLines, indent, insertBelow, moveLine, outdent, pathId, pathOf, removeLines } from './costing-tree.ts';
import { labelOfEdits } from './label-of-edits.ts';
import { newRowId, useGridBasics } from './rows.ts';
import { SectionFrame } from './section-frame.tsx';
import { useEdit } from './use-edit.ts';

const columns = (year: number): readonly GridColumn[] => [
  { id: 'label', label: '과목구분', kind: 'text', width: 300, minWidth: 180, flex: 3, editable: true, pinned: 'left' },
  {
    id: 'expression',
    label: '산출식',
    kind: 'text',
    width: 260,
    minWidth: 140,
    flex: 2,
    editable: (row) => row.level !== 0,
  },
  {
    id: 'amount',
    label: `${year}년 예산내역`,
    kind: 'amount',
    width: 130,
    editable: (row) => row.level !== 0,
  },
];

function toRows(
  costing: readonly CostingGroup[],
  folded: ReadonlySet<string>,
  stated: (lineItem: string) => number | null,
  show: (value: number) => string,
): GridRow[] {
  return costingLines(costing).map(({ path, group, item }): GridRow => {
    const id = pathId(path);
    const level = path.length - 1;
    if (item === null) {
      const sum = sumOfItems(group.items);
      const cells = { label: group.lineItem, expression: '', amount: sum };
      const budget = stated(group.lineItem);
      const message = `산출근거 합계는 ${show(sum ?? 0)}, 예산 총괄은 ${show(budget ?? 0)}입니다. 차이는 ${show((sum ?? 0) - (budget ?? 0))}입니다.`;
      const marks: Record<string, CellMark> =
        (sum ?? 0) === (budget ?? 0) ? {} : { amount: { severity: 'attention', message } };
      const hasChildren = group.items.length > 0;
      return { id, level, hasChildren, folded: folded.has(id), cells, marks, className: 'group-row' };
    }
    const cells = { label: `${item.bullet} ${item.label}`.trim(), expression: item.expression, amount: item.amount };
    const marks: Record<string, CellMark> = {};
    const mark = item.children.length > 0 ? disagreement(item.amount, sumOfItems(item.children), show) : null;
    if (mark) marks.amount = mark;
    return { id, level, hasChildren: item.children.length > 0, folded: folded.has(id), cells, marks };
  });
}

/** □ 산출근거: the tree of 과목 → ○ → - → ▷ → ·, one line a row. */
export function CostingSection({ project }: { readonly project: Project }) {
  const edit = useEdit();
  const session = useSession();
  const basics = useGridBasics('costing');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { costing, summary } = project;
  const rows = useMemo(() => {
    const show = (value: number) => printAmountExactly(won(value), basics.unit);
    const stated = (lineItem: string) =>
      summary.lines.find((line) => line.lineItem === lineItem)?.current.amount ?? null;
    return toRows(costing, folded, stated, show);
  }, [costing, summary.lines, folded, basics.unit]);

  const shown = columns(summary.currentYear);
  const put = (label: string, change: (was: readonly CostingGroup[]) => readonly CostingGroup[] | null) =>
    edit({
      label,
      change: (was) => {
        const next = change(was.costing);
        return next === null || next === was.costing ? was : { ...was, costing: next };
      },
    });
  const missing = summary.lines
    // A 통계목 that this year has nothing of has no 산출근거 either (rule B07).
    .filter((line) => line.lineItem !== '' && line.current.amount !== 0)
    .map((line) => line.lineItem)
    .filter((name) => !costing.some((group) => group.lineItem === name));
  const addGroups = () =>
    put('산출근거 과목 넣기', (was) => [...was, ...missing.map((lineItem) => ({ lineItem, items: [] }))]);

  return (
    <SectionFrame
      section="costing"
      title="산출근거"
      unit={basics.unit}
      tools={
        missing.length > 0 ? (
          <button type="button" className="button" onClick={addGroups}>
            총괄의 통계목 {missing.length}개 가져오기
          </button>
        ) : null
      }
    >
      <DataGrid
        {...basics}
        label="산출근거"
        columns={shown}
        rows={[...rows, { id: newRowId, cells: {}, level: 0, className: 'new-row' }]}
        autoHeight
        onEdit={(edits, how) => {
          const label = labelOfEdits(
            { table: '산출근거', columns: shown, rows, name: 'label', unit: basics.unit },
            edits,
          );
          edit({ label, change: (was) => ({ ...was, costing: editCosting(was.costing, edits) }), how });
        }}
        onInsertRows={(at, count) => {
          const above = rows[at - 1];
          if (above) put('산출근거 줄 넣기', (was) => insertBelow(was, pathOf(above.id), count));
        }}
        onDeleteRows={(ids) =>
          put('산출근거 줄 지우기', (was) => removeLines(was, ids.filter((id) => id !== newRowId).map(pathOf)))
        }
        onIndent={(ids, by) => {
          const [id] = ids;
          if (ids.length !== 1 || id === undefined || id === newRowId) {
            session.notify({
              severity: 'attention',
              text: '단계는 한 줄씩 바꿀 수 있습니다. 아래에 딸린 줄은 함께 옮겨집니다.',
            });
            return;
          }
          put(by === 1 ? '한 단계 안으로' : '한 단계 밖으로', (was) =>
            by === 1 ? indent(was, pathOf(id)) : outdent(was, pathOf(id)),
          );
        }}
        onMoveRows={(ids, by) => {
          const [id] = ids;
          if (ids.length === 1 && id !== undefined && id !== newRowId)
            put('줄 옮기기', (was) => moveLine(was, pathOf(id), by));
        }}
        onFold={(id, fold) =>
          setFolded((was) => {
            const next = new Set(was);
            if (fold) next.add(id);
            else next.delete(id);
            return next;
          })
        }
      />
    </SectionFrame>
  );
}
