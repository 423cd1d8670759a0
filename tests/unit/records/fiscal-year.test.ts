import { expect, it } from 'vitest';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import { changeFiscalYear } from '#shared/records/project/fiscal-year.ts';
import { sampleProject } from '../../builders/sample-project.ts';
import { withoutIds } from '../../helpers/without-ids.ts';

it('a blank project moves as a whole', () => {
  const project = emptyProject('가', 2024);
  const moved = changeFiscalYear(project, 2026);
  expect(withoutIds(moved)).toEqual(withoutIds(emptyProject('가', 2026)));
  expect(moved.settlements.map(({ id }) => id)).toEqual(project.settlements.map(({ id }) => id));
});

it('what was done and settled stays in its year', () => {
  const sample = sampleProject();
  const next = changeFiscalYear(sample, 2025);
  expect(next).toMatchObject({
    fiscalYear: 2025,
    summary: { priorYear: 2024, currentYear: 2025 },
    schedule: { year: 2025 },
  });
  expect(next.achievements).toEqual(sample.achievements);
  expect(next.settlements).toEqual(sample.settlements);
  expect(changeFiscalYear(next, 2024)).toEqual(sample);
});
