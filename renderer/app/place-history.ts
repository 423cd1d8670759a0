import type { SectionId } from '#shared/document/model/document.ts';
import { type Place, projectOf, readPlace, samePlace } from '../session/place.ts';
import type { Session } from '../session/session.ts';

/** The part of `window.history` that is used here. */
export type HistoryPort = Pick<History, 'state' | 'pushState' | 'replaceState' | 'go'>;

/** An entry of the page's history: how many lie under it, and where a person was. Without a place it is the guard. */
interface Entry {
  readonly at: number;
  readonly place: Place | null;
}

type PlaceEntry = Entry & { readonly place: Place };

function readEntry(state: unknown): Entry | null {
  if (typeof state !== 'object' || state === null || !('sallim' in state)) return null;
  const { at, place } = state.sallim as { at?: unknown; place?: unknown };
  return typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 ? { at, place: readPlace(place) } : null;
}

/** The place that a page which was loaded anew stood at; `null` for a new window. */
export function placeBefore(history: HistoryPort): Place | null {
  return readEntry(history.state)?.place ?? null;
}

const dialogFirst = '열려 있는 창을 닫은 뒤에 옮겨 주세요. 적던 내용은 그대로 있습니다.';

/**
 * Keeps the page's history in step with the session: every place that is gone to is an entry, and going back or
 * forward goes to the entry's place as any other move does, so that nothing typed is lost: where it cannot be left
 * (a value that is none, an open dialog), the history is put back to where the person is. Under the first entry lies
 * a guard, so that Back never leaves the application.
 */
export class PlaceHistory {
  readonly #session: Session;
  readonly #history: HistoryPort;
  readonly #isDialogOpen: () => boolean;
  #here: PlaceEntry;
  /** The section last edited at an entry, to come back to. */
  readonly #sections = new Map<number, SectionId>();
  /** The entry that the browser stands at already while the session is on its way to its place. */
  #coming: PlaceEntry | null = null;
  #pops = 0;
  #turn: Promise<void> = Promise.resolve();

  constructor(session: Session, history: HistoryPort, isDialogOpen: () => boolean) {
    this.#session = session;
    this.#history = history;
    this.#isDialogOpen = isDialogOpen;
    this.#here = { at: readEntry(history.state)?.at ?? 0, place: session.getState().place };
    this.#write('replaceState', this.#here);
    session.subscribe(() => this.#follow());
  }

  #write(how: 'pushState' | 'replaceState', entry: Entry): void {
    this.#history[how]({ sallim: entry }, '');
  }

  /** The entry that the browser stands at. */
  get #at(): number {
    return readEntry(this.#history.state)?.at ?? this.#here.at;
  }

  #follow(): void {
    const { place, section } = this.#session.getState();
    if (!samePlace(place, this.#here.place)) {
      if (this.#coming && samePlace(place, this.#coming.place)) this.#here = this.#coming;
      else {
        this.#here = { at: this.#at + 1, place };
        this.#write('pushState', this.#here);
      }
    }
    this.#sections.set(this.#here.at, section);
  }

  /**
   * Lays the guard, once. To be called when the person has done something: a browser's Back steps over entries that a
   * page left by itself.
   */
  readonly guard = (): void => {
    if (this.#at !== 0 || this.#here.at !== 0) return;
    this.#write('replaceState', { at: 0, place: null });
    this.#here = { ...this.#here, at: 1 };
    this.#write('pushState', this.#here);
    this.#sections.set(1, this.#session.getState().section);
  };

  /** The browser went to another entry; `state` is its state. */
  readonly popped = (state: unknown): Promise<void> => {
    this.#pops += 1;
    const pop = this.#pops;
    const entry = readEntry(state);
    if (entry?.place) {
      const wanted = { at: entry.at, place: entry.place };
      this.#turn = this.#turn.then(() => this.#goTo(wanted, () => pop === this.#pops));
    } else if (entry) this.#putBack();
    // An entry that is not the application's (a fragment typed into the address) becomes this place.
    else this.#write('replaceState', { ...this.#here });
    return this.#turn;
  };

  #putBack(): void {
    const by = this.#here.at - this.#at;
    // `go(0)` would load the page anew.
    if (by !== 0) this.#history.go(by);
  }

  async #goTo(entry: PlaceEntry, isLast: () => boolean): Promise<void> {
    if (!isLast()) return;
    if (samePlace(entry.place, this.#session.getState().place)) {
      this.#here = entry;
      return;
    }
    if (this.#isDialogOpen()) {
      this.#session.notify({ severity: 'attention', text: dialogFirst });
      return this.#putBack();
    }
    if (!this.#isKept(entry.place)) return this.#stepOver(entry);
    this.#coming = entry;
    const went = await this.#session.go(entry.place, this.#sections.get(entry.at));
    this.#coming = null;
    if (!went && isLast()) this.#putBack();
  }

  #isKept(place: Place): boolean {
    const id = projectOf(place);
    return id === null || this.#session.services.store.list().some((record) => record.id === id);
  }

  /** A project that was deleted since is stepped over on the way back; forwards, where nothing may lie behind it, not. */
  #stepOver({ at }: Entry): void {
    if (at < this.#here.at) this.#history.go(-1);
    else this.#putBack();
  }
}
