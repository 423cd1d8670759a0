import type { Office } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project.ts';
import type { Finding } from './finding.ts';

/** What a rule looks at: one record, and whatever of its surroundings is at hand. */
export interface Subject {
  readonly project: Project;
  /** Records of the same 세부사업: other years and editions, in no order; without the project itself. */
  readonly others: readonly Project[];
  /** The office's record: thresholds by rule id, and its tables. */
  readonly office: Office;
}

/** A rule that could not look says what it lacked: nothing wrong and not looked at are never the same. */
export interface Unchecked {
  /** A Korean phrase: what is missing (`지난해 기록`, `집행 원장`). */
  readonly needs: string;
}

export type Outcome = readonly Finding[] | Unchecked;

/** One rule of the trade: one file in `rules/`, named by its id. It reads and changes nothing. */
export interface Rule {
  readonly id: string;
  /** Korean, short: what is compared. */
  readonly title: string;
  check(subject: Subject): Outcome;
}
