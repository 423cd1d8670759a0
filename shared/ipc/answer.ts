import { type Err, err, type Result } from '#shared/result/result.ts';
import { type FromWorker, type ToWorker, textOf } from './worker-messages.ts';

/** Thrown through the work of a question that was cancelled. */
class Cancelled extends Error {}

/** A question as the worker works on it. */
export interface Question<P> {
  readonly progress: (progress: P) => void;
  /** Ends the work here when the question was cancelled; to be called between its steps. */
  readonly throwIfCancelled: () => void;
  /** Work behind the answer, before the next question. */
  readonly afterwards: (work: () => Promise<void>) => void;
}

export interface AnswerTerms<Q, A, P> {
  readonly send: (message: FromWorker<A, P>) => void;
  readonly answer: (question: Q, asked: Question<P>) => Result<A> | Promise<Result<A>>;
  readonly cancelled: Err;
}

/** A failure whose cause can cross to the other thread. */
function plain<A>(result: Result<A>): Result<A> {
  if (result.ok || result.error.cause === undefined) return result;
  const { code, message, cause } = result.error;
  return err(code, message, textOf(cause));
}

/** The worker's side of `ask.ts`: gives what is to be done with each message. One question after the other. */
export function answerer<Q, A, P = never>({ send, answer, cancelled }: AnswerTerms<Q, A, P>) {
  const open = new Set<number>();
  const stopped = new Set<number>();
  let last: Promise<void> = Promise.resolve();

  async function work(id: number, question: Q): Promise<void> {
    let afterwards: (() => Promise<void>) | null = null;
    const throwIfCancelled = () => {
      if (stopped.has(id)) throw new Cancelled();
    };
    const asked: Question<P> = {
      progress: (progress) => send({ kind: 'progress', id, progress }),
      throwIfCancelled,
      afterwards: (later) => {
        afterwards = later;
      },
    };
    try {
      throwIfCancelled();
      send({ kind: 'answer', id, result: plain(await answer(question, asked)) });
    } catch (caught) {
      if (caught instanceof Cancelled) send({ kind: 'answer', id, result: cancelled });
      else send({ kind: 'failed', id, cause: textOf(caught) });
    }
    open.delete(id);
    stopped.delete(id);
    await (afterwards as (() => Promise<void>) | null)?.();
  }

  return (message: ToWorker<Q>): void => {
    const { kind, id } = message;
    if (kind === 'cancel') {
      if (open.has(id)) stopped.add(id);
      return;
    }
    open.add(id);
    last = last.then(() => work(id, message.question));
  };
}
