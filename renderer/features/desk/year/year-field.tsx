import { useState } from 'react';
import { partsOf } from '#shared/audit/completeness.ts';
import { changeFiscalYear } from '#shared/records/project/fiscal-year.ts';
import type { Project } from '#shared/records/project/project.ts';
import { TextInput } from '../../../ui/text-input.tsx';
import { useEdit } from '../use-edit.ts';
import { YearDialog } from './year-dialog.tsx';

/** What a new project begins with; anything beyond is content that belongs to its year. */
const given = new Set(['title', 'overview.account']);

const hasContent = (project: Project): boolean =>
  partsOf(project).some(({ at, written }) => written && !given.has(at)) || project.summary.lines.length > 0;

/** 회계연도: of a blank project it is just a year; one with content is asked what is meant. */
export function YearField({ project }: { readonly project: Project }) {
  const edit = useEdit();
  const [asked, setAsked] = useState<number | null>(null);
  const take = (text: string) => {
    if (!/^(19|20)\d\d$/.test(text)) return;
    const year = Number(text);
    if (year === project.fiscalYear) return;
    if (hasContent(project)) setAsked(year);
    else edit({ label: `회계연도 ${year}년으로`, change: (was) => changeFiscalYear(was, year) });
  };
  return (
    <>
      <TextInput label="회계연도" className="year-input" value={`${project.fiscalYear}`} onChange={take} />
      {asked === null ? null : <YearDialog project={project} year={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
