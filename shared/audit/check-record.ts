import { check } from './check.ts';
import { partsOf } from './completeness.ts';
import type { Finding } from './finding.ts';
import type { Subject } from './rule.ts';

/** What a list says of a record, without the record and the findings themselves. */
export interface RecordCheck {
  /** How many parts the form has for it, and which of them are blank. */
  readonly parts: number;
  readonly blank: readonly string[];
  readonly found: Readonly<Record<Finding['severity'], number>>;
  /** Rules that could not look. */
  readonly unchecked: number;
}

/** Counts what is blank, what was found, and what could not be looked at. */
export function checkRecord(subject: Subject): RecordCheck {
  const parts = partsOf(subject.project);
  const { findings, unchecked } = check(subject);
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return {
    parts: parts.length,
    blank: parts.filter(({ written }) => !written).map(({ label }) => label),
    found: { error: count('error'), warning: count('warning'), info: count('info') },
    unchecked: unchecked.length,
  };
}
