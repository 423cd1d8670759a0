import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '#shared/audit/finding.ts';
import { wordRules } from '#shared/audit/word-rules.ts';
import { defaultOffice } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project/project.ts';
import { cleanDocuments, cleanWords } from '../builders/worded-project.ts';

const options = { seed: 20_240_909, numRuns: 400 };

function findingsOf(project: Project, others: readonly Project[] = []): readonly Finding[] {
  return wordRules.flatMap((rule) => {
    const outcome = rule.check({ project, others, office: defaultOffice });
    return 'needs' in outcome ? [] : outcome;
  });
}

/** What must be told of any document: whose names and numbers stand in it. */
const isExpected = ({ rule }: Finding) => rule === 'T11';

test('nothing is found in documents that are in order, in any dress', () => {
  fc.assert(
    fc.property(cleanDocuments, (project) => {
      const found = findingsOf(project);
      expect(found.filter((each) => !isExpected(each)).map(({ rule, at, message }) => [rule, at, message])).toEqual([]);
      expect(found.length).toBeGreaterThan(0);
    }),
    options,
  );
});

test('last year’s record and other pages of the year find nothing either', () => {
  fc.assert(
    fc.property(cleanDocuments, (project) => {
      const last = { ...project, fiscalYear: project.fiscalYear - 1 };
      const draft = { ...project, edition: '요구' };
      expect(findingsOf(project, [last, draft]).filter((each) => !isExpected(each))).toEqual([]);
    }),
    { ...options, numRuns: 100 },
  );
});

test('the model document has every rule look, or say what it lacks', () => {
  const project = cleanWords();
  const lacking = wordRules.flatMap((rule) => {
    const outcome = rule.check({ project, others: [], office: defaultOffice });
    return 'needs' in outcome ? [[rule.id, outcome.needs]] : [];
  });
  expect(lacking).toEqual([
    ['B19', '지난해 기록'],
    ['B21', '2026년 편성기준 표'],
    ['T10', '같은 해의 다른 쪽'],
  ]);
});
