/** What a rule of the trade found in a record (electron/cli/SPEC.md, `check --json`). */
export interface Finding {
  readonly rule: string;
  /** An error asks before print and submission, a warning must be answered, an info tells. */
  readonly severity: 'error' | 'warning' | 'info';
  /** A path into the interchange record, by index. */
  readonly at: string;
  /** Of the line at `at`, where it has one. */
  readonly id?: string;
  /** A Korean sentence: where, both values, what to do. */
  readonly message: string;
  /** 원. */
  readonly expected: number | null;
  readonly actual: number | null;
  /** The other places that the sentence is about: the number it disagrees with, the terms of its sum. */
  readonly evidence?: readonly string[];
  /** The law or source behind it, as one writes it on paper. */
  readonly source?: string;
  /** Where there is exactly one good mend: the value to write at `at`. */
  readonly mend?: { readonly at: string; readonly value: unknown; readonly label: string };
}
