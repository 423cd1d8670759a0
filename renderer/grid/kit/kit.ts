import { AgAdapter, type GridHandle } from '../ag/adapter.ts';
import type { PastePlan } from '../clipboard/paste-plan.ts';
import { carrySelection, placeById } from '../sheet/carry.ts';
import { exactText } from '../sheet/cell-text.ts';
import { at, type Box, boxOf, clampSelection, type Place, type Selection } from '../sheet/selection.ts';
import { isEditable, isNumeric, type Sheet, sameColumns, sheetOf, valueAt } from '../sheet/sheet.ts';
import { summarize } from '../sheet/summary.ts';
import type { DataGridProps, EditHow, GridColumn, GridEdit, GridRow } from '../types.ts';
import { ActiveCell } from './active-cell.ts';
import { AwaitedRows } from './awaited-rows.ts';
import { CellInput, type EditMode } from './cell-input.ts';
import { choicesFor, type OpenChoices } from './choices.ts';
import { ColumnLayout } from './column-layout.ts';
import { describeSelection } from './describe.ts';
import { flashRefused, isPainted, paint } from './paint.ts';
import { retitleTotal } from './total-title.ts';
import { TypedText } from './typed-text.ts';
import { Voice } from './voice.ts';

/** What React draws beside the cells. */
export interface KitUi {
  readonly find: 'find' | 'replace' | null;
  readonly menu: { readonly x: number; readonly y: number } | null;
  readonly preview: PastePlan | null;
  readonly choices: OpenChoices | null;
}

/** Nothing drawn beside the cells. */
export const noUi: KitUi = { find: null, menu: null, preview: null, choices: null };

export interface KitParts {
  readonly wrapper: HTMLElement;
  readonly root: HTMLElement;
  readonly api: GridHandle;
  readonly textarea: HTMLTextAreaElement;
  readonly live: HTMLElement;
  readonly note: HTMLElement;
  readonly onUi: (ui: KitUi) => void;
  /** Runs the work and has the screen take what it changed before it returns. */
  readonly flush: (work: () => void) => void;
}

/**
 * The editing kit of one grid: the selection, the edit in progress and what is done with them. It holds no data: rows
 * come in as props and edits go out through them.
 */
export class Kit {
  readonly parts: KitParts;
  readonly adapter: AgAdapter;
  readonly input: CellInput;
  private readonly typed = new TypedText(this);
  readonly voice: Voice;
  props: DataGridProps;
  sheet: Sheet;
  selection: Selection | null = null;
  goal: Box | null = null;
  /** Where Tab began, so that Enter returns to the column under it, as in Excel. */
  tabStart: number | null = null;
  readonly awaited = new AwaitedRows();
  ui: KitUi = noUi;
  private readonly cell = new ActiveCell(this);
  /** Widths and wrapping that were chosen for columns. */
  readonly layout: ColumnLayout;
  private readonly stop = new AbortController();
  private summaryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(props: DataGridProps, parts: KitParts) {
    this.props = props;
    this.parts = parts;
    this.layout = new ColumnLayout(this);
    this.sheet = sheetOf(props, this.layout.wrapped);
    this.voice = new Voice(parts.live, parts.note);
    this.adapter = new AgAdapter(parts.root, parts.api, {
      label: props.label,
      autoHeight: props.autoHeight ?? false,
      emptyText: props.emptyText ?? '',
      sheet: () => this.sheet,
      selected: (name, row, column) => isPainted(this, name, row, column),
      widths: () => this.layout.widths,
      onWidth: (columnId, width) => {
        this.layout.dragged(columnId, width);
        this.placeInput();
      },
      onHeights: () => this.placeInput(),
      onDrawn: (moved) => this.drawn(moved),
    });
    this.adapter.setTotal(props);
    this.input = new CellInput(
      parts.textarea,
      {
        onFirstText: () => this.beginEdit('enter', null),
        onDraft: (text) => this.draft(text),
        onLeave: () => void this.commitEdit(false),
      },
      this.signal,
    );
    parts.root.addEventListener('scroll', () => this.placeInput(), {
      capture: true,
      passive: true,
      signal: this.signal,
    });
    this.goTo(props.goTo);
    // Tab must have a cell to come to.
    if (props.screenReaderMode && !this.selection && this.sheet.rows.length > 0)
      this.selection = at({ row: 0, column: 0 });
    this.repaint();
  }

  get signal(): AbortSignal {
    return this.stop.signal;
  }

  destroy(): void {
    // A screen that is left while a cell is typed must not lose the text.
    this.commitEdit(false);
    this.stop.abort();
    this.awaited.clear();
    clearTimeout(this.summaryTimer);
    this.voice.hush();
    this.adapter.destroy();
  }

