import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, recheck } from '#shared/audit/check.ts';
import type { Finding } from '#shared/audit/finding.ts';
import { defaultOffice } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project/project.ts';
import { validateProject } from '#shared/records/project/validate-project.ts';
import { amountChanges } from '../builders/amount-changes.ts';
import { cleanDocument } from '../builders/clean-document.ts';
import { randomOf } from '../builders/document-mutations.ts';
import { times } from '../helpers/scale.ts';

const subjectOf = (project: Project) => ({ project, others: [], office: defaultOffice });
const findingsOf = (project: Project) => check(subjectOf(project)).findings;
const keyOf = ({ message: _, ...finding }: Finding) => JSON.stringify(finding);

/** Documents by their seed. */
const seeds = (runs: number) => ({ seed: 20_241_125, numRuns: times(runs) });

describe('a clean document', () => {
  test('is a record, and gives no error, however its 결산 was rounded', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('exact' as const, 'rounded' as const), (seed, settled) => {
        const project = cleanDocument(randomOf(seed), settled);
        expect(validateProject(project)).toMatchObject({ ok: true });
        expect(findingsOf(project).filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      seeds(1000),
    );
  });
});

/** What a change of one amount brings: findings that were not there, of error or warning, that name the cell. */
function caught(project: Project, before: ReadonlySet<string>, at: string): boolean {
  return findingsOf(project).some(
    (finding) =>
      finding.severity !== 'info' &&
      !before.has(keyOf(finding)) &&
      [finding.at, ...(finding.evidence ?? [])].includes(at),
  );
}

describe('one amount of a clean document changed by one unit', () => {
  test.each([1000, -1000, 1, -1])('of %d원 is found, wherever it stands', (by) => {
    let changes = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const project = cleanDocument(randomOf(seed));
        const before = new Set(findingsOf(project).map(keyOf));
        const missed = [...amountChanges(project, by)].flatMap(({ at, from, to, after }) => {
          changes += 1;
          return caught(after, before, at) ? [] : [`${at}: ${from} → ${to}`];
        });
        expect(missed).toEqual([]);
      }),
      seeds(150),
    );
    expect(changes).toBeGreaterThan(1000);
  });
});

test('audit/D7: a change checked again by its sections equals the full run', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (seed, which) => {
      const project = cleanDocument(randomOf(seed));
      const changes = [...amountChanges(project, 1000)];
      const first = changes[which % changes.length]?.after ?? project;
      const second = {
        ...first,
        fiscalYear: first.fiscalYear + (which % 2),
        edition: which % 3 ? first.edition : '추경2',
      };
      let before = subjectOf(project);
      let known = check(before);
      for (const after of [first, second, { ...second, settlements: second.settlements.slice(1) }].map(subjectOf)) {
        known = recheck(known, before, after);
        const { findings, unchecked } = check(after);
        expect({ findings: known.findings, unchecked: known.unchecked }).toEqual({ findings, unchecked });
        before = after;
      }
    }),
    seeds(300),
  );
});
