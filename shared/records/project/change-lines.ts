import type { Achievement, Contact, CostingGroup, Project, ScheduleRow, Settlement, SummaryLine } from './project.ts';

/** The list with `change` made of each of its lines; the same list where none changed. */
export function changeLines<T>(lines: readonly T[], change: (line: T, at: number) => T): readonly T[] {
  let changed: T[] | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as T;
    const now = change(line, at);
    if (changed) changed.push(now);
    else if (now !== line) changed = [...lines.slice(0, at), now];
  }
  return changed ?? lines;
}

/** What becomes of each line, by its kind; the lines under a 통계목 of 산출근거 are its own business. */
export interface LineChanges {
  readonly contact: (line: Contact) => Contact;
  readonly summary: (line: SummaryLine) => SummaryLine;
  readonly group: (group: CostingGroup) => CostingGroup;
  readonly schedule: (row: ScheduleRow) => ScheduleRow;
  readonly achievement: (row: Achievement) => Achievement;
  readonly settlement: (row: Settlement) => Settlement;
}

/** The record with each of its lines changed, in the contract's order; the same record where none changed. */
export function changeEveryLine(project: Project, change: LineChanges): Project {
  const contacts = changeLines(project.contacts, change.contact);
  const lines = changeLines(project.summary.lines, change.summary);
  const costing = changeLines(project.costing, change.group);
  const rows = changeLines(project.schedule.rows, change.schedule);
  const achievements = changeLines(project.achievements, change.achievement);
  const settlements = changeLines(project.settlements, change.settlement);
  const summary = lines === project.summary.lines ? project.summary : { ...project.summary, lines };
  const schedule = rows === project.schedule.rows ? project.schedule : { ...project.schedule, rows };
  const same =
    contacts === project.contacts &&
    summary === project.summary &&
    costing === project.costing &&
    schedule === project.schedule &&
    achievements === project.achievements &&
    settlements === project.settlements;
  return same ? project : { ...project, contacts, summary, costing, schedule, achievements, settlements };
}
