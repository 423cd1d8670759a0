import { type Project, projectSchema } from '#shared/records/project.ts';
import { leafText } from '../characters.ts';
import { mainEdition } from '../edition.ts';
import type { HeadingId } from '../headings.ts';
import { noteMark } from '../markers.ts';
import type { Row } from '../row.ts';
import type { Leftovers } from '../sink.ts';
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
  const title = readTitle(source.preamble, left);
  for (const row of source.lost) left.row(row);
  for (const id of chapters) for (const row of rows(id)) left.noteOrUnread(row);
  const overview = readOverview(rows('overview'), left);
  const contacts = readContacts(rows('contacts'), left);
  const summary = readSummary(rows('summary'), left);
  const names = new Set(summary.summary.lines.map((line) => line.lineItem));
  const costing = readCosting(rows('costing'), names, left);
  const settlements = readSettlements(rows('settlements'), left);
  const currentYear = summary.currentYear ?? title.year ?? costingYear(source.rows('costing')) ?? source.scheduleYear;
  const fiscalYear =
    title.year ??
    currentYear ??
    (settlements.length > 0 ? settlements.reduce((last, one) => Math.max(last, one.year), 0) + 2 : 0);
  const year = currentYear ?? fiscalYear;
  return {
    schema: projectSchema,
    fiscalYear,
    edition: title.edition ?? editionOfHead(summary.head) ?? mainEdition,
    title: title.title,
    overview,
    contacts,
    summary: { priorYear: summary.priorYear ?? Math.max(0, year - 1), currentYear: year, ...summary.summary },
    costing,
    description: {
      purpose: readNarrative(rows('purpose')),
      legalBasis: readNarrative(rows('legalBasis')),
      content: readNarrative(rows('content')),
      history: readNarrative(rows('history')),
    },
    schedule: { year: source.scheduleYear ?? year, ...readSchedule(rows('schedule'), left) },
    achievements: readAchievements(rows('achievements'), left),
    expectedEffects: readNarrative(rows('expectedEffects')),
    settlements,
    notes: left.notes.sort((a, b) => a.line - b.line).map((note) => note.text),
    unread: [...source.carried, ...left.unread.sort((a, b) => a.line - b.line)],
  };
}

/** Lines that the writer marked as notes come out of their section. */
function withoutNotes(rows: readonly Row[], left: Leftovers): readonly Row[] {
  return rows.filter((row) => {
    const first = (row.cells[0] ?? '').trimStart();
    if (!first.startsWith(noteMark)) return true;
    const text = leafText([first.slice(noteMark.length), ...row.cells.slice(1)].join(' '));
    left.notes.push({ line: row.line, text });
    return false;
  });
}
