import { type Kept, keyOf } from '#shared/journal/kept.ts';

/** Bodies at hand: the project being edited, its neighbours, and no more, for a list may be 3,500 long. */
const capacity = 16;

/** The bodies used last, by key. A `Map` keeps insertion order, so its first key is the one unused longest. */
export class BodyCache {
  readonly #bodies = new Map<string, Kept>();

  get(key: string): Kept | undefined {
    const body = this.#bodies.get(key);
    if (body) this.put(body);
    return body;
  }

  put(body: Kept): void {
    const key = keyOf(body);
    this.#bodies.delete(key);
    this.#bodies.set(key, body);
    for (const oldest of this.#bodies.keys()) {
      if (this.#bodies.size <= capacity) break;
      this.#bodies.delete(oldest);
    }
  }

  drop(key: string): void {
    this.#bodies.delete(key);
  }
}