  /** Takes new props: only what changed reaches AG Grid, and the selection stays on its rows. */
  update(props: DataGridProps): void {
    const before = this.props;
    const old = this.sheet;
    // What is being typed was begun in the old unit and is read in it.
    if (before.unit !== props.unit) this.commitEdit();
    this.props = props;
    const laidOut = this.layout.take(before, props);
    const sheet = sheetOf(props, this.layout.wrapped);
    const structural = laidOut || !sameColumns(old.columns, sheet.columns) || before.unit !== props.unit;
    if (structural || before.rows !== props.rows || before.columns !== props.columns) {
      this.sheet = sheet;
      const moved = this.keepSelection(old) && this.holdsFocus;
      // Columns first: a table that has just grown would be laid out twice.
      if (structural) this.adapter.setColumns({ ...this.sheet, rows: old.rows });
      if (before.rows !== props.rows) this.adapter.setRows(this.sheet);
      this.arrive(old);
      this.typed.look();
      this.repaint();
      if (moved) this.follow();
      this.report();
    }
    if (before.totalRow !== props.totalRow || before.unit !== props.unit) this.adapter.setTotal(props);
    retitleTotal(this.parts.root, props.totalRow);
    if (before.label !== props.label) this.adapter.setLabel(props.label);
    if (props.goTo !== before.goTo) this.goTo(props.goTo);
  }

  /** The columns are laid out in another way: widths, wrapping. */
  relayout(): void {
    this.sheet = sheetOf(this.props, this.layout.wrapped);
    this.adapter.setColumns(this.sheet);
    this.repaint();
  }

  private drawn(moved: boolean): void {
    if (moved) this.repaint();
    else this.cell.drawn();
  }

  /** The selection stays on its rows. Whether the cursor's row is at another place now. */
  private keepSelection(old: Sheet): boolean {
    this.keepEdit();
    const was = this.selection;
    this.selection = was && carrySelection(was, old, this.sheet);
    return this.selection?.active.row !== was?.active.row;
  }

  /** Brings the cursor into view where its row has moved to, and says where it is. */
  private follow(): void {
    if (!this.selection || this.input.editing) return;
    this.adapter.reveal(this.selection.active.row, this.selection.active.column);
    if (this.props.screenReaderMode) this.takeFocus();
    this.announce();
  }

  /** An edit goes on over rows that come and go; it ends with its own row. */
  private keepEdit(): void {
    const { editing } = this.input;
    if (!editing) return;
    const row = placeById(this.sheet.rows, editing.rowId);
    const column = placeById(this.sheet.columns, editing.columnId);
    if (row < 0 || column < 0) this.stopEdit();
    else editing.place = { row, column };
  }

  private arrive(old: Sheet): void {
    const wanted = this.sheet.rows.length > old.rows.length ? this.awaited.take() : null;
    if (wanted) this.select(at(wanted.place));
    wanted?.values?.put();
  }

  private goTo(goal: DataGridProps['goTo']): void {
    const row = placeById(this.sheet.rows, goal?.rowId);
    const named = placeById(this.sheet.columns, goal?.columnId);
    const column = named >= 0 ? named : (this.selection?.active.column ?? 0);
    if (row < 0 || (goal?.onlyFromAway && this.holdsFocus)) return;
    const last = Math.max(row, placeById(this.sheet.rows, goal?.lastRowId));
    const anchor = { row, column };
    this.select({ active: anchor, anchor, head: { row: last, column } }, anchor);
    if (goal?.focus) this.takeFocus();
  }

  setUi(change: Partial<KitUi>): void {
    this.ui = { ...this.ui, ...change };
    this.parts.onUi(this.ui);
  }

  columnAt(place: Place): GridColumn | undefined {
    return this.sheet.columns[place.column];
  }

  rowAt(place: Place): GridRow | undefined {
    return this.sheet.rows[place.row];
  }

  get box(): Box | null {
    return this.selection ? boxOf(this.selection) : null;
  }

  /** Moves the selection, brings the end that moved into view and says where it is. */
  select(selection: Selection, seen: Place = selection.head): void {
    const kept = clampSelection(selection, this.sheet.rows.length, this.sheet.columns.length);
    this.selection = kept;
    this.voice.hush();
    this.awaited.drop();
    const held = this.holdsFocus;
    if (kept) {
      this.adapter.reveal(
        Math.min(Math.max(seen.row, 0), this.sheet.rows.length - 1),
        Math.min(Math.max(seen.column, 0), this.sheet.columns.length - 1),
      );
    }
    this.cell.follow();
    this.repaint();
    // A focused cell that was scrolled out of the table has taken the focus with it.
    if (this.props.screenReaderMode && held && !this.input.editing) this.takeFocus();
    this.announce();
    this.report();
  }

  repaint(): void {
    paint(this.adapter, this);
    this.placeInput();
  }

