import { emptyContact } from '#shared/records/project/empty-project.ts';
import type { Contact, Person } from '#shared/records/project/project.ts';
import { leafText } from '../characters.ts';
import { emptyMark, splitMark } from '../markers.ts';
import { columnsOf, type Row } from '../row.ts';
import type { Leftovers } from '../sink.ts';
import { isTotalName } from './read-summary.ts';
import { tableRows } from './table-rows.ts';

const phoneAtEnd =
  /^(.*?)\s*[(（]?((?:☎|Tel\.?|tel\.?)?\s?(?:\d{2,4}[-.)\s])?\s?\d{3,4}-\d{4}(?:\s?[~,/]\s?\d{1,4}){0,3})[)）]?$/;

/** A person's cell: the name, and the number behind it or on the next line of the cell. */
export function personOf(raw: string): Person {
  const marked = raw.indexOf(splitMark);
  if (marked >= 0)
    return { name: leafText(raw.slice(0, marked)), phone: leafText(raw.slice(marked + splitMark.length)) };
  const text = raw.replace(/\s+/g, ' ').trim();
  if (text.length > 200) return { name: leafText(text), phone: '' };
  const found = phoneAtEnd.exec(text);
  if (!found) return { name: leafText(text), phone: '' };
  return { name: leafText(found[1] ?? ''), phone: leafText(found[2] ?? '') };
}

function contactOf(cells: readonly string[]): Contact {
  const [bureau = '', department = '', manager = '', teamLead = '', officer = ''] = cells;
  return {
    ...emptyContact,
    bureau: leafText(bureau),
    department: leafText(department),
    manager: personOf(manager),
    teamLead: personOf(teamLead),
    officer: personOf(officer),
  };
}

/** `경제실 산업과 가나다 0000-0000 …` with single spaces: two words, then a name and a number three times. */
function looseCells(text: string): readonly string[] | null {
  if (text.length > 400) return null;
  const found = /^(\S+) (\S+) ((?:[^\d\s]+ [\d-]{8,13} ?){1,3})$/.exec(text.replace(/\s+/g, ' ').trim());
  if (!found) return null;
  return [found[1] ?? '', found[2] ?? '', ...((found[3] ?? '').match(/[^\d\s]+ [\d-]{8,13}/g) ?? [])];
}

/** A row of telephone numbers alone: those of the names above them. `null` where it is no such. */
function withNumbers(above: Contact, cells: readonly string[]): Contact | null {
  const people = [above.manager, above.teamLead, above.officer];
  const numbers = [2, 3, 4].map((at) => personOf(cells[at] ?? ''));
  if ([...cells.slice(0, 2), ...cells.slice(5)].some((cell) => cell.trim() !== '')) return null;
  if (!numbers.some(({ phone }) => phone !== '')) return null;
  if (
    numbers.some(
      ({ name, phone }, at) => name !== '' || (phone !== '' && (people[at]?.phone !== '' || people[at]?.name === '')),
    )
  )
    return null;
  const [manager, teamLead, officer] = people.map(({ name, phone }, at) => ({
    name,
    phone: numbers[at]?.phone || phone,
  }));
  return manager && teamLead && officer ? { ...above, manager, teamLead, officer } : null;
}

/** Reads the rows of □ 사업 담당자. */
export function readContacts(rows: readonly Row[], left: Leftovers): Contact[] {
  const contacts: Contact[] = [];
  for (const { row } of tableRows('contacts', rows, left, '천원').body) {
    const { cells, sure } = columnsOf(row);
    const known = cells.length > 1 && cells.slice(5).every((cell) => cell.trim() === '');
    const taken = known && (sure || cells.length === 5) ? cells : looseCells(cells.join(' '));
    const above = contacts.at(-1);
    const numbers = sure && above !== undefined ? withNumbers(above, cells) : null;
    if (numbers !== null) contacts[contacts.length - 1] = numbers;
    else if (taken === null || isTotalName(taken[0] ?? '') || (row.cells.length === 1 && taken[0] === emptyMark))
      left.row(row);
    else contacts.push(contactOf(taken));
  }
  return contacts;
}
