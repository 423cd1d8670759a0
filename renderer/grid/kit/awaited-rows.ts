import type { Place } from '../sheet/selection.ts';

interface Wanted {
  readonly place: Place;
  /** What is to be done in the new rows, and what remains to be done when none came. */
  readonly values?: { readonly put: () => void; readonly missed: () => void };
}

/** Rows the screen was asked for. What waits for them never outlives the action that asked. */
export class AwaitedRows {
  private wanted: Wanted | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Asks for rows, then goes to `place`; values that still wait when `ask` and its task are over have missed them. */
  ask(wanted: Wanted, ask: () => void): void {
    this.drop();
    this.wanted = wanted;
    ask();
    if (this.wanted === wanted && wanted.values) this.timer = setTimeout(() => this.drop(), 0);
  }

  /** The rows have come: where to go, and what to do there. `null`: none were asked for. */
  take(): Wanted | null {
    const { wanted } = this;
    this.clear();
    return wanted;
  }

  /** The officer has moved on: nobody is carried off, and no value is written, when rows come later. */
  drop(): void {
    this.take()?.values?.missed();
  }

  /** Forgets what was asked for without a word: the grid is gone. */
  clear(): void {
    clearTimeout(this.timer);
    this.wanted = null;
  }
}
