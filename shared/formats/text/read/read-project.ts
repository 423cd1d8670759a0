import { type Project, projectSchema } from '#shared/records/project/project.ts';
import { leafText } from '../characters.ts';
import { mainEdition } from '../edition.ts';
import type { HeadingId } from '../headings.ts';
import { noteMark } from '../markers.ts';
import type { Row } from '../row.ts';
import type { Leftovers } from '../sink.ts';
import type { ReadUnit } from '../unit-line.ts';
import type { ProjectRows } from './project-rows.ts';
import { readAchievements } from './read-achievements.ts';
import { readContacts } from './read-contacts.ts';
import { costingYear, readCosting } from './read-costing.ts';
import { readNarrative } from './read-narrative.ts';
import { readOverview } from './read-overview.ts';
import { readSchedule } from './read-schedule.ts';
import { readSettlements } from './read-settlements.ts';
import { readSummary } from './read-summary.ts';
import { editionOfHead, readTitle } from './read-title.ts';

/** Chapters whose own lines, before their first □, belong to no field. */
const chapters: readonly HeadingId[] = ['basics', 'budget', 'explanation', 'effects'];

/** Makes the record of one project's rows. A year that nothing states is 0. */
export function readProject(source: ProjectRows): Project {
  const left = source.left;
  const rows = (id: HeadingId) => withoutNotes(source.rows(id), left);
  const general = captionOf(source.preamble, left);
  const unitOf = new Map<HeadingId, ReadUnit | null>();
  const title = readTitle(general.rows, left);
  for (const row of source.lost) left.row(row);
  for (const id of chapters) {
    const caption = captionOf(rows(id), left);
    unitOf.set(id, caption.unit);
    for (const row of caption.rows) left.noteOrUnread(row);
  }
  /** The unit that holds for a table without its own caption: its chapter's, the document's, or that of the form. */
  const unitFor = (chapter: HeadingId | null): ReadUnit =>
    (chapter === null ? null : unitOf.get(chapter)) ?? general.unit ?? '천원';
  const overview = readOverview(rows('overview'), left, unitFor('basics'));
  const contacts = readContacts(rows('contacts'), left);
  const summary = readSummary(rows('summary'), left, unitFor('budget'));
  const budget = new Map(summary.summary.lines.map((line) => [line.lineItem, line.current.amount]));
  const costing = readCosting(rows('costing'), budget, left, unitFor('budget'));
  const settlements = readSettlements(rows('settlements'), left, unitFor(null));
  const { unsure, ...schedule } = readSchedule(rows('schedule'), left, unitFor('explanation'));
  const achievements = readAchievements(rows('achievements'), left);
  const currentYear = summary.currentYear ?? title.year ?? costingYear(source.rows('costing')) ?? source.scheduleYear;
  const fiscalYear =
    title.year ??
    currentYear ??
    (settlements.length > 0 ? settlements.reduce((last, one) => Math.max(last, one.year), 0) + 2 : 0);
  const year = currentYear ?? fiscalYear;
  const doubtful = [
    ...costing.unsure.map(({ group, line }) => [`costing[${group}]`, line] as const),
    ...unsure.map(({ index, line }) => [`schedule.rows[${index}]`, line] as const),
    ...achievements.unsure.map(({ index, line }) => [`achievements[${index}]`, line] as const),
    ...source.doubtful,
  ];
  return {
    schema: projectSchema,
    fiscalYear,
    edition: title.edition ?? editionOfHead(summary.head) ?? mainEdition,
    title: title.title,
    overview,
    contacts,
    summary: { priorYear: summary.priorYear ?? Math.max(0, year - 1), currentYear: year, ...summary.summary },
    costing: costing.costing,
    description: {
      purpose: readNarrative(rows('purpose')),
      legalBasis: readNarrative(rows('legalBasis')),
      content: readNarrative(rows('content')),
      history: readNarrative(rows('history')),
    },
    schedule: { year: source.scheduleYear ?? year, ...schedule },
    achievements: achievements.achievements,
    expectedEffects: readNarrative(rows('expectedEffects')),
    settlements,
    notes: left.notes.sort((a, b) => a.line - b.line).map((note) => note.text),
    unread: [...source.carried, ...left.unread.sort((a, b) => a.line - b.line)],
    ...(doubtful.length === 0
      ? {}
      : { source: Object.fromEntries(doubtful.map(([path, line]) => [path, { line, sure: false }])) }),
  };
}

/** The unit that a caption among rows states for all the tables below, and the other rows (R3). */
function captionOf(rows: readonly Row[], left: Leftovers): { unit: ReadUnit | null; rows: readonly Row[] } {
  const units = new Set<ReadUnit>();
  const others = rows.filter((row) => {
    const unit = left.unit(row);
    if (unit !== null) units.add(unit);
    return unit === null;
  });
  const [only] = units;
  return { unit: units.size > 1 ? 'unknown' : (only ?? null), rows: others };
}

/** Lines that the writer marked as notes come out of their section. */
function withoutNotes(rows: readonly Row[], left: Leftovers): readonly Row[] {
  if (!rows.some((row) => row.cells[0]?.includes(noteMark))) return rows;
  return rows.filter((row) => {
    const first = (row.cells[0] ?? '').trimStart();
    if (!first.startsWith(noteMark)) return true;
    const text = leafText([first.slice(noteMark.length), ...row.cells.slice(1)].join(' '));
    left.notes.push({ line: row.line, text });
    return false;
  });
}
