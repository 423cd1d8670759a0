import { ok, type Result } from '#shared/result/result.ts';
import { type OpenText, openTexts, typingPause } from '../../ui/open-texts.ts';
import { placeById } from '../sheet/carry.ts';
import { readCell } from '../sheet/cell-text.ts';
import { sameValue, valueAt } from '../sheet/sheet.ts';
import type { CellValue, DataGridProps } from '../types.ts';
import type { Kit } from './kit.ts';

interface Opening {
  readonly name: string;
  /** What the cell held when it was opened. */
  readonly original: CellValue;
  /** The table as it was then: everything saved in this opening is an edit of that. */
  readonly onEdit: DataGridProps['onEdit'];
  /** Something was saved. */
  emitted: boolean;
  /** What was typed when the record took it in a form of its own. */
  savedText: string | null;
}

/** Spaces are the record's to fold. */
const bare = (value: CellValue) => (typeof value === 'string' ? value.replace(/\s+/g, '') : value);
const isSaved = (value: CellValue, stored: CellValue) => sameValue(bare(value), bare(stored));

/**
 * The text of an open cell on its way into the record: what is a value is saved a moment after the last key, all of one
 * opening as one step, and Esc takes that back (journal/U7). The text area itself is only read, never written, so that an
 * input method may go on composing.
 */
export class TypedText implements OpenText {
  readonly #kit: Kit;
  #opening: Opening | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  /** An edit has begun. */
  begin(): void {
    const { input, sheet, props } = this.#kit;
    if (!input.editing) return;
    const { row, column } = input.editing.place;
    const original = valueAt(sheet, row, column);
    this.#opening = {
      name: openTexts.newOpening(),
      original,
      onEdit: props.onEdit,
      emitted: false,
      savedText: null,
    };
  }

  /** A key has changed the text. */
  changed(): void {
    if (!this.#opening || !this.#kit.props.onGiveUp) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.save, typingPause);
    this.look();
  }

  /** The text or the table has changed: whether the one is in the other. */
  look(): void {
    if (this.#opening && this.#kit.props.onGiveUp) openTexts.put(this, this.#isUnsaved());
  }

  /** What Enter would put into the cell. */
  read(): Result<CellValue> {
    const { input, sheet } = this.#kit;
    const { editing } = input;
    const column = editing && sheet.columns[editing.place.column];
    const text = this.#picked() ?? input.text;
    if (!editing || !column || text === editing.start) return ok(this.#opening?.original ?? null);
    return readCell(text, column, sheet.unit);
  }

  /** The choice of the list below that Enter would take. */
  #picked(): string | undefined {
    const { choices } = this.#kit.ui;
    return choices?.list[choices.picked]?.value;
  }

  /** Enter would put in another text than the one that is seen: nobody has chosen that yet. */
  get #isOffered(): boolean {
    const picked = this.#picked();
    return picked !== undefined && picked !== this.#kit.input.text;
  }

  #stored(): CellValue {
    const { input, sheet } = this.#kit;
    const { editing } = input;
    const row = placeById(sheet.rows, editing?.rowId);
    return editing && row >= 0 ? valueAt(sheet, row, editing.place.column) : null;
  }

  #isUnsaved(): boolean {
    const read = this.read();
    if (read.ok && !this.#isOffered && isSaved(read.value, this.#stored())) return false;
    return this.#kit.input.text !== this.#opening?.savedText;
  }

  /** Saves what is typed while the cell stays open. */
  readonly save = (): void => {
    clearTimeout(this.#timer);
    const { input, parts } = this.#kit;
    const read = this.read();
    if (!input.editing || !this.#opening || !this.#kit.props.onGiveUp) return;
    if (read.ok && !this.#isOffered && this.#isUnsaved()) {
      const before = this.#stored();
      const { value } = read;
      parts.flush(() => this.#emit(value));
      // Taken in a form of its own: 2023년 as 2023.
      if (this.#opening && !sameValue(before, this.#stored())) this.#opening.savedText = input.text;
    }
    this.look();
  };

  readonly enter = (): boolean => this.#kit.commitEdit();

  #emit(value: CellValue): void {
    const opening = this.#opening;
    const { editing } = this.#kit.input;
    if (!opening || !editing) return;
    if (opening.emitted && sameValue(value, opening.original)) {
      this.giveUp();
      return;
    }
    opening.emitted = true;
    opening.onEdit([{ rowId: editing.rowId, columnId: editing.columnId, value }], 'typed', opening.name);
  }

  /** What is left to do, once the cell is closed, for it to hold `value`; `null` where it does. */
  finish(value: CellValue): (() => void) | null {
    const opening = this.#opening;
    const { editing } = this.#kit.input;
    const isBack = opening?.emitted && sameValue(value, opening.original);
    if (!opening || !editing || (!isBack && sameValue(value, this.#stored()))) return null;
    const { rowId, columnId } = editing;
    if (isBack) return () => this.#kit.props.onGiveUp?.(opening.name);
    const edits = [{ rowId, columnId, value }];
    // Nothing was saved yet: an edit like any other.
    return () => (opening.emitted ? opening.onEdit(edits, 'typed', opening.name) : this.#kit.emit(edits, 'typed'));
  }

  /** What was saved of this opening is taken back. */
  giveUp(): void {
    const opening = this.#opening;
    if (!opening?.emitted) return;
    this.#opening = { ...opening, name: openTexts.newOpening(), emitted: false, savedText: null };
    this.#kit.props.onGiveUp?.(opening.name);
  }

  /** The edit is over. */
  end(): void {
    clearTimeout(this.#timer);
    this.#opening = null;
    openTexts.drop(this);
  }
}
