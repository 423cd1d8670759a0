import { memo, useMemo, useState } from 'react';
import { computedSummary } from '#shared/drafting/derive.ts';
import type { Funding } from '#shared/funding/funding.ts';
import { emptySummaryAmounts } from '#shared/records/project/empty-project.ts';
import type { CostingGroup, Project, RecordRounding, Summary, SummaryLine } from '#shared/records/project/project.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import { DataGrid } from '../../../grid/data-grid.tsx';
import type { GridColumn } from '../../../grid/types.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { amountColumns } from '../../../table/amount-columns.ts';
import { keptRows, useKeptRow } from '../../../table/kept-rows.ts';
import { markedRow } from '../../../table/marked-rows.ts';
import { lineOf } from '../../../table/rows.ts';
import { useListTable } from '../../../table/use-list-table.ts';
import { summaryOrigin } from '../origin/origins.ts';
import { useOrigin } from '../origin/use-origin.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { useTableHost } from '../use-table-host.ts';
import { FundingDialog } from './funding-dialog.tsx';
import { lineItemChoices } from './line-item-choices.ts';
import { LineItemNotes } from './line-item-notes.tsx';
import { brokenUnder, editSummaryLine, summaryAmounts, summaryRow, totalRow, withBroken } from './summary-rows.ts';

const blankLine: SummaryLine = { lineItem: '', ...emptySummaryAmounts };

const put =
  (change: (was: Summary) => Summary) =>
  (project: Project): Project => ({ ...project, summary: change(project.summary) });

function useColumns(summary: Summary, hasNational: boolean): readonly GridColumn[] {
  const { priorYear, currentYear, lines, total } = summary;
  const always = useSessionState((state) => state.settings.nationalColumns) || hasNational;
  return useMemo(() => {
    const used = lines.map((line) => line.lineItem);
    return [
      {
        id: 'lineItem',
        label: '구 분',
        kind: 'text',
        width: 220,
        minWidth: 150,
        flex: 2,
        editable: true,
        pinned: 'left',
        choices: lineItemChoices(currentYear, used),
      },
      ...amountColumns(summaryAmounts(priorYear, currentYear), [...lines, total], { always }),
      { id: 'changeRate', label: '(B-A)*100/A', kind: 'rate', width: 96, editable: true, computed: true },
    ];
  }, [priorYear, currentYear, lines, total, always]);
}

/** 재원 나누기: the line whose parts are being stated, in its dialog. */
function useFunding(lines: readonly SummaryLine[], host: ReturnType<typeof useTableHost>) {
  const [id, setId] = useState<string | null>(null);
  const line = lineOf(lines, id);
  const keep = (funding: Funding | null) =>
    host.edit({
      label: `재원 ${line?.lineItem ?? ''}`,
      change: put((was) => ({
        ...was,
        lines: was.lines.map((each) => {
          if (each.id !== id) return each;
          const { funding: _, ...rest } = each;
          return funding ? { ...rest, funding } : rest;
        }),
      })),
    });
  const dialog = line ? <FundingDialog line={line} unit={host.unit} onKeep={keep} onClose={() => setId(null)} /> : null;
  return { open: setId, dialog };
}

interface SummarySectionProps {
  readonly summary: Summary;
  readonly costing: readonly CostingGroup[];
  /** The record's own rule; the form's where it states none. */
  readonly rounding: RecordRounding | undefined;
  /** 사업비 has a 국비: its columns are wanted here, empty as they may be. */
  readonly hasNational: boolean;
}

export const SummarySection = memo(function SummarySection(props: SummarySectionProps) {
  const { summary, costing, rounding: rule, hasNational } = props;
  const host = useTableHost('summary');
  const session = useSession();
  const { unit } = host;
  const { rate: rounding, cost } = roundingOf(rule ? { rounding: rule } : {});
  const origin = useOrigin((id, columnId) => {
    const { project } = session.getState();
    return project && summaryOrigin(project, id, columnId);
  });
  const funding = useFunding(summary.lines, host);
  const [active, setActive] = useState<string | null>(null);
  const brokenIn = useMemo(() => brokenUnder(costing, cost), [costing, cost]);
  const rowsOf = useMemo(() => keptRows((line: SummaryLine) => summaryRow(line, unit, rounding)), [unit, rounding]);
  const rows = useMemo(
    () => rowsOf(summary.lines).map((row, at) => withBroken(row, brokenIn(summary.lines[at] ?? blankLine))),
    [rowsOf, summary.lines, brokenIn],
  );
  const table = useListTable(host, {
    name: '예산 총괄',
    columns: useColumns(summary, hasNational),
    nameColumn: 'lineItem',
    lines: summary.lines,
    rows,
    hasBlankRow: true,
    blank: blankLine,
    editCell: (line, edit) => editSummaryLine(line, edit, rounding),
    put: (change) => put((was) => ({ ...was, lines: change(was.lines) })),
    lineWord: '통계목 줄',
  });
  const total = useMemo(() => totalRow(summary, { unit, rounding, brokenIn }), [summary, unit, rounding, brokenIn]);
  const addUp = () =>
    host.edit({
      label: '예산 총괄 계 다시 계산',
      change: put((was) => ({ ...was, total: computedSummary(was, rounding).total })),
    });
  return (
    <SectionFrame
      section="summary"
      title="예산 총괄"
      unit={`${unit}, %`}
      tools={
        total.disagrees ? (
          <button type="button" className="button" onClick={addUp}>
            계 다시 계산
          </button>
        ) : null
      }
    >
      <DataGrid
        {...table}
        label="예산 총괄"
        totalRow={useKeptRow(markedRow(total.row, host.marks))}
        totalAtTop
        onSelection={(selection) => {
          host.onSelection(selection);
          setActive(selection.active?.rowId ?? null);
        }}
        menu={[
          origin.entry,
          {
            id: 'funding',
            label: '재원 나누기 (국비·시비·구비 …)',
            run: ({ active: cell }) => funding.open(cell?.rowId ?? null),
          },
        ]}
      />
      <LineItemNotes
        name={lineOf(summary.lines, active)?.lineItem ?? ''}
        priorYear={summary.priorYear}
        year={summary.currentYear}
      />
      {origin.dialog}
      {funding.dialog}
    </SectionFrame>
  );
});
