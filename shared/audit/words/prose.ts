import type { Line, Project } from '#shared/records/project/project.ts';

/** The section a line of prose stands in, as the form calls it. */
export type Section =
  | '사업개요 사업내용'
  | '사업목적'
  | '사업근거'
  | '사업내용'
  | '추진경위'
  | '추진일정'
  | '추진실적'
  | '기대효과'
  | '참고';

/** One text of a record with its place. */
export interface Prose {
  readonly section: Section;
  readonly at: string;
  readonly id?: string;
  readonly text: string;
  /** Of 추진실적: the year of its row. */
  readonly year?: number;
}

function list(section: Section, path: string, lines: readonly string[], row: Line & { year?: number } = {}): Prose[] {
  const own = {
    ...(row.id === undefined ? {} : { id: row.id }),
    ...(row.year === undefined ? {} : { year: row.year }),
  };
  return lines.map((text, place) => ({ section, at: `${path}[${place}]`, text, ...own }));
}

function gather(project: Project): readonly Prose[] {
  const { description, schedule } = project;
  return [
    ...list('사업개요 사업내용', 'overview.content', project.overview.content),
    ...list('사업목적', 'description.purpose', description.purpose),
    ...list('사업근거', 'description.legalBasis', description.legalBasis),
    ...list('사업내용', 'description.content', description.content),
    ...list('추진경위', 'description.history', description.history),
    ...schedule.rows.flatMap((row, place) =>
      (['step', 'period', 'detail'] as const).map(
        (part): Prose => ({
          section: '추진일정',
          at: `schedule.rows[${place}].${part}`,
          text: row[part],
          ...(row.id === undefined ? {} : { id: row.id }),
        }),
      ),
    ),
    ...project.achievements.flatMap((row, place) => list('추진실적', `achievements[${place}].items`, row.items, row)),
    ...list('기대효과', 'expectedEffects', project.expectedEffects),
    ...list('참고', 'notes', project.notes),
  ].filter(({ text }) => text.trim() !== '');
}

/** A dozen rules ask for the same record's texts; records never change, so that what was gathered holds for ever. */
const gathered = new WeakMap<Project, readonly Prose[]>();

/** Every text of a record that people wrote as sentences, in the form's order; names and expressions of 산출근거 are none. */
export function proseOf(project: Project): readonly Prose[] {
  const known = gathered.get(project);
  if (known) return known;
  const prose = gather(project);
  gathered.set(project, prose);
  return prose;
}

/** The texts of some sections. */
export function proseIn(project: Project, ...sections: readonly Section[]): readonly Prose[] {
  return proseOf(project).filter(({ section }) => sections.includes(section));
}

/** A text as a sentence shows it: without bullet and end, not longer than a line. */
export function shown(text: string): string {
  const bare = text.trim().replace(/^[○◦●□■▷▶·※*-]\s*/, '');
  return bare.length > 40 ? `${bare.slice(0, 40)}…` : bare;
}
