import { emptyContact } from '#shared/records/project/empty-project.ts';
import type { Contact, Person, Project } from '#shared/records/project/project.ts';
import { DataGrid } from '../../../grid/data-grid.tsx';
import type { GridColumn, GridEdit, GridRow } from '../../../grid/types.ts';
import { labelOfEdits } from '../../../table/label-of-edits.ts';
import {
  blankRow,
  editRows,
  insertBefore,
  removeRows,
  rowId,
  useBlankId,
  useGridBasics,
  usePastedEdits,
} from '../../../table/rows.ts';
import { SectionFrame } from '../section-frame.tsx';
import { useEdit } from '../use-edit.ts';
import { useMovedCell } from '../use-moved.ts';

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

export function ContactsSection({ contacts }: { readonly contacts: readonly Contact[] }) {
  const edit = useEdit();
  const basics = useGridBasics('contacts');
  const moved = useMovedCell('contacts');
  const rows = contacts.map(toRow);
  const blank = useBlankId(contacts);
  const pasted = usePastedEdits();
  const apply = (edits: readonly GridEdit[]) =>
    put((was) =>
      editRows(was, edits, rows, emptyContact, (row, { columnId, value }) =>
        putCell(row, columnId, String(value ?? '').trim()),
      ),
    );
  return (
    <SectionFrame section="contacts" title="사업 담당자">
      <DataGrid
        {...basics}
        goTo={moved}
        label="사업 담당자"
        columns={columns}
        rows={[...rows, blankRow(blank)]}
        autoHeight
        onEdit={(edits, how, opening) => {
          const label = labelOfEdits({ table: '담당자', columns, rows, name: 'department', unit: basics.unit }, edits);
          edit({ label, change: apply(edits), how, opening });
        }}
        onPasteRows={(edits, added) => {
          const all = pasted(edits, added);
          edit({ label: `담당자 ${all.length.toLocaleString('ko-KR')}칸 붙여 넣기`, change: apply(all), how: 'paste' });
        }}
        onInsertRows={(at, count) =>
          edit({ label: '담당자 줄 넣기', change: put((was) => insertBefore(was, rows[at], count, emptyContact)) })
        }
        onDeleteRows={(ids) => edit({ label: '담당자 줄 지우기', change: put((was) => removeRows(was, ids)) })}
      />
    </SectionFrame>
  );
}
