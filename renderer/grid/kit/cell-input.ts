import type { Place } from '../sheet/selection.ts';

/** `enter`: begun by typing, arrows leave the cell. `edit`: begun by F2 or a double click, arrows move in the text. */
export type EditMode = 'enter' | 'edit';

export interface Editing {
  place: Place;
  readonly rowId: string;
  readonly columnId: string;
  readonly start: string;
  mode: EditMode;
}

export interface CellInputOwner {
  /** Called when text arrives while nothing is edited; `false` refuses it. */
  readonly onFirstText: () => boolean;
  readonly onDraft: (text: string) => void;
  /** The focus went elsewhere in the page while a cell was typed. */
  readonly onLeave: () => void;
}

/**
 * The one text area that has the focus while cells are walked over, so that an input method composes in an editable
 * element from the first key (AG Grid alone turns 아 into `dㅏ`: renderer/grid/README.md).
 */
export class CellInput {
  readonly element: HTMLTextAreaElement;
  editing: Editing | null = null;
  private composing = false;
  private refusing = false;
  private settling = false;

  constructor(element: HTMLTextAreaElement, owner: CellInputOwner, signal: AbortSignal) {
    this.element = element;
    const first = () => {
      if (this.editing || this.refusing) return;
      this.refusing = !owner.onFirstText();
    };
    element.addEventListener(
      'compositionstart',
      () => {
        this.composing = true;
        first();
      },
      { signal },
    );
    element.addEventListener(
      'compositionend',
      () => {
        this.composing = false;
        if (this.refusing) this.drop();
      },
      { signal },
    );
    element.addEventListener(
      'blur',
      () => {
        // Another window in front is no end of typing.
        if (this.editing && !this.settling && document.hasFocus()) owner.onLeave();
      },
      { signal },
    );
    element.addEventListener(
      'input',
      (event) => {
        first();
        if (this.refusing && !(event instanceof InputEvent && event.isComposing)) this.drop();
        if (!this.editing) return;
        this.fit();
        owner.onDraft(element.value);
      },
      { signal },
    );
  }

  private drop(): void {
    this.element.value = '';
    this.refusing = false;
  }

  get text(): string {
    return this.element.value;
  }

  /** Begins to edit; `text` replaces what is in the text area, `null` keeps what was just typed into it. */
  begin(editing: Editing, text: string | null, align: 'left' | 'right'): void {
    this.editing = editing;
    if (text !== null) {
      this.element.value = text;
      this.element.setSelectionRange(text.length, text.length);
    }
    this.element.dataset.editing = editing.mode;
    this.element.style.textAlign = align;
    this.fit();
  }

  /** Ends an edit; the text area is empty and unseen again. */
  end(): void {
    this.editing = null;
    this.element.value = '';
    delete this.element.dataset.editing;
    this.element.style.minHeight = '';
  }

  /**
   * Lets the input method finish before the text is taken away: emptied while it composes, it would put the syllable
   * into the next cell.
   */
  settle(): void {
    if (!this.composing) return;
    this.settling = true;
    this.element.blur();
    this.settling = false;
  }

  focus(): void {
    if (document.activeElement !== this.element) this.element.focus({ preventScroll: true });
  }

  /** Puts the text area over a cell, given in the wrapper's coordinates. */
  place(left: number, top: number, width: number, height: number): void {
    const { style } = this.element;
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
    this.fit();
  }

  /** A text of several lines grows over the cells below. */
  private fit(): void {
    if (!this.editing) return;
    this.element.style.minHeight = '0';
    this.element.style.minHeight = `${Math.min(this.element.scrollHeight + 2, 320)}px`;
  }

  /** Writes a line break at the caret so that the text area's own undo knows it. */
  lineBreak(): void {
    // The only way to write into a text area that keeps its undo; deprecated, but in every browser.
    document.execCommand('insertText', false, '\n');
  }
}
