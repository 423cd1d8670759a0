import { printAmountExactly } from '#shared/money/print.ts';
import type { Won } from '#shared/money/won.ts';
import {
  type Contact,
  type Overview,
  type Period,
  type Person,
  type Project,
  periodChoices,
} from '#shared/records/project/project.ts';
import { leafText } from '../characters.ts';
import { mainEdition, statementOf } from '../edition.ts';
import { looksLikeHeading } from '../headings.ts';
import { cellLines, contentLines } from '../items.ts';
import { emptyMark, noteMark, splitMark } from '../markers.ts';
import { isFileMark, isPageNumber } from '../page-number.ts';
import { personOf } from '../read/read-contacts.ts';
import { takeLabel } from '../read/read-overview.ts';
import { readPeriod } from '../read/read-period.ts';
import { isTotalName } from '../read/read-summary.ts';
import { titleOf } from '../read/read-title.ts';
import { escapeText, shieldAll, shieldWords } from '../shield.ts';
import { unitOf } from '../unit-line.ts';
import { writeCell, writeFirstCell } from './cells.ts';
import { writeLines } from './text-lines.ts';

/** The title, and above it what the form alone does not tell: an edition other than the 본예산, a year of its own. */
export function writeTitle(project: Project): string[] {
  const lines: string[] = [];
  if (project.edition !== mainEdition) lines.push(`예산구분 : ${writeEdition(project.edition)}`);
  if (project.fiscalYear !== project.summary.currentYear) lines.push(`회계연도 : ${project.fiscalYear}`);
  return [...lines, titleText(project.title)];
}

function writeEdition(edition: string): string {
  const escaped = escapeText(edition);
  return statementOf(`예산구분 : ${escaped}`)?.edition === edition ? escaped : shieldWords(edition);
}

function titleText(title: string): string {
  if (title === '') return emptyMark;
  const escaped = escapeText(title);
  const plain =
    titleOf(escaped) === title &&
    statementOf(escaped) === null &&
    !looksLikeHeading(escaped) &&
    !isPageNumber(escaped) &&
    !isFileMark(escaped) &&
    unitOf(escaped) === null &&
    !/^(?:※|[-○▷·|│┃║｜]|[\d,.\s△▲-]+$)/.test(escaped) &&
    title.length < 300;
  return plain ? escaped : shieldWords(title);
}

function writePeriod({ checked, text }: Period): string {
  const own = checked.every((label) => (periodChoices as readonly string[]).includes(label));
  const order = checked.map((label) => (periodChoices as readonly string[]).indexOf(label));
  const inOrder = own && order.every((place, index) => index === 0 || place > (order[index - 1] ?? 0));
  const boxes = inOrder
    ? periodChoices.map((choice) => `${checked.includes(choice) ? '☑' : '□'} ${choice}`).join(' ')
    : checked.map((label) => `☑ ${writeLabel(label)}`).join(' ');
  const words = writeWords(text);
  return [words, boxes].filter(Boolean).join(' ');
}

function writeLabel(label: string): string {
  if (label === '') return emptyMark;
  const escaped = escapeText(label);
  const back = readPeriod(`☑ ${escaped}`);
  return back.text === '' && back.checked.length === 1 && back.checked[0] === label ? escaped : shieldAll(label);
}

function writeWords(text: string): string {
  const escaped = escapeText(text);
  return readPeriod(escaped).text === text && readPeriod(escaped).checked.length === 0 ? escaped : shieldAll(text);
}

/** □ 사업개요. */
export function writeOverview({ account, period, content, cost }: Overview): string[] {
  const amount = (value: Won | null) => {
    const text = value === null ? '' : printAmountExactly(value, '천원');
    return text === '' || text.endsWith('원') ? text : `${text}천원`;
  };
  // A row begun with a label would be the next field.
  const other = (line: string) => takeLabel(line) !== null || writeCell(leafText(line)) !== line;
  const [first = '', ...more] = writeLines(content, (at) => (at === 0 ? contentLines : cellLines), other);
  return [
    '□ 사업개요',
    '',
    `회 계\t${writeCell(account)}\t\t`,
    `사업기간\t${writePeriod(period)}\t\t`,
    `사업내용\t${first}\t\t`,
    ...more.map((line) => `\t${line}`),
    `사업비 (당해년도)\t${amount(cost.total)}\t(국비)${amount(cost.national)}\t(시비)${amount(cost.city)}`,
    `\t\t기타 (예산 외) (국비)${amount(cost.offBudget.national)}\t(기타)${amount(cost.offBudget.other)}`,
    '',
  ];
}

function writePerson({ name, phone }: Person): string {
  const plain = escapeText(`${name} ${phone}`.trim());
  const back = personOf(plain);
  return back.name === name && back.phone === phone && writeCell(`${name} ${phone}`.trim()) === plain
    ? plain
    : `${name === '' ? '' : shieldAll(name)}${splitMark}${phone === '' ? '' : shieldAll(phone)}`;
}

/** □ 사업 담당자 and, below it, the notes of the document. */
export function writeContacts(contacts: readonly Contact[], notes: readonly string[]): string[] {
  return [
    '□ 사업 담당자',
    '',
    '실·국\t부서명\t과 장\t팀장\t주무관',
    ...contacts.map((one) =>
      [
        writeFirstCell(one.bureau, 'contacts', isTotalName),
        writeCell(one.department),
        ...[one.manager, one.teamLead, one.officer].map(writePerson),
      ].join('\t'),
    ),
    '',
    ...(notes.length === 0 ? [] : [...notes.map(writeNote), '']),
  ];
}

function writeNote(note: string): string {
  return note.startsWith('※') ? escapeText(note) : `${noteMark}${note === '' ? emptyMark : escapeText(note)}`;
}
