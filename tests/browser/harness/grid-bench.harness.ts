import 'ag-grid-community/styles/ag-grid.min.css';
import './grid-page.css';
import { AllCommunityModule, type ColDef, createGrid, type GridApi, ModuleRegistry } from 'ag-grid-community';
import type { GridColumn, GridRow } from '../../../renderer/grid/types.ts';
import { log, mountGrid, unmountGrid } from './grid-page.tsx';

const columnCount = 10;
const ids = Array.from({ length: columnCount }, (_, index) => `c${index}`);

/** Ten columns as of a costing table: two texts, eight amounts. */
const columns: readonly GridColumn[] = ids.map((id, index) => ({
  id,
  label: `열 ${index + 1}`,
  kind: index < 2 ? 'text' : 'amount',
  width: 120,
  editable: true,
}));

function rowsOf(count: number, blank: boolean): GridRow[] {
  const value = (row: number, at: number) => (at < 2 ? `항목 ${row}-${at}` : row * 1000 + at);
  return Array.from({ length: count }, (_, row) => ({
    id: `m${row}`,
    cells: blank ? {} : Object.fromEntries(ids.map((id, at) => [id, value(row, at)])),
  }));
}

/** Once the browser has drawn the next frame. */
function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(null);
    });
  });
}

let bare: GridApi | null = null;

function clear(): void {
  unmountGrid();
  bare?.destroy();
  bare = null;
  document.querySelector('#bare')?.remove();
}

/** A bare grid's rows are changed in place by its editor. */
type BareRow = { id: string; cells: GridRow['cells'] };

/** AG Grid as it comes: all of Community, its own cells, its own focus. */
function openBare(rows: readonly BareRow[]): void {
  ModuleRegistry.registerModules([AllCommunityModule]);
  const place = document.createElement('div');
  place.id = 'bare';
  place.className = 'grid-box ag-theme-sallim';
  document.body.append(place);
  const columnDefs: ColDef<BareRow>[] = ids.map((id) => ({
    colId: id,
    headerName: id,
    width: 120,
    editable: true,
    valueGetter: ({ data }) => data?.cells[id] ?? null,
    valueSetter: ({ data, newValue }) => {
      data.cells = { ...data.cells, [id]: newValue };
      return true;
    },
  }));
  bare = createGrid<BareRow>(place, {
    theme: 'legacy',
    columnDefs,
    rowData: [...rows],
    rowHeight: 28,
    getRowId: ({ data }) => data.id,
  });
}

function open(which: 'kit' | 'bare', rows: readonly GridRow[]): void {
  clear();
  if (which === 'kit') mountGrid({ columns, rows });
  else openBare(rows.map((row) => ({ ...row })));
}

/** From nothing to a drawn table of `count` rows, in milliseconds. */
export async function timeOpening(which: 'kit' | 'bare', count: number): Promise<number> {
  const rows = rowsOf(count, false);
  clear();
  await painted();
  const start = performance.now();
  open(which, rows);
  return (await painted()) - start;
}

export function prepare(which: 'kit' | 'bare', count: number, blank: boolean): void {
  open(which, rowsOf(count, blank));
}

let times: number[] = [];

/** Notes for every event of the kind the time from the press of the key to the drawn frame. */
export function listen(kind: 'keydown' | 'paste'): void {
  times = [];
  const note = async (event: Event) => {
    if (event instanceof KeyboardEvent && /^(Control|Shift)$/.test(event.key)) return;
    times.push((await painted()) - event.timeStamp);
  };
  document.addEventListener(kind, note, { capture: true });
}

export function measured(): number[] {
  return times;
}

/** What a bare AG Grid would do for the same paste: split, convert, one transaction. */
export function pasteIntoBare(): void {
  document.addEventListener(
    'paste',
    (event) => {
      if (!bare) return;
      const lines = (event.clipboardData?.getData('text/plain') ?? '').split('\n');
      const update = lines.map((line, row) => {
        const values = line.split('\t').map((text, at) => (at < 2 ? text : Number(text.replaceAll(',', ''))));
        return { id: `m${row}`, cells: Object.fromEntries(ids.map((id, at) => [id, values[at] ?? null])) };
      });
      bare.applyTransaction({ update });
    },
    { once: true },
  );
}

/** How many cells the last paste gave: a benchmark of nothing would be fast. */
export function pastedCells(): number {
  return log.calls.at(-1)?.edits.length ?? 0;
}

export function pasteText(rows: number): string {
  const cell = (row: number, at: number) => (at < 2 ? `새 항목 ${row}` : (row * 1000 + at).toLocaleString('ko-KR'));
  const line = (row: number) => ids.map((_, at) => cell(row, at));
  return Array.from({ length: rows }, (_, row) => line(row + 1).join('\t')).join('\n');
}

/** ms for one text put into raw IndexedDB, to the end of a strict transaction. */
export async function timeRawPut(text: string, rounds: number): Promise<number[]> {
  const opening = indexedDB.open('raw-put', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const transaction = database.transaction('texts', 'readwrite', { durability: 'strict' });
    transaction.objectStore('texts').put(`${round}${text}`, 'one');
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    times.push(performance.now() - began);
  }
  database.close();
  return times;
}
