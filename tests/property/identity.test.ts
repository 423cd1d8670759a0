import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatches } from '#shared/diff/apply.ts';
import { diffJson } from '#shared/diff/diff.ts';
import { type Patch, readPatches } from '#shared/diff/patch.ts';
import { reversePatches } from '#shared/diff/reverse.ts';
import { buildBook } from '#shared/document/forms/book.ts';
import { writeText } from '#shared/formats/text/write-text.ts';
import { importText } from '#shared/import/import-file.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import { withContentIds } from '#shared/records/project/identity.ts';
import { visitLines } from '#shared/records/project/lines.ts';
import type { CostingItem, Line, Project } from '#shared/records/project/project.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';
import { validateProject } from '#shared/records/project/validate-project.ts';
import { unwrap } from '#shared/result/result.ts';
import { writeTypst } from '#shared/typesetting/typst/write-typst.ts';
import { deskStep, deskSteps } from '../builders/desk-steps.ts';
import { projectArbitrary } from '../builders/project-arbitrary.ts';
import { importedSample } from '../builders/sample-project.ts';
import { withoutIds } from '../helpers/without-ids.ts';

const runs = { seed: 20_240_103, numRuns: 400 };

function linesOf(project: Project): Line[] {
  const lines: Line[] = [];
  visitLines(project, (line) => lines.push(line));
  return lines;
}

const idsOf = (project: Project): string[] => linesOf(project).map(({ id }) => id ?? 'none');

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe('[records/I7] any work at the desk', () => {
  test('keeps ids unique, on every line, and undo leads back line by line', () => {
    fc.assert(
      fc.property(deskSteps, (steps) => {
        let made = 0;
        const newId = () => {
          made += 1;
          return `n${made}`;
        };
        let project = importedSample();
        const before: Project[] = [];
        const done: (readonly Patch[])[] = [];
        for (const step of steps) {
          const patches = step.kind === 'undo' ? done.pop() : undefined;
          if (step.kind === 'undo') {
            if (!patches) continue;
            project = unwrap(applyPatches(project, unwrap(readPatches(throughJson(reversePatches(patches))))));
            expect(project).toEqual(before.pop());
          } else {
            const next = deskStep(project, step, newId);
            before.push(project);
            done.push(diffJson(project, next));
            project = next;
          }
          const ids = idsOf(project);
          expect(ids).not.toContain('none');
          expect(new Set(ids).size).toBe(ids.length);
          expect(unwrap(validateProject(project))).toBe(project);
        }
      }),
      runs,
    );
  });

  test('leaves each id on the line that got it', () => {
    fc.assert(
      fc.property(deskSteps, (steps) => {
        let made = 0;
        const newId = () => {
          made += 1;
          return `n${made}`;
        };
        // A mark that travels with the line's own object, whatever is done to the line.
        const marks = new Map<string, unknown>();
        const marked = (project: Project): Project => {
          const mark = (items: readonly CostingItem[]): readonly CostingItem[] =>
            items.map((item) => ({ mark: item.id, ...item, children: mark(item.children) }));
          return { ...project, costing: project.costing.map((group) => ({ ...group, items: mark(group.items) })) };
        };
        let project = marked(importedSample());
        for (const step of steps.filter(({ kind }) => kind !== 'undo')) {
          project = marked(deskStep(project, step, newId));
          visitLines(project, (line) => {
            const { id = '', mark } = line as Line & { mark?: unknown };
            if (!marks.has(id)) marks.set(id, mark);
            expect(mark).toBe(marks.get(id));
          });
        }
      }),
      runs,
    );
  });
});

describe('[records/I1] nothing that is printed shows an id', () => {
  const coverage = { ranges: [[0, 0x10ffff]] } as const;
  const typst = (project: Project) => writeTypst(buildBook([project], null), coverage, { contents: [] }).input;

  test('the text form and what the typesetter gets are the same with and without ids', () => {
    fc.assert(
      fc.property(projectArbitrary, (bare) => {
        const project = { ...withContentIds(bare), series: 'the-series', reasons: { x: 'the-reason' } };
        expect(writeText([project])).toBe(writeText([bare]));
        expect(typst(project)).toEqual(typst(bare));
      }),
      { ...runs, numRuns: 150 },
    );
  });
});

