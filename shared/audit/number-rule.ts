import type { Project } from '#shared/records/project/project.ts';
import type { Equality } from './equality.ts';
import type { Finding } from './finding.ts';
import type { Outcome, Rule, Subject } from './rule.ts';
import { gapFinding } from './say-equality.ts';

/** What a rule reads, by the record's own sections, so that a change elsewhere leaves its outcome as it was. */
export type Section = keyof Project | 'others' | 'office';

/** A rule that says what it reads. One without `reads` is taken to read everything. */
export interface NumberRule extends Rule {
  readonly reads: readonly Section[];
  /** Equalities between figures; `check` of the whole record tells by all of them together which figure is wrong. */
  readonly equalities?: (subject: Subject) => readonly Equality[];
  /** What the rule finds besides its equalities, or what it lacked. */
  readonly own?: (subject: Subject) => Outcome;
  /** Its own findings say nothing new where one of their figures was found wrong already. */
  readonly dependent?: boolean;
}

type Parts = Omit<NumberRule, 'check'>;

/** A rule of its parts, which stands alone too: each equality that does not hold is a finding of its own. */
export function numberRule(parts: Parts): NumberRule {
  const check = (subject: Subject): Outcome => {
    const own = parts.own?.(subject) ?? [];
    if ('needs' in own) return own;
    const broken = (parts.equalities?.(subject) ?? []).filter(({ severity }) => severity !== null);
    const found: Finding[] = broken.map((equality) => gapFinding(subject.project, equality, []));
    return [...found, ...own];
  };
  return { ...parts, check };
}

/** A rule of data that no record holds yet: it says what it needs. */
export function waitingRule(id: string, title: string, needs: string): NumberRule {
  return numberRule({ id, title, reads: [], own: () => ({ needs }) });
}
