import type { Err, Result } from '#shared/result/result.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** A worker as who asks sees it: a page's `Worker` or a thread of Node. */
export interface Thread<Q> {
  send(message: ToWorker<Q>): void;
  end(): void;
  /** Whether it has questions to answer; an idle thread need not keep a process up. */
  hold?(isBusy: boolean): void;
}

/** The part of an `AbortSignal` that is used; `shared` has neither host's types. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(event: 'abort', listener: () => void): void;
  removeEventListener(event: 'abort', listener: () => void): void;
}

export interface WorkerTerms<Q, A, P> {
  /** Starts the worker. `died` is called when it breaks; throwing is a worker that cannot start. */
  readonly start: (hear: (message: FromWorker<A, P>) => void, died: (cause: unknown) => void) => Thread<Q>;
  /** What a question answers whose worker died, or could not start. */
  readonly stopped: (cause: unknown) => Err;
  /** What a question answers at which the worker threw; as `stopped` where it is not given. */
  readonly failed?: (cause: unknown) => Err;
  /** Whether a worker that threw is not to be trusted any more: it is ended, with all that it was asked. */
  readonly endsOnFailure?: boolean;
  readonly cancelled: Err;
}

/** A question on its way. */
export interface Asking<T> {
  readonly answered: Promise<Result<T>>;
  /** Tells the worker, which answers all the same: with `cancelled` where it has not finished. */
  readonly cancel: () => void;
}

export interface AskOptions<P> {
  /** Aborting answers `cancelled` at once, and stops the worker's next step. */
  readonly signal?: StopSignal | undefined;
  readonly progress?: ((progress: P) => void) | undefined;
}

interface Waiting<A, P> {
  readonly settle: (result: Result<A>) => void;
  readonly progress: ((progress: P) => void) | undefined;
}

/**
 * One worker, started by the first question and again by the next after it died. What goes wrong with it is a `Result`
 * with the sentence of its terms, never a promise that waits for ever.
 */
export class Asker<Q, A, P = never> {
  readonly #terms: WorkerTerms<Q, A, P>;
  readonly #waiting = new Map<number, Waiting<A, P>>();
  #thread: Thread<Q> | null = null;
  #lastId = 0;

  constructor(terms: WorkerTerms<Q, A, P>) {
    this.#terms = terms;
  }

  /** Asks; the answer is the worker's even after `cancel`. */
  begin<T extends A>(question: Q, progress?: (progress: P) => void): Asking<T> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answered = new Promise<Result<A>>((settle) => {
      this.#waiting.set(id, { settle, progress });
      try {
        this.#thread ??= this.#start();
        this.#thread.hold?.(true);
        this.#thread.send({ kind: 'ask', id, question });
      } catch (cause) {
        this.#settle(id, this.#terms.stopped(cause));
      }
    });
    const cancel = () => {
      if (this.#waiting.has(id)) this.#thread?.send({ kind: 'cancel', id });
    };
    return { answered: answered as Promise<Result<T>>, cancel };
  }

  ask<T extends A>(question: Q, { signal, progress }: AskOptions<P> = {}): Promise<Result<T>> {
    const { cancelled } = this.#terms;
    if (signal?.aborted) return Promise.resolve(cancelled);
    const heard = (step: P) => {
      if (!signal?.aborted) progress?.(step);
    };
    const { answered, cancel } = this.begin<T>(question, heard);
    if (!signal) return answered;
    return new Promise((resolve) => {
      const stop = () => {
        cancel();
        resolve(cancelled);
      };
      signal.addEventListener('abort', stop);
      void answered.then((result) => {
        signal.removeEventListener('abort', stop);
        resolve(result);
      });
    });
  }

  /** Ends the worker; what it was asked is cancelled. The next question starts another. */
  end(): void {
    this.#end(this.#terms.cancelled);
  }

  #start(): Thread<Q> {
    const started: Thread<Q> = this.#terms.start(
      (message) => started === this.#thread && this.#hear(message),
      (cause) => started === this.#thread && this.#end(this.#terms.stopped(cause)),
    );
    return started;
  }

  #hear(message: FromWorker<A, P>): void {
    if (message.kind === 'progress') this.#waiting.get(message.id)?.progress?.(message.progress);
    else if (message.kind === 'answer') this.#settle(message.id, message.result);
    else {
      const { failed = this.#terms.stopped, endsOnFailure } = this.#terms;
      if (endsOnFailure) this.#end(failed(message.cause));
      else this.#settle(message.id, failed(message.cause));
    }
  }

  #settle(id: number, result: Result<A>): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#thread?.hold?.(false);
    waiting?.settle(result);
  }

  #end(result: Result<never>): void {
    this.#thread?.end();
    this.#thread = null;
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { settle } of all) settle(result);
  }
}
