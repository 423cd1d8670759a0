import type { Project } from '#shared/records/project/project.ts';
import { beforePrint } from './before-print.ts';
import { partsOf } from './completeness.ts';
import type { Finding } from './finding.ts';

/** What a list says of a record, without the record and the findings themselves. */
export interface RecordCheck {
  /** How many parts the form has for it, and which of them are blank. */
  readonly parts: number;
  readonly blank: readonly string[];
  readonly found: Readonly<Record<Finding['severity'], number>>;
}

/** Counts what is blank and what is wrong. */
export function checkRecord(project: Project): RecordCheck {
  const parts = partsOf(project);
  const findings = beforePrint([project]);
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return {
    parts: parts.length,
    blank: parts.filter(({ written }) => !written).map(({ label }) => label),
    found: { error: count('error'), warning: count('warning'), info: count('info') },
  };
}