  /** Tells the screen after the frame is drawn: its status bar must not delay the key. */
  private report(): void {
    if (!this.props.onSelection) return;
    clearTimeout(this.summaryTimer);
    this.summaryTimer = setTimeout(() => this.props.onSelection?.(summarize(this.sheet, this.selection)), 0);
  }

  private announce(): void {
    const said = this.selection ? describeSelection(this.sheet, this.selection, this.props.screenReaderMode) : '';
    if (said !== '') this.voice.say(said);
  }

  /** Puts the text area over the active cell. */
  placeInput(): void {
    this.cell.place();
  }

  get holdsFocus(): boolean {
    return this.parts.wrapper.contains(document.activeElement);
  }

  /** In the screen-reader mode the cell itself has the focus; else the text area over it. */
  takeFocus(): void {
    this.cell.takeFocus();
  }

  /** Begins to edit the active cell; `text` `null` keeps what was just typed. Refuses visibly where it may not. */
  beginEdit(mode: EditMode, text: string | null): boolean {
    const place = this.selection?.active;
    const column = place && this.columnAt(place);
    const row = place && this.rowAt(place);
    if (!place || !column || !row) return false;
    // A refused text is still open: it is not to be written over.
    if (!this.commitEdit()) return false;
    if (!isEditable(column, row)) {
      this.refuse(
        place,
        column.computed ? '다른 칸에서 계산되는 칸이라 직접 적을 수 없습니다.' : '읽기 전용 칸이라 고칠 수 없습니다.',
      );
      return false;
    }
    this.voice.hush();
    this.adapter.reveal(place.row, place.column);
    const start = exactText(valueAt(this.sheet, place.row, place.column), column, this.sheet.unit);
    this.input.focus();
    this.input.begin(
      { place, rowId: row.id, columnId: column.id, start, mode },
      text,
      isNumeric(column) ? 'right' : 'left',
    );
    this.typed.begin();
    this.placeInput();
    this.draft(this.input.text);
    return true;
  }

  /** Begins to edit with the cell's own text. */
  editActive(): boolean {
    const place = this.selection?.active;
    const column = place && this.columnAt(place);
    if (!place || !column) return false;
    return this.beginEdit('edit', exactText(valueAt(this.sheet, place.row, place.column), column, this.sheet.unit));
  }

  private draft(text: string): void {
    const { editing } = this.input;
    if (!editing) return;
    this.props.onDraft?.({ rowId: editing.rowId, columnId: editing.columnId, text });
    const column = this.columnAt(editing.place);
    const row = this.rowAt(editing.place);
    if (column?.choices && row) this.setUi({ choices: choicesFor(column, text, row) });
    this.typed.changed();
  }

  private closeEdit(): void {
    this.typed.end();
    this.input.end();
    this.props.onDraft?.(null);
    if (this.ui.choices) this.setUi({ choices: null });
  }

  /** Esc: the cell is as it was before it was opened. */
  cancelEdit(): void {
    this.typed.giveUp();
    this.stopEdit();
  }

  private stopEdit(): void {
    if (!this.input.editing) return;
    this.closeEdit();
    this.placeInput();
    this.takeFocus();
  }

  /**
   * Keeps what was typed. `false`: it is no value of this column; the text stays in the open cell, which says why, until
   * it is put right or taken back with Esc.
   */
  commitEdit(keepFocus = true): boolean {
    if (!this.input.editing) return true;
    this.input.settle();
    const { editing } = this.input;
    if (!editing) return true;
    const read = this.typed.read();
    if (!read.ok) {
      if (keepFocus) this.input.focus();
      this.refuse(editing.place, read.error.message);
      return false;
    }
    const finish = this.typed.finish(read.value);
    this.closeEdit();
    if (keepFocus) this.takeFocus();
    finish?.();
    return true;
  }

  emit(edits: readonly GridEdit[], how: EditHow): void {
    if (edits.length > 0) this.props.onEdit(edits, how);
  }

  /** Says at a cell why nothing happened there. */
  refuse(place: Place, message: string): void {
    this.tell(message, 'error', place);
    flashRefused(this.adapter.cellElement(place.row, place.column));
  }

  /** Says why the active cell is marked, with the cell and the note in view. */
  tellMark(message: string): void {
    const active = this.selection?.active;
    if (!active) return;
    this.adapter.reveal(active.row, active.column);
    this.cell.follow();
    this.parts.flush(() => this.placeInput());
    this.tell(message, 'info');
  }

  tell(message: string, tone: 'error' | 'info', place: Place | null = this.selection?.active ?? null): void {
    const element = place ? this.adapter.cellElement(place.row, place.column) : null;
    const beside = element?.getBoundingClientRect() ?? null;
    this.voice.tell(message, tone, beside, this.parts.wrapper.getBoundingClientRect());
  }
}
