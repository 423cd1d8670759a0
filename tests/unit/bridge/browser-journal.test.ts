import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserJournal } from '../../../renderer/bridge/browser-journal.ts';
import type { JournalReply, JournalRequest } from '../../../renderer/workers/journal-messages.ts';

/** A worker that answers when the test says so. */
class FakeWorker {
  static readonly all: FakeWorker[] = [];
  readonly asked: JournalRequest[] = [];
  isEnded = false;
  readonly #listeners = new Map<string, (event: object) => void>();

  constructor() {
    FakeWorker.all.push(this);
  }

  addEventListener(event: string, listener: (event: object) => void): void {
    this.#listeners.set(event, listener);
  }

  postMessage(request: JournalRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  fire(event: string, said: object): void {
    this.#listeners.get(event)?.(said);
  }

  answer(place: number, value: string | null): void {
    const data: JournalReply = { id: this.asked[place]?.id ?? 0, result: { ok: true, value } };
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
    const [first, second] = [journal.append(['{}']), journal.read()];
    worker(0).fire(event, { message: 'out of memory' });
    expect(await first).toMatchObject({ error: { code: 'journal-failed' } });
    expect(await second).toMatchObject({ error: { code: 'journal-failed' } });
    expect(worker(0).isEnded).toBe(true);

    const again = journal.read();
    expect(FakeWorker.all).toHaveLength(2);
    worker(0).fire(event, { message: 'late' });
    worker(1).answer(0, '{"seq":1}\n');
    expect(await again).toEqual({ ok: true, value: '{"seq":1}\n' });
  },
);

test('one worker serves every call while it lives', async () => {
  const journal = browserJournal();
  const both = [journal.append(['{}']), journal.append(['{}'])];
  worker(0).answer(1, null);
  worker(0).answer(0, null);
  expect(await Promise.all(both)).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  expect(FakeWorker.all).toHaveLength(1);
});
