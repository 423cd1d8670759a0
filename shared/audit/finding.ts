/** What a rule of the trade found in a record (electron/cli/SPEC.md, `check --json`). */
export interface Finding {
  readonly rule: string;
  /** An error asks before print and submission, a warning must be answered, an info tells. */
  readonly severity: 'error' | 'warning' | 'info';
  /** A path into the interchange record. */
  readonly at: string;
  /** A Korean sentence: where, both values, what to do. */
  readonly message: string;
  /** 원. */
  readonly expected: number | null;
  readonly actual: number | null;
}
