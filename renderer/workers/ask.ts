import { Asker, type WorkerTerms } from '#shared/ipc/ask.ts';
import type { FromWorker } from '#shared/ipc/worker-messages.ts';
import { trustedScript } from './trusted-script.ts';

/** The way to ask one of the application's workers. The only place where a page's worker is made. */
export function askWorker<Q, A, P = never>(
  url: string,
  name: string,
  terms: Omit<WorkerTerms<Q, A, P>, 'start'>,
): Asker<Q, A, P> {
  return new Asker<Q, A, P>({
    ...terms,
    start: (hear, died) => {
      const worker = new Worker(trustedScript(url), { type: 'module', name });
      worker.addEventListener('message', (event: MessageEvent<FromWorker<A, P>>) => hear(event.data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        died(event.message);
      });
      worker.addEventListener('messageerror', () => died('a message could not be read'));
      return { send: (message) => worker.postMessage(message), end: () => worker.terminate() };
    },
  });
}
