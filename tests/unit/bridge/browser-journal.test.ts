import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromWorker, ToWorker } from '#shared/ipc/worker-messages.ts';
import { browserJournal } from '../../../renderer/bridge/browser-journal.ts';
import type { JournalValue, JournalVerb } from '../../../renderer/bridge/journal/journal-messages.ts';

/** A worker that answers when the test says so. */
class FakeWorker {
  static readonly all: FakeWorker[] = [];
  readonly asked: ToWorker<JournalVerb>[] = [];
  isEnded = false;
  readonly #listeners = new Map<string, (event: object) => void>();

  constructor() {
    FakeWorker.all.push(this);
  }

  addEventListener(event: string, listener: (event: object) => void): void {
    this.#listeners.set(event, listener);
  }

  postMessage(request: ToWorker<JournalVerb>): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  fire(event: string, said: object): void {
    this.#listeners.get(event)?.({ ...said, preventDefault: () => undefined });
  }

  answer(place: number, value: JournalValue): void {
    const data: FromWorker<JournalValue, never> = {
      kind: 'answer',
      id: this.asked[place]?.id ?? 0,
      result: { ok: true, value },
    };
    this.fire('message', { data });
  }
}

beforeEach(() => {
  FakeWorker.all.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('location', new URL('http://127.0.0.1/'));
});
afterEach(() => vi.unstubAllGlobals());

const worker = (place: number) => {
  const found = FakeWorker.all[place];
  if (!found) throw new Error(`no worker ${place}`);
  return found;
};

test.each(['error', 'messageerror'])(
  'after %s every waiting call fails, and the next one has a new worker',
  async (event) => {
    const journal = browserJournal();
    const [first, second] = [journal.append(1, 0, ['{}']), journal.segments()];
    worker(0).fire(event, { message: 'out of memory' });
    expect(await first).toMatchObject({ error: { code: 'journal-failed' } });
    expect(await second).toMatchObject({ error: { code: 'journal-failed' } });
    expect(worker(0).isEnded).toBe(true);

    const again = journal.read(1, 0, 9);
    expect(FakeWorker.all).toHaveLength(2);
    worker(0).fire(event, { message: 'late' });
    worker(1).answer(0, new TextEncoder().encode('{"seq":1}'));
    expect(await again).toEqual({ ok: true, value: new TextEncoder().encode('{"seq":1}') });
  },
);

test('one worker serves every call while it lives', async () => {
  const journal = browserJournal();
  const both = [journal.append(1, 0, ['{}']), journal.append(1, 3, ['{}'])];
  worker(0).answer(1, 6);
  worker(0).answer(0, 3);
  expect(await Promise.all(both)).toEqual([
    { ok: true, value: 3 },
    { ok: true, value: 6 },
  ]);
  expect(FakeWorker.all).toHaveLength(1);
});
