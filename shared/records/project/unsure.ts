import type { Project } from './project.ts';

/** A value that was read without being sure: the section it is in, and the line of its source where that is known. */
export interface UnsurePlace {
  readonly section: string;
  readonly line: number | null;
}

const sections: readonly (readonly [begins: string, name: string])[] = [
  ['costing', '산출근거'],
  ['schedule', '추진일정'],
  ['achievements', '추진실적'],
  ['settlements', '결산 현황'],
  ['summary', '예산 총괄'],
  ['overview', '사업개요'],
];

/** What a record's `source` says was not read for sure, in the order of the document's lines. */
export function unsurePlaces({ source = {} }: Pick<Project, 'source'>): readonly UnsurePlace[] {
  return Object.entries(source)
    .filter(([, { sure }]) => sure === false)
    .map(([path, { line = null }]) => ({
      section: sections.find(([begins]) => path.startsWith(begins))?.[1] ?? '그 밖의 곳',
      line,
    }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** The record once a person has looked: what was not sure is no longer marked. */
export function withoutDoubt(project: Project): Project {
  const { source = {}, ...rest } = project;
  const kept = Object.entries(source).filter(([, { sure }]) => sure !== false);
  return kept.length === 0 ? rest : { ...rest, source: Object.fromEntries(kept) };
}
