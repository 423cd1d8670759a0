import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedJson } from '#shared/journal/shared-json.ts';
import { deskStep, deskSteps } from '../builders/desk-steps.ts';
import { projectArbitrary } from '../builders/project-arbitrary.ts';
import { importedSample } from '../builders/sample-project.ts';

const runs = { seed: 20_241_126, numRuns: 100 };

test('a record is written as JSON.stringify writes it, whatever of it was written before', () => {
  fc.assert(
    fc.property(projectArbitrary, (project) => {
      const text = JSON.stringify(project);
      expect(sharedJson({ ...project })).toBe(text);
      expect(sharedJson({ ...project })).toBe(text);
    }),
    runs,
  );
  fc.assert(
    fc.property(deskSteps, (steps) => {
      let made = 0;
      let project = importedSample();
      for (const step of steps.filter(({ kind }) => kind !== 'undo')) {
        project = deskStep(project, step, () => {
          made += 1;
          return `n${made}`;
        });
        expect(sharedJson({ ...project })).toBe(JSON.stringify(project));
      }
    }),
    runs,
  );
});

test('any plain JSON is written so, with parts that are not stated left out', () => {
  const record = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant(undefined)));
  fc.assert(
    fc.property(record, (value) => {
      expect(sharedJson(value)).toBe(JSON.stringify(value));
    }),
    runs,
  );
});
