import { useMemo } from 'react';
import type { SectionId } from '#shared/document/model/document.ts';
import type { OpenCheck } from '../../../session/open-check.ts';
import { useOpenCheck } from '../../../session/use-open-check.ts';
import { type DeskMarks, marksOf, type SectionMarks } from './marks.ts';

/** One reckoning for all sections of the desk. */
const known = new WeakMap<OpenCheck, DeskMarks>();

function marksOfCheck(check: OpenCheck): DeskMarks {
  const marks = known.get(check) ?? marksOf(check.project, check.findings);
  known.set(check, marks);
  return marks;
}

/** The marks of a section's cells and boxes; `undefined` where nothing was found. */
export function useMarks(section: SectionId): SectionMarks | undefined {
  const check = useOpenCheck();
  return useMemo(() => (check ? marksOfCheck(check).get(section) : undefined), [check, section]);
}
