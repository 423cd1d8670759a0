import { type AnswerTerms, answerer } from '#shared/ipc/answer.ts';
import type { FromWorker, ToWorker } from '#shared/ipc/worker-messages.ts';

/** What a worker's script has of its worker; the DOM's library has only a page's. */
interface WorkerScope<Q, A, P> {
  postMessage(message: FromWorker<A, P>, transfer: Transferable[]): void;
  addEventListener(event: 'message', listener: (event: MessageEvent<ToWorker<Q>>) => void): void;
}

interface ServeTerms<Q, A, P> extends Omit<AnswerTerms<Q, A, P>, 'send'> {
  /** What of an answer is handed over instead of copied. */
  readonly transfer?: (value: A) => Transferable[];
}

/** Answers what `ask.ts` asks, from within a worker of the page. */
export function serveAsks<Q, A, P = never>({ transfer, ...terms }: ServeTerms<Q, A, P>): void {
  const scope = globalThis as unknown as WorkerScope<Q, A, P>;
  const send = (message: FromWorker<A, P>) => {
    const value = message.kind === 'answer' && message.result.ok ? message.result.value : null;
    scope.postMessage(message, value === null ? [] : (transfer?.(value) ?? []));
  };
  const hear = answerer({ ...terms, send });
  scope.addEventListener('message', ({ data }) => hear(data));
}
