import type { KeptProject } from '#shared/journal/change.ts';

/** Bodies at hand: the project being edited, its neighbours, and no more, for a list may be 3,500 long. */
const capacity = 16;

/** The bodies used last, by id. A `Map` keeps insertion order, so its first key is the one unused longest. */
export class BodyCache {
  readonly #bodies = new Map<string, KeptProject>();

  get(id: string): KeptProject | undefined {
    const body = this.#bodies.get(id);
    if (body) this.put(body);
    return body;
  }

  put(body: KeptProject): void {
    this.#bodies.delete(body.id);
    this.#bodies.set(body.id, body);
    for (const oldest of this.#bodies.keys()) {
      if (this.#bodies.size <= capacity) break;
      this.#bodies.delete(oldest);
    }
  }

  drop(id: string): void {
    this.#bodies.delete(id);
  }
}
