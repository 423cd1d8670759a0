/** An expected failure: a code for the program, a Korean sentence for the officer, and what caused it. */
export interface Failure {
  /** Stable kebab-case word the program may branch on, e.g. `"not-a-document"`. */
  readonly code: string;
  /** One or two polite Korean sentences: what is wrong, where, what to do. */
  readonly message: string;
  /** The lower failure or the caught value, for the log; never shown as it is. */
  readonly cause?: unknown;
}

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err = { readonly ok: false; readonly error: Failure };

/** What anything returns that can fail because of its data. A bug throws instead. */
export type Result<T> = Ok<T> | Err;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function err(code: string, message: string, cause?: unknown): Err {
  return { ok: false, error: cause === undefined ? { code, message } : { code, message, cause } };
}

/** The value, or a thrown error: for places where a failure can only be a bug (tests, built-in data). */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`, { cause: result.error.cause });
}

/** Closes a switch over a closed union: a new member becomes a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${String(value)}`);
}
