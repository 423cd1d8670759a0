import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '#shared/formats/text/read-text.ts';
import { writeText } from '#shared/formats/text/write-text.ts';
import { unwrap } from '#shared/result/result.ts';
import { projectArbitrary } from '../builders/project-arbitrary.ts';
import { sampleProject } from '../builders/sample-project.ts';

test('text/R13: a record printed as text reads back equal', () => {
  fc.assert(
    fc.property(projectArbitrary, (project) => {
      expect(unwrap(readText(writeText([project])))).toEqual([project]);
    }),
    { seed: 20_240_101, numRuns: 600 },
  );
});

test('text/R13: several records in one text read back equal, in their order', () => {
  fc.assert(
    fc.property(fc.array(projectArbitrary, { minLength: 2, maxLength: 4 }), (projects) => {
      expect(unwrap(readText(writeText(projects)))).toEqual(projects);
    }),
    { seed: 7, numRuns: 150 },
  );
});

test('an ampersand of ordinary words is printed plainly', () => {
  const title = 'R&D 지원 & A&B';
  const project = { ...sampleProject(), title };
  expect(writeText([project])).toContain(`${title}\n`);
  expect(unwrap(readText(writeText([project])))).toEqual([project]);
});
