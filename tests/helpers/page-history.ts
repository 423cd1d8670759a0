import type { HistoryPort } from '../../renderer/app/place-history.ts';

/** A page's history as browsers keep it: entries behind the one that is left for a new one are gone; `go` comes later. */
export class PageHistory implements HistoryPort {
  readonly entries: unknown[];
  at = 0;
  /** Loads of the whole page, which `go(0)` asks for. */
  loads = 0;
  popped: (state: unknown) => Promise<void> = async () => undefined;

  constructor(state: unknown = null) {
    this.entries = [state];
  }

  get state(): unknown {
    return this.entries[this.at];
  }

  pushState(state: unknown): void {
    this.at += 1;
    this.entries.splice(this.at, this.entries.length, structuredClone(state));
  }

  replaceState(state: unknown): void {
    this.entries[this.at] = structuredClone(state);
  }

  go(by = 0): void {
    if (by === 0) this.loads += 1;
    else setTimeout(() => this.press(by));
  }

  /** What a browser's Back (-1) or Forward (1) does at once; nothing where there is no such entry. */
  press(by: number): void {
    if (this.at + by < 0 || this.at + by >= this.entries.length) return;
    this.at += by;
    void this.popped(this.state);
  }
}
