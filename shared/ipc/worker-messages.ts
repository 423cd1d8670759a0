import type { Result } from '#shared/result/result.ts';

/**
 * What goes to and fro between who asks and the worker that answers, in the window and in the shell alike. A worker
 * answers one question after the other, each with exactly one `answer` or `failed`.
 */
export type ToWorker<Q> =
  | { readonly kind: 'ask'; readonly id: number; readonly question: Q }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker<A, P> =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: P }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<A> }
  /** A bug of the worker: what it threw, as a text. */
  | { readonly kind: 'failed'; readonly id: number; readonly cause: string };

/** Only plain data crosses between threads. */
export function textOf(cause: unknown): string {
  if (cause instanceof Error) return cause.stack ?? `${cause.name}: ${cause.message}`;
  return typeof cause === 'string' ? cause : (JSON.stringify(cause) ?? String(cause));
}
