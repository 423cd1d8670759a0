/** A text that is being typed in an open cell or a box, where it is no part of the record by itself. */
export interface OpenText {
  /** Saves what is typed so far, where it is a value; it stays open. */
  readonly save: () => void;
  /** Enters it as Enter does. False: it is no value; it stays open and says why. */
  readonly enter: () => boolean;
}

/** The texts that are open in this window, and whether any of them is not in the record as it stands. */
export class OpenTexts {
  readonly #texts = new Map<OpenText, boolean>();
  readonly #listeners = new Set<() => void>();
  #openings = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly isUnsaved = (): boolean => [...this.#texts.values()].includes(true);

  /** The name of one opening of a cell or a box: what is saved under it is one step. */
  newOpening(): string {
    this.#openings += 1;
    return `opening-${this.#openings}`;
  }

  put(text: OpenText, isUnsaved: boolean): void {
    if (this.#texts.get(text) === isUnsaved) return;
    this.#texts.set(text, isUnsaved);
    this.#tell();
  }

  drop(text: OpenText): void {
    if (this.#texts.delete(text)) this.#tell();
  }

  save(): void {
    for (const text of [...this.#texts.keys()]) text.save();
  }

  /** Whether all of them could be entered. */
  enter(): boolean {
    return [...this.#texts.keys()].every((text) => text.enter());
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** One for the window: the cursor is in one place. */
export const openTexts = new OpenTexts();

/** What is typed is saved when no key was pressed for this long, in ms. */
export const typingPause = 600;
