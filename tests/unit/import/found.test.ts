import { describe, expect, it } from 'vitest';
import type { Project } from '#shared/records/project/project.ts';
import { projectRowOf } from '#shared/records/project/project-row.ts';
import { ok } from '#shared/result/result.ts';
import { addFile, nothingFound } from '../../../renderer/features/import-document/found.ts';
import { sampleProject } from '../../builders/sample-project.ts';

const kept = (project: Project) => projectRowOf({ id: '1', record: project, importedFrom: null }, '');

const isKnown = (read: Project, record: Project) => {
  const file = ok({ projects: [read], fieldsRead: 1, isDocument: false });
  const { projects } = addFile(nothingFound, 'a.json', file, [kept(record)]);
  return projects.map(({ known, chosen }) => [known, chosen]);
};

describe('a project that was read is the kept one', () => {
  const project = { ...sampleProject(), series: 's1' };

  it('of the same series, year and edition, whatever it is called now', () => {
    expect(isKnown({ ...project, title: '새 이름' }, project)).toEqual([[true, false]]);
  });

  it('not of another series though it has the same title', () => {
    expect(isKnown({ ...project, series: 's2' }, project)).toEqual([[false, true]]);
  });

  it('not of another year or edition of the series', () => {
    expect(isKnown({ ...project, fiscalYear: 2025 }, project)).toEqual([[false, true]]);
    expect(isKnown({ ...project, edition: '추경1' }, project)).toEqual([[false, true]]);
  });

  it('by its title where a document says no series', () => {
    const { series: _, ...printed } = project;
    expect(isKnown({ ...printed, title: ` ${printed.title.replaceAll(' ', '')}` }, project)).toEqual([[true, false]]);
    expect(isKnown({ ...printed, title: '다른 사업' }, project)).toEqual([[false, true]]);
  });
});

describe('the rounding rule of what was read', () => {
  const rounding = { costing: '절사', rate: '절사' } as const;
  const project = { ...sampleProject(), rounding };
  const ruleOf = (isDocument: boolean) =>
    addFile(nothingFound, 'a.txt', ok({ projects: [project], fieldsRead: 1, isDocument }), []).projects[0]?.project
      .rounding;

  it('is kept where a record states it, whatever its file is called', () => {
    expect(ruleOf(false)).toEqual(rounding);
  });

  it('is none in a printed document, which takes the office’s', () => {
    expect(ruleOf(true)).toBeUndefined();
  });
});
