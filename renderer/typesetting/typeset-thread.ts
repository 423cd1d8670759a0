import { trustedScript } from '../bridge/trusted-script.ts';
import type { TypesetOrder, TypesetReport } from './typeset-messages.ts';
import workerUrl from './typeset-worker.ts?worker&url';

export interface TypesetThread {
  send(order: TypesetOrder): void;
  end(): void;
}

/** Starts the typesetting worker, with the fonts beside the page. `died` is called at most once, when it breaks. */
export function startTypesetThread(
  report: (report: TypesetReport) => void,
  died: (cause: string) => void,
): TypesetThread {
  const worker = new Worker(trustedScript(workerUrl), { type: 'module', name: 'typeset' });
  worker.onmessage = (event: MessageEvent<TypesetReport>) => report(event.data);
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    worker.onerror = null;
    died(event.message);
  };
  worker.postMessage({ kind: 'start', fonts: new URL('./fonts/', document.baseURI).href } satisfies TypesetOrder);
  return { send: (order) => worker.postMessage(order), end: () => worker.terminate() };
}
