import { josa } from '#shared/hangul/josa.ts';
import type { Ledger } from '#shared/records/ledger/ledger.ts';
import type { Project } from '#shared/records/project/project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';

/** A ledger and what it is called where it comes from: its file. */
export interface NamedLedger {
  readonly name: string;
  readonly ledger: Ledger;
}

/** The department of a record is that of its first contact (shared/records/project/SPEC.md); `''` where not stated. */
export function departmentOf({ contacts }: Project): string {
  return contacts[0]?.department ?? '';
}

const isSame = (a: string, b: string) => a.normalize('NFC') === b.normalize('NFC');

function fits(project: Project, ledger: Ledger, year: number): boolean {
  const isNamed =
    ledger.fiscalYear === year &&
    isSame(ledger.title, project.title) &&
    isSame(ledger.account, project.overview.account);
  if (!isNamed) return false;
  const department = departmentOf(project);
  return ledger.department === '' || department === '' || isSame(ledger.department, department);
}

const shown = (department: string) => (department === '' ? '부서를 적지 않음' : department);
const shownLedger = ({ name, ledger }: NamedLedger) => `${name}(${shown(ledger.department)})`;

/**
 * RO10: the ledger of a year for a 세부사업, by title, 회계 and 부서; `null` where there is none. A department that is
 * not stated, here or there, fits any one. Fails with `ledger-unclear` and both names where two ledgers fit, or where
 * the one that fits names no department and another of the projects, of another department, fits it too.
 */
export function ledgerOf(
  project: Project,
  projects: readonly Project[],
  ledgers: readonly NamedLedger[],
  year: number,
): Result<NamedLedger | null> {
  const fitting = ledgers.filter(({ ledger }) => fits(project, ledger, year));
  const [first, second] = fitting;
  if (!first) return ok(null);
  const what = `${year}년 ‘${project.title}’`;
  if (second) {
    return err(
      'ledger-unclear',
      `${what}의 원장이 둘입니다: ${shownLedger(first)}, ${shownLedger(second)}. 어느 것인지 알 수 없어 넘기지 않았습니다. 하나만 적어 주세요.`,
    );
  }
  const department = departmentOf(project);
  const other = projects.find(
    (each) =>
      !isSame(departmentOf(each), department) && fits(each, first.ledger, year) && first.ledger.department === '',
  );
  if (!other) return ok(first);
  const names = [shown(department), shown(departmentOf(other))].map((name) => `‘${name}’`);
  return err(
    'ledger-unclear',
    `${what} 원장(${first.name})에 부서가 없는데 이 이름의 사업이 둘입니다: ${josa(names[0] ?? '', '과/와')} ${names[1]}. 원장에 부서를 적어 주세요.`,
  );
}
