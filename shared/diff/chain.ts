/**
 * A list of ids that is taken apart and joined without looking for places: a thousand moves of a list cost what one
 * does. `null` stands behind the last; `head` is what stands before the first.
 */
export class Chain {
  readonly #next = new Map<string | null, string | null>();
  readonly #before = new Map<string | null, string | null>();

  constructor(head: string | null, ids: readonly string[]) {
    let last = head;
    for (const id of [...ids, null]) {
      this.#join(last, id);
      last = id;
    }
  }

  #join(a: string | null, b: string | null): void {
    this.#next.set(a, b);
    this.#before.set(b, a);
  }

  next(id: string | null): string | null {
    return this.#next.get(id) ?? null;
  }

  before(id: string): string | null {
    return this.#before.get(id) ?? null;
  }

  /** Puts the run from `first` to `last` behind `anchor`. */
  move(first: string, last: string, anchor: string | null): void {
    this.#join(this.before(first), this.next(last));
    const behind = this.next(anchor);
    this.#join(anchor, first);
    this.#join(last, behind);
  }
}
