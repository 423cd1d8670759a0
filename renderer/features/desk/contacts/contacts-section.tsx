import { memo, useMemo } from 'react';
import { emptyContact } from '#shared/records/project/empty-project.ts';
import type { Contact, Person, Project } from '#shared/records/project/project.ts';
import { DataGrid } from '../../../grid/data-grid.tsx';
import type { GridColumn, GridRow } from '../../../grid/types.ts';
import { keptRows } from '../../../table/kept-rows.ts';
import { rowId } from '../../../table/rows.ts';
import { useListTable } from '../../../table/use-list-table.ts';
import { SectionFrame } from '../section-frame.tsx';
import { useTableHost } from '../use-table-host.ts';

const people = { manager: '과장', teamLead: '팀장', officer: '주무관' } as const;
type Role = keyof typeof people;
const roles = Object.keys(people) as Role[];

const columns: readonly GridColumn[] = [
  { id: 'bureau', label: '실·국', kind: 'text', width: 110, minWidth: 84, flex: 1, editable: true },
  { id: 'department', label: '부서명', kind: 'text', width: 120, minWidth: 96, flex: 1, editable: true },
  ...roles.flatMap((role): GridColumn[] => [
    { id: `${role}.name`, label: people[role], kind: 'text', width: 62, editable: true },
    { id: `${role}.phone`, label: '전화', kind: 'text', width: 88, editable: true },
  ]),
];

function toRow(contact: Contact): GridRow {
  const cells: Record<string, string> = { bureau: contact.bureau, department: contact.department };
  for (const role of roles) {
    cells[`${role}.name`] = contact[role].name;
    cells[`${role}.phone`] = contact[role].phone;
  }
  return { id: rowId(contact), cells };
}

function putCell(contact: Contact, columnId: string, value: string): Contact {
  const [role, part] = columnId.split('.') as [Role, keyof Person | undefined];
  return part ? { ...contact, [role]: { ...contact[role], [part]: value } } : { ...contact, [columnId]: value };
}

const put =
  (change: (contacts: readonly Contact[]) => readonly Contact[]) =>
  (project: Project): Project => ({ ...project, contacts: change(project.contacts) });

const rowsOf = keptRows(toRow);

export const ContactsSection = memo(function ContactsSection({ contacts }: { readonly contacts: readonly Contact[] }) {
  const host = useTableHost('contacts');
  const table = useListTable(host, {
    name: '담당자',
    columns,
    nameColumn: 'department',
    lines: contacts,
    rows: useMemo(() => rowsOf(contacts), [contacts]),
    hasBlankRow: true,
    blank: emptyContact,
    editCell: (line, { columnId, value }) => putCell(line, columnId, String(value ?? '').trim()),
    put,
    lineWord: '담당자 줄',
  });
  return (
    <SectionFrame section="contacts" title="사업 담당자">
      <DataGrid {...table} label="사업 담당자" />
    </SectionFrame>
  );
});