test('[records/I2] any record gets ids that are unique, and the same again', () => {
  fc.assert(
    fc.property(projectArbitrary, (bare) => {
      const project = upgradeProject(bare);
      const ids = idsOf(project);
      expect(new Set(ids).size).toBe(ids.length);
      expect(upgradeProject(throughJson(bare))).toEqual(project);
      expect(upgradeProject(project)).toBe(project);
      expect(unwrap(validateProject(project))).toBe(project);
    }),
    runs,
  );
});

test('[records/I2] the same file gives the same ids', () => {
  fc.assert(
    fc.property(projectArbitrary, (project) => {
      const text = writeText([project]);
      expect(unwrap(importText(text))).toEqual(unwrap(importText(text)));
    }),
    { ...runs, numRuns: 60 },
  );
});

describe('[records/I3] a revised file', () => {
  interface Said {
    readonly label: string;
    readonly expression: string;
  }

  /** Leaves as `통계목 › ○ › -`: labels come again, the whole of a line does not. */
  const leaf = fc.record({
    group: fc.constantFrom('사무관리비', '공공운영비'),
    parent: fc.constantFrom('교육', '행사', '홍보'),
    label: fc.constantFrom('강사료', '다과', '임차료'),
    times: fc.integer({ min: 2, max: 60 }),
  });
  type Leaf = typeof leaf extends fc.Arbitrary<infer T> ? T : never;
  const keyOf = ({ group, parent, label, times }: Leaf) => `${group} ${parent} ${label} ${times}`;
  const leaves = fc.uniqueArray(leaf, { selector: keyOf, minLength: 1, maxLength: 14 });

  function project(lines: readonly Leaf[], order: (names: readonly string[]) => readonly string[]): Project {
    const item = (bullet: string, { label, expression }: Said, children: readonly CostingItem[] = []): CostingItem => ({
      bullet,
      label,
      expression,
      amount: null,
      children,
    });
    const names = (key: 'group' | 'parent', of: readonly Leaf[]) => order([...new Set(of.map((each) => each[key]))]);
    const costing = names('group', lines).map((group) => {
      const inGroup = lines.filter((each) => each.group === group);
      const items = names('parent', inGroup).map((parent) => {
        const own = inGroup.filter((each) => each.parent === parent);
        const said = own.map(({ label, times }) => item('-', { label, expression: `10,000원*${times}명` }));
        return item('○', { label: parent, expression: '' }, said);
      });
      return { lineItem: group, items };
    });
    return { ...emptyProject('사업', 2024), costing: withoutIds(costing) };
  }

  /** What each line says, by its id. */
  function read(source: Project): Map<string, string> {
    const [read] = unwrap(importText(writeText([source]))).projects;
    const said = new Map<string, string>();
    for (const group of read?.costing ?? []) {
      said.set(group.id ?? '', group.lineItem);
      const walk = (items: readonly CostingItem[], above: string) => {
        for (const item of items) {
          const way = `${above} › ${item.label} ${item.expression}`;
          said.set(item.id ?? '', way);
          walk(item.children, way);
        }
      };
      walk(group.items, group.lineItem);
    }
    return said;
  }

  test('gives untouched lines the ids they had, and no id to another line', () => {
    fc.assert(
      fc.property(leaves, leaves, fc.array(fc.nat(13)), (first, more, gone) => {
        const kept = first.filter((_, at) => !gone.includes(at));
        const known = new Set(kept.map(keyOf));
        const added = more.filter((each) => !known.has(keyOf(each)));
        const before = read(project(first, (names) => names));
        const after = read(project([...added, ...kept], (names) => [...names].reverse()));
        const idBefore = new Map([...before].map(([id, said]) => [said, id]));
        for (const [id, said] of after) {
          if (before.has(id)) expect(before.get(id)).toBe(said);
          if (idBefore.has(said)) expect(idBefore.get(said)).toBe(id);
        }
      }),
      runs,
    );
  });
});
