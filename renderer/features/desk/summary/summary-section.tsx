import { useMemo, useState } from 'react';
import { computedAmounts, computedSummary, sumOfItems } from '#shared/drafting/derive.ts';
import type { Funding } from '#shared/funding/funding.ts';
import { fundingGap } from '#shared/funding/funding-gap.ts';
import { printRate } from '#shared/money/print.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import { emptySummaryAmounts } from '#shared/records/project/empty-project.ts';
import type { Project, Summary, SummaryAmounts, SummaryLine } from '#shared/records/project/project.ts';
import { type DocumentRounding, roundingOf } from '#shared/records/project/rounding.ts';
import { DataGrid } from '../../../grid/data-grid.tsx';
import type { CellMark, GridColumn, GridEdit, GridRow } from '../../../grid/types.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import {
  type AmountColumn,
  amountCells,
  amountColumns,
  disagreement,
  putAmount,
  showIn,
} from '../../../table/amount-columns.ts';
import { labelOfEdits } from '../../../table/label-of-edits.ts';
import {
  blankRow,
  editRows,
  insertBefore,
  lineOf,
  removeRows,
  rowId,
  useBlankId,
  useGridBasics,
  usePastedEdits,
} from '../../../table/rows.ts';
import { alsoBroken, brokenLines } from '../costing/costing-check.ts';
import { summaryOrigin } from '../origin/origins.ts';
import { useOrigin } from '../origin/use-origin.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { useEdit } from '../use-edit.ts';
import { useMovedCell } from '../use-moved.ts';
import { FundingDialog } from './funding-dialog.tsx';
import { lineItemChoices } from './line-item-choices.ts';
import { LineItemNotes } from './line-item-notes.tsx';

type Column = 'prior' | 'current' | 'change';

const amountsOf = (summary: Summary): readonly AmountColumn<Column>[] => [
  { id: 'prior', label: `${summary.priorYear}예산액 (A)` },
  { id: 'current', label: `${summary.currentYear}예산액 (B)` },
  { id: 'change', label: '증감 (B-A)', computed: true },
];

function marksOf(printed: SummaryAmounts, computed: SummaryAmounts, unit: AmountUnit): Record<string, CellMark> {
  const marks: Record<string, CellMark> = {};
  for (const id of ['prior', 'current', 'change'] as const) {
    const mark = disagreement(printed[id].amount, computed[id].amount, showIn(unit));
    if (mark) marks[id] = mark;
  }
  const rate = disagreement(printed.changeRate, computed.changeRate, printRate);
  if (rate) marks.changeRate = rate;
  return marks;
}

const blankLine: SummaryLine = { lineItem: '', ...emptySummaryAmounts };

function editLine(
  line: SummaryLine,
  { columnId, value }: GridEdit,
  columns: readonly AmountColumn<Column>[],
  rounding: DocumentRounding['rate'],
): SummaryLine {
  if (columnId === 'lineItem') return { ...line, lineItem: String(value ?? '').replace(/\s+/g, '') };
  // An emptied computed cell asks for the computed value (the mark's message says so); a typed -0 is 0.
  const computed = computedAmounts(line, rounding);
  if (columnId === 'changeRate')
    return { ...line, changeRate: typeof value === 'number' ? value || 0 : computed.changeRate };
  const asked = value === null && columnId === 'change' ? computed.change.amount : value;
  return putAmount(columns, line, columnId, asked) ?? line;
}

function applyEdits(
  summary: Summary,
  edits: readonly GridEdit[],
  seen: readonly GridRow[],
  columns: readonly AmountColumn<Column>[],
  rounding: DocumentRounding['rate'],
): Summary {
  const lines = editRows(summary.lines, edits, seen, blankLine, (line, edit) =>
    editLine(line, edit, columns, rounding),
  );
  return { ...summary, lines };
}

