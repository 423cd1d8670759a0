import type { KeptProject } from '#shared/journal/change.ts';
import { initials } from '#shared/ledger/initials.ts';
import type { ListRecord } from './rows.ts';

/** The light record of a project, as of `updatedAt`. */
export function listRecordOf({ id, project, importedFrom }: KeptProject, updatedAt: string): ListRecord {
  const { total, lines } = project.summary;
  const departments = project.contacts.map((contact) => contact.department).filter((name) => name !== '');
  return {
    id,
    fiscalYear: project.fiscalYear,
    edition: project.edition,
    title: project.title,
    titleInitials: initials(project.title),
    bureau: project.contacts.find((contact) => contact.bureau !== '')?.bureau ?? '',
    departments: [...new Set(departments)],
    prior: total.prior.amount,
    current: total.current.amount,
    change: total.change.amount,
    lineItems: lines.length,
    updatedAt,
    importedFrom,
  };
}
