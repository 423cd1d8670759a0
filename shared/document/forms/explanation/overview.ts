import type { Above } from '#shared/bullets/levels.ts';
import { printBudgetAmount } from '#shared/money/print.ts';
import type { Won } from '#shared/money/won.ts';
import {
  type Contact,
  type Overview,
  type Period,
  type Person,
  periodChoices,
} from '#shared/records/project/project.ts';
import type { Table } from '../../model/document.ts';
import { centered, head, words } from './cells.ts';
import { toTextLines } from './text-lines.ts';

/** Every choice of the form with its box; a ticked label that the form does not know stands behind them. */
function periodText({ checked, text }: Period): string {
  const others = checked.filter((label) => !periodChoices.some((choice) => choice === label));
  const boxes = periodChoices.map((choice) => `${checked.includes(choice) ? '☑' : '□'} ${choice}`);
  return [...boxes, ...others.map((label) => `☑ ${label}`), text].filter((part) => part !== '').join('  ');
}

function labelled(label: string, value: Won | null): string {
  return value === null ? label : `${label}${printBudgetAmount(value)}천원`;
}

/** □ 사업개요. `above` is the order of the record's bullets. */
export function overviewTable({ account, period, content, cost }: Overview, above: Above): Table {
  const total = cost.total === null ? '-' : `${printBudgetAmount(cost.total)}천원`;
  return {
    kind: 'table',
    section: 'overview',
    columns: [26, 48, 48, 48],
    headRows: [],
    rows: [
      [head('회 계'), words(account, { colspan: 3 })],
      [head('사업기간'), words(periodText(period), { colspan: 3 })],
      [head('사업내용'), words(toTextLines(content, above), { colspan: 3 })],
      [
        head(['사업비', '(당해년도)'], { rowspan: 2 }),
        words(total),
        words(labelled('(국비)', cost.national)),
        words(labelled('(시비)', cost.city)),
      ],
      [
        words('기타 (예산 외)'),
        words(labelled('(국비)', cost.offBudget.national)),
        words(labelled('(기타)', cost.offBudget.other)),
      ],
    ],
  };
}

function person({ name, phone }: Person): string[] {
  return [name, phone];
}

const nobody: Contact = {
  bureau: '',
  department: '',
  manager: { name: '', phone: '' },
  teamLead: { name: '', phone: '' },
  officer: { name: '', phone: '' },
};

/** □ 사업 담당자; without contacts one empty row stands under the heads. */
export function contactsTable(contacts: readonly Contact[]): Table {
  const shown = contacts.length === 0 ? [nobody] : contacts;
  return {
    kind: 'table',
    section: 'contacts',
    columns: [34, 34, 34, 34, 34],
    headRows: [['실·국', '부서명', '과 장', '팀장', '주무관'].map((label) => head(label))],
    rows: shown.map(({ bureau, department, manager, teamLead, officer }) => [
      centered(bureau),
      centered(department),
      centered(person(manager)),
      centered(person(teamLead)),
      centered(person(officer)),
    ]),
  };
}
