import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { Asker } from '../../../shared/ipc/ask.ts';
import type { FromWorker } from '../../../shared/ipc/worker-messages.ts';
import { err, type Result } from '../../../shared/result/result.ts';

const file = new URL('../../helpers/asked-worker.ts', import.meta.url);
const open: Asker<string, string, number>[] = [];

afterEach(() => {
  for (const asker of open.splice(0)) asker.end();
});

/** Who asks a real thread; `hold` tells whether it would keep the process up. */
function setUp(more: { endsOnFailure?: boolean; start?: () => never } = {}) {
  const threads: Worker[] = [];
  const held: boolean[] = [];
  const asker = new Asker<string, string, number>({
    stopped: (cause) => err('stopped', '멈추었습니다.', cause),
    failed: (cause) => err('failed', '하다가 멈추었습니다.', cause),
    cancelled: err('cancelled', '그만두었습니다.'),
    start: (hear, died) => {
      const thread = new Worker(file);
      threads.push(thread);
      thread.on('message', (message: FromWorker<string, number>) => hear(message));
      thread.on('error', died);
      thread.on('exit', died);
      return {
        send: (message) => thread.postMessage(message),
        end: () => void thread.terminate(),
        hold: (isBusy) => held.push(isBusy),
      };
    },
    ...more,
  });
  open.push(asker);
  return { asker, threads, held };
}

const codeOf = (result: Result<string>) => (result.ok ? result.value : result.error.code);

describe('asking a worker', () => {
  it('answers each question with its own answer, in the order they were asked', async () => {
    const { asker, threads, held } = setUp();
    const order: string[] = [];
    const asked = ['steps 3', 'plain', 'refused'].map(async (question) => {
      const said = codeOf(await asker.ask(question));
      order.push(said);
    });
    await Promise.all(asked);
    expect(order).toEqual(['did 3', 'plain', 'refused']);
    expect(threads).toHaveLength(1);
    expect(held.at(-1)).toBe(false);
  });

  it('tells the progress of the question that is asked, and of no other', async () => {
    const { asker } = setUp();
    const seen: number[] = [];
    await Promise.all([asker.ask('steps 3', { progress: (step) => seen.push(step) }), asker.ask('steps 9')]);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('cancels at once, stops the worker’s next step, and goes on with the next question', async () => {
    const { asker, threads } = setUp();
    const controller = new AbortController();
    const seen: number[] = [];
    const asked = asker.ask('steps 100000', {
      signal: controller.signal,
      progress: (step) => {
        seen.push(step);
        controller.abort();
      },
    });
    expect(codeOf(await asked)).toBe('cancelled');
    expect(seen).toEqual([1]);
    expect(codeOf(await asker.ask('plain'))).toBe('plain');
    expect(threads).toHaveLength(1);
  });

  it('does not begin what is cancelled while it waits its turn, or was before it was asked', async () => {
    const { asker } = setUp();
    const first = asker.begin('steps 5');
    const second = asker.begin('steps 7');
    second.cancel();
    expect([codeOf(await first.answered), codeOf(await second.answered)]).toEqual(['did 5', 'cancelled']);
    expect(codeOf(await asker.ask('plain', { signal: AbortSignal.abort() }))).toBe('cancelled');
  });

  it('a worker that throws fails the question with what it threw, and lives on', async () => {
    const { asker, threads } = setUp();
    const failed = await asker.ask('throw');
    expect(failed).toMatchObject({ error: { code: 'failed', cause: expect.stringContaining('thrown') } });
    expect(codeOf(await asker.ask('plain'))).toBe('plain');
    expect(threads).toHaveLength(1);
  });

  it('a worker that is not to be trusted after it threw is another one for the next question', async () => {
    const { asker, threads } = setUp({ endsOnFailure: true });
    const both = await Promise.all([asker.ask('throw'), asker.ask('plain')]);
    expect(both.map(codeOf)).toEqual(['failed', 'failed']);
    expect(codeOf(await asker.ask('plain'))).toBe('plain');
    expect(threads).toHaveLength(2);
  });

  it('a worker that dies fails all it was asked, and the next question starts another', async () => {
    const { asker, threads } = setUp();
    const both = await Promise.all([asker.ask('die'), asker.ask('plain')]);
    expect(both.map(codeOf)).toEqual(['stopped', 'stopped']);
    expect(codeOf(await asker.ask('plain'))).toBe('plain');
    expect(threads).toHaveLength(2);
  });

  it('a worker that cannot start is a result, too', async () => {
    const { asker } = setUp({
      start: () => {
        throw new Error('no such script');
      },
    });
    expect(await asker.ask('plain')).toMatchObject({ error: { code: 'stopped', message: '멈추었습니다.' } });
  });

  it('a cause that could not cross is a text', async () => {
    const { asker } = setUp();
    expect(await asker.ask('refused')).toMatchObject({ error: { code: 'refused', cause: '{"line":3}' } });
  });
});
