import { describe, expect, test } from 'vitest';
import type { Finding } from '#shared/audit/finding.ts';
import type { Rule, Subject } from '#shared/audit/rule.ts';
import { defaultOffice, type Office } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project/project.ts';
import { pathParts } from '#shared/records/project/validate-labels.ts';
import { validateProject } from '#shared/records/project/validate-project.ts';
import { unwrap } from '#shared/result/result.ts';

/** What a rule is shown: a record, or one with what stands around it. */
export type Shown =
  | Project
  | { readonly project: Project; readonly others?: readonly Project[]; readonly office?: Partial<Office> };

interface Cases {
  /** Documents in which the rule finds something, and where. */
  readonly hits: Readonly<Record<string, readonly [Shown, readonly string[]]>>;
  readonly misses: Readonly<Record<string, Shown>>;
  /** Documents that the rule cannot look at, and what it lacks. */
  readonly unchecked?: Readonly<Record<string, readonly [Shown, string]>>;
}

function subjectOf(shown: Shown): Subject {
  const { project, others = [], office = {} } = 'project' in shown ? shown : { project: shown };
  return { project, others, office: { ...defaultOffice, ...office } };
}

/** What a rule finds; fails where it could not look. */
export function findingsOf(rule: Rule, shown: Shown): readonly Finding[] {
  const outcome = rule.check(subjectOf(shown));
  if ('needs' in outcome) throw new Error(`${rule.id} did not look: ${outcome.needs}`);
  return outcome;
}

/** The value at a path of a record; `undefined` where nothing stands there. */
function at(project: Project, path: string): unknown {
  let value: unknown = project;
  for (const part of pathParts(path)) value = (value as Record<string | number, unknown> | undefined)?.[part];
  return value;
}

/** What every finding has to be: a place there is, a whole sentence, a mend that is valid and, made, ends the finding. */
function expectSound(rule: Rule, shown: Shown, finding: Finding): void {
  const { project } = subjectOf(shown);
  expect(finding.rule).toBe(rule.id);
  expect(finding.message).toMatch(/[.]$/);
  expect(finding.message).not.toMatch(/undefined|null|NaN|\[object|은\(는\)|이\(가\)/);
  for (const path of [finding.at, ...(finding.evidence ?? [])]) expect(at(project, path), path).not.toBeUndefined();
  const owner = finding.at.replace(/\.\w+$/, '');
  const line = at(project, finding.at) as { id?: string } | string;
  const id = typeof line === 'object' ? line?.id : (at(project, owner) as { id?: string } | undefined)?.id;
  if (id !== undefined) expect(finding.id).toBe(id);
  if (!finding.mend) return;
  const mended = withValue(project, pathParts(finding.mend.at), finding.mend.value) as Project;
  unwrap(validateProject(mended));
  const left = rule.check({ ...subjectOf(shown), project: mended });
  expect('needs' in left ? [] : left.map(({ message }) => message)).not.toContain(finding.message);
}

function withValue(value: unknown, [first, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (first === undefined) return to;
  const inside = withValue((value as Record<string | number, unknown>)[first], rest, to);
  if (Array.isArray(value)) return value.map((item, place) => (place === first ? inside : item));
  return { ...(value as object), [first]: inside };
}

/** At least five documents that hit and five that do not. `id` is the rule's, with its room. */
export function tryRule(id: string, rule: Rule, { hits, misses, unchecked = {} }: Cases): void {
  describe(`${id}: ${rule.title}`, () => {
    test('is that rule', () => {
      expect(id).toBe(`audit/${rule.id}`);
    });

    test('has its five of each', () => {
      expect(Object.keys(hits).length).toBeGreaterThanOrEqual(5);
      expect(Object.keys(misses).length).toBeGreaterThanOrEqual(5);
    });
    test.each(Object.entries(hits))('finds: %s', (_, [shown, places]) => {
      const found = findingsOf(rule, shown);
      expect(found.map((finding) => finding.at)).toEqual(places);
      for (const finding of found) expectSound(rule, shown, finding);
    });
    test.each(Object.entries(misses))('finds nothing: %s', (_, shown) => {
      expect(findingsOf(rule, shown)).toEqual([]);
    });
    test.each(Object.entries(unchecked))('cannot look: %s', (_, [shown, needs]) => {
      expect(rule.check(subjectOf(shown))).toEqual({ needs });
    });
  });
}
