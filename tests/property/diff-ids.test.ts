import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatches } from '#shared/diff/apply.ts';
import { diffJson } from '#shared/diff/diff.ts';
import { applyOldPatches } from '#shared/diff/old-patches.ts';
import { isMove, isRun, isSplice, readPatches } from '#shared/diff/patch.ts';
import { reversePatches, squashPatches } from '#shared/diff/reverse.ts';
import { unwrap } from '#shared/result/result.ts';
import { type IdLine, stepTree, tree, treeSteps } from '../builders/id-tree.ts';

const runs = { seed: 20_240_102, numRuns: 1500 };
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** The states a tree goes through while a person works on it. */
const states = fc.tuple(tree, treeSteps).map(([first, steps]) => {
  let made = 0;
  const newId = () => {
    made += 1;
    return `n${made}`;
  };
  const all: (readonly IdLine[])[] = [first];
  for (const step of steps) all.push(stepTree(all.at(-1) ?? [], step, newId));
  return all.map((lines) => ({ lines }));
});

const withoutIds = (lines: readonly IdLine[]): readonly object[] =>
  lines.map(({ id: _, children, ...rest }) => ({ ...rest, children: withoutIds(children) }));

describe('diff of lists with ids', () => {
  test('[diff/D1] applying the diff of any two states gives the other, also through JSON', () => {
    fc.assert(
      fc.property(states, (all) => {
        for (const from of [all[0], all.at(-2) ?? all[0]]) {
          const to = all.at(-1);
          const patches = unwrap(readPatches(throughJson(diffJson(from, to))));
          expect(unwrap(applyPatches(throughJson(from), patches))).toEqual(to);
        }
      }),
      runs,
    );
  });

  test('[diff/D2] equal lists give no patches', () => {
    fc.assert(
      fc.property(states, (all) => {
        for (const value of all) expect(diffJson(value, throughJson(value))).toEqual([]);
      }),
      runs,
    );
  });

  test('[diff/D3] the reversed diff leads back, and reversing twice changes nothing', () => {
    fc.assert(
      fc.property(states, (all) => {
        const [from, to] = [all[0], all.at(-1)];
        const patches = diffJson(from, to);
        expect(unwrap(applyPatches(to, unwrap(readPatches(throughJson(reversePatches(patches))))))).toEqual(from);
        expect(reversePatches(reversePatches(patches))).toEqual(patches);
      }),
      runs,
    );
  });

  test('[diff/D5] the given value is never written to, applied or refused', () => {
    fc.assert(
      fc.property(states, (all) => {
        const patches = diffJson(all[0], all.at(-1));
        for (const value of [all[0], all[1] ?? all[0]]) {
          const before = JSON.stringify(value);
          applyPatches(value, patches);
          expect(JSON.stringify(value)).toBe(before);
        }
      }),
      runs,
    );
  });

  test('[diff/D6] squashed steps lead to the same value with no more patches', () => {
    fc.assert(
      fc.property(states, (all) => {
        const steps = all.slice(1).flatMap((state, index) => diffJson(all[index], state));
        const squashed = squashPatches(steps);
        expect(squashed.length).toBeLessThanOrEqual(steps.length);
        expect(unwrap(applyPatches(all[0], squashed))).toEqual(all.at(-1));
      }),
      runs,
    );
  });

  test('[diff/D8] no patch names a line that did not change and stays under its parent', () => {
    fc.assert(
      fc.property(tree, fc.nat(20), (lines, at) => {
        const place = at % (lines.length + 1);
        const fresh = { id: 'new', label: '새 줄', children: [] };
        const to = { lines: [...lines.slice(0, place), fresh, ...lines.slice(place)] };
        expect(diffJson({ lines }, to)).toEqual([
          { path: ['lines'], after: lines[place - 1]?.id ?? null, removed: [], inserted: [fresh] },
        ]);
      }),
      runs,
    );
  });

  test('[diff/D9] a run that moved is one patch of its ids', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(40), fc.nat(40), fc.nat(40), (count, a, b, c) => {
        const [head = 0, middle = 0, tail = 0] = [a, b, c].map((n) => n % (count + 1)).sort((x, y) => x - y);
        const lines = Array.from({ length: count }, (_, at) => ({ id: `l${at}`, label: '줄', children: [] }));
        const moved = [
          ...lines.slice(0, head),
          ...lines.slice(middle, tail),
          ...lines.slice(head, middle),
          ...lines.slice(tail),
        ];
        const patches = diffJson({ lines }, { lines: moved });
        expect(patches.length).toBe(head === middle || middle === tail ? 0 : 1);
        expect(patches.every(isMove)).toBe(true);
      }),
      runs,
    );
  });

  test('[diff/D4] no list with ids is ever changed by place', () => {
    fc.assert(
      fc.property(states, (all) => {
        for (const patch of diffJson(all[0], all.at(-1))) {
          expect(isSplice(patch)).toBe(false);
          expect(patch.path.some((step) => typeof step === 'number')).toBe(false);
          if (isRun(patch)) expect(patch.removed.length + patch.inserted.length).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  test('[diff/D10] patches made before there were ids apply to lines that have some, which keep them', () => {
    fc.assert(
      fc.property(states, (all) => {
        const [from, to] = [all[0]?.lines ?? [], all[1]?.lines ?? []];
        const patches = diffJson({ lines: withoutIds(from) }, { lines: withoutIds(to) });
        const now = unwrap(applyOldPatches({ lines: from }, patches)).lines;
        expect(withoutIds(now)).toEqual(withoutIds(to));
        if (to.length === from.length + 1 && to.at(-1)?.label === '새 줄') {
          expect(now.slice(0, -1).map((line) => line.id)).toEqual(from.map((line) => line.id));
        }
      }),
      runs,
    );
  });
});