export function SummarySection({ project: { summary, costing, rounding: rule } }: { readonly project: Project }) {
  const edit = useEdit();
  const basics = useGridBasics('summary');
  const moved = useMovedCell('summary');
  const always = useSessionState((state) => state.settings.nationalColumns);
  const session = useSession();
  const origin = useOrigin((id, columnId) => {
    const { project } = session.getState();
    return project && summaryOrigin(project, id, columnId);
  });
  const { rate: rounding, cost } = roundingOf(rule ? { rounding: rule } : {});
  /** F4: the broken lines of 산출근거 that a 통계목's (B) is the sum of. */
  const brokenIn = ({ lineItem, current }: SummaryLine): readonly string[] => {
    const group = costing.find((each) => each.lineItem === lineItem);
    return group && sumOfItems(group.items) === current.amount ? brokenLines(group.items, cost) : [];
  };
  const [active, setActive] = useState<string | null>(null);
  const [funded, setFunded] = useState<string | null>(null);
  const blankId = useBlankId(summary.lines);
  const pasted = usePastedEdits();
  const amounts = amountsOf(summary);
  const choices = useMemo(
    () =>
      lineItemChoices(
        summary.currentYear,
        summary.lines.map((line) => line.lineItem),
      ),
    [summary.currentYear, summary.lines],
  );
  const columns: GridColumn[] = [
    {
      id: 'lineItem',
      label: '구 분',
      kind: 'text',
      width: 220,
      minWidth: 150,
      flex: 2,
      editable: true,
      pinned: 'left',
      choices,
    },
    ...amountColumns(amounts, [...summary.lines, summary.total], { always }),
    { id: 'changeRate', label: '(B-A)*100/A', kind: 'rate', width: 96, editable: true, computed: true },
  ];
  const computed = computedSummary(summary, rounding);
  const toRow = (id: string, name: string, row: SummaryAmounts, expected: SummaryAmounts): GridRow => ({
    id,
    cells: { lineItem: name, ...amountCells(amounts, row), changeRate: row.changeRate },
    marks: marksOf(row, expected, basics.unit),
  });
  const put = (change: (was: Summary) => Summary) => (project: Project) => ({
    ...project,
    summary: change(project.summary),
  });
  const rows = summary.lines.map((line, index) => {
    const row = toRow(rowId(line), line.lineItem, line, computed.lines[index] ?? line);
    const gap = line.funding ? fundingGap(line.funding, line.current.amount, basics.unit) : null;
    const own = gap ? { severity: 'error' as const, message: gap.message } : row.marks?.current;
    const current = alsoBroken(own, brokenIn(line));
    return current ? { ...row, marks: { ...row.marks, current } } : row;
  });
  const activeLine = lineOf(summary.lines, active);
  const fundedLine = lineOf(summary.lines, funded);
  const setFunding = ({ id, lineItem }: SummaryLine, funding: Funding | null) =>
    edit({
      label: `재원 ${lineItem}`,
      change: put((was) => ({
        ...was,
        lines: was.lines.map((line) => {
          if (line.id !== id) return line;
          const { funding: _, ...rest } = line;
          return funding ? { ...rest, funding } : rest;
        }),
      })),
    });
  const sums = toRow('total', '계', summary.total, computed.total);
  const disagrees = Object.keys(sums.marks ?? {}).length > 0;
  const agrees = summary.total.current.amount === computed.total.current.amount;
  const contains = alsoBroken(sums.marks?.current, agrees ? summary.lines.flatMap(brokenIn) : []);
  const total = { ...sums, ...(contains ? { marks: { ...sums.marks, current: contains } } : {}), readOnly: true };
  return (
    <SectionFrame
      section="summary"
      title="예산 총괄"
      unit={`${basics.unit}, %`}
      tools={
        disagrees ? (
          <button
            type="button"
            className="button"
            onClick={() =>
              edit({
                label: '예산 총괄 계 다시 계산',
                change: put((was) => ({ ...was, total: computedSummary(was, rounding).total })),
              })
            }
          >
            계 다시 계산
          </button>
        ) : null
      }
    >
      <DataGrid
        {...basics}
        goTo={moved}
        label="예산 총괄"
        columns={columns}
        rows={[...rows, blankRow(blankId)]}
        totalRow={total}
        autoHeight
        onSelection={(selection) => {
          basics.onSelection(selection);
          setActive(selection.active?.rowId ?? null);
        }}
        menu={[
          origin.entry,
          {
            id: 'funding',
            label: '재원 나누기 (국비·시비·구비 …)',
            run: ({ active: cell }) => setFunded(cell?.rowId ?? null),
          },
        ]}
        onEdit={(edits, how, opening) => {
          const label = labelOfEdits({ table: '예산 총괄', columns, rows, name: 'lineItem', unit: basics.unit }, edits);
          edit({ label, change: put((was) => applyEdits(was, edits, rows, amounts, rounding)), how, opening });
        }}
        onPasteRows={(edits, added) => {
          const all = pasted(edits, added);
          edit({
            label: `예산 총괄 ${all.length.toLocaleString('ko-KR')}칸 붙여 넣기`,
            change: put((was) => applyEdits(was, all, rows, amounts, rounding)),
            how: 'paste',
          });
        }}
        onInsertRows={(at, count) =>
          edit({
            label: '통계목 줄 넣기',
            change: put((was) => ({ ...was, lines: insertBefore(was.lines, rows[at], count, blankLine) })),
          })
        }
        onDeleteRows={(ids) =>
          edit({ label: '통계목 줄 지우기', change: put((was) => ({ ...was, lines: removeRows(was.lines, ids) })) })
        }
      />
      <LineItemNotes name={activeLine?.lineItem ?? ''} priorYear={summary.priorYear} year={summary.currentYear} />
      {origin.dialog}
      {fundedLine ? (
        <FundingDialog
          line={fundedLine}
          unit={basics.unit}
          onKeep={(funding) => setFunding(fundedLine, funding)}
          onClose={() => setFunded(null)}
        />
      ) : null}
    </SectionFrame>
  );
}
