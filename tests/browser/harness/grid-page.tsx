import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/controls.css';
import { DataGrid } from '../../../renderer/grid/data-grid.tsx';
import type { DataGridProps, EditHow, GridEdit, GridRow, SelectionSummary } from '../../../renderer/grid/types.ts';

/** What happened in the page since it was mounted. */
export interface GridLog {
  rows: readonly GridRow[];
  calls: { edits: readonly GridEdit[]; how: EditHow }[];
  verbs: string[];
  selection: SelectionSummary | null;
  drafts: (string | null)[];
}

export type GridSetup = Pick<DataGridProps, 'columns' | 'rows'> &
  Partial<DataGridProps> & { readonly recompute?: (rows: readonly GridRow[]) => readonly GridRow[] };

let root: Root | null = null;
export let log: GridLog = { rows: [], calls: [], verbs: [], selection: null, drafts: [] };
let change: ((setup: Partial<GridSetup>) => void) | null = null;

/** The rows after an edit: new objects for the changed rows only, as the application's store makes them. */
export function applyEdits(rows: readonly GridRow[], edits: readonly GridEdit[]): GridRow[] {
  const byRow = new Map<string, Record<string, GridEdit['value']>>();
  for (const { rowId, columnId, value } of edits) {
    const cells = byRow.get(rowId) ?? {};
    cells[columnId] = value;
    byRow.set(rowId, cells);
  }
  return rows.map((row) => {
    const cells = byRow.get(row.id);
    return cells ? { ...row, cells: { ...row.cells, ...cells } } : row;
  });
}

let made = 0;

function Page({ first }: { first: GridSetup }) {
  const [setup, setSetup] = useState(first);
  const { recompute = (rows) => rows, ...props } = setup;
  log.rows = props.rows;
  change = (more) => flushSync(() => setSetup((now) => ({ ...now, ...more })));
  const setRows = (next: readonly GridRow[]) => setSetup((now) => ({ ...now, rows: recompute(next) }));
  const onEdit = (edits: readonly GridEdit[], how: EditHow) => {
    log.calls.push({ edits, how });
    setRows(applyEdits(props.rows, edits));
  };
  const blank = (cells: GridRow['cells'] = {}): GridRow => {
    made += 1;
    return { id: `new${made}`, cells };
  };
  return (
    <main className="grid-page">
      <h1>표 시험</h1>
      <button type="button" id="before">
        앞
      </button>
      <div className={props.autoHeight ? 'grid-auto' : 'grid-box'}>
        <DataGrid
          label="통계목 표"
          unit="원"
          onEdit={onEdit}
          onSelection={(selection) => {
            log.selection = selection;
          }}
          onDraft={(draft) => {
            log.drafts.push(draft?.text ?? null);
          }}
          onInsertRows={(index, count) => {
            log.verbs.push(`insert ${index} ${count}`);
            setRows([
              ...props.rows.slice(0, index),
              ...Array.from({ length: count }, () => blank()),
              ...props.rows.slice(index),
            ]);
          }}
          onDeleteRows={(ids) => {
            log.verbs.push(`delete ${ids.join(',')}`);
            setRows(props.rows.filter((row) => !ids.includes(row.id)));
          }}
          onUndo={() => log.verbs.push('undo')}
          onRedo={() => log.verbs.push('redo')}
          {...props}
        />
      </div>
      <button type="button" id="after">
        뒤
      </button>
    </main>
  );
}

export function unmountGrid(): void {
  root?.unmount();
  root = null;
  document.querySelector('#page')?.remove();
}

export function mountGrid(setup: GridSetup): void {
  unmountGrid();
  const place = document.createElement('div');
  place.id = 'page';
  document.body.append(place);
  log = { rows: setup.rows, calls: [], verbs: [], selection: null, drafts: [] };
  root = createRoot(place);
  const made = root;
  flushSync(() => made.render(<Page first={setup} />));
}

export function changeGrid(more: Partial<GridSetup>): void {
  change?.(more);
}
