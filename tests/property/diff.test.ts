import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatches } from '#shared/diff/apply.ts';
import { diffJson } from '#shared/diff/diff.ts';
import { readPatches } from '#shared/diff/patch.ts';
import { reversePatches, squashPatches } from '#shared/diff/reverse.ts';
import { unwrap } from '#shared/result/result.ts';

const seed = 20_240_101;
const runs = { seed, numRuns: 1500 };

/** JSON as `JSON.parse` gives it: no `-0`, no `undefined`. */
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));
/** `__proto__` and its like are keys as any other. */
const key = fc.oneof(
  fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'toString'),
  fc.string({ maxLength: 3 }),
);
const json = fc
  .letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(null, true, 0, 1, 1_382_000, '', '○ 공제보험료'),
      fc.array(tie('value'), { maxLength: 6 }),
      fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    ),
  }))
  .value.map(throughJson);

/** A value and what a few edits make of it: related values, as in life, not two strangers. */
const related = fc.tuple(json, json, json, fc.nat(5)).map(([a, b, c, at]) => {
  const list = [a, b, c, a, { row: b, note: 'x' }, c];
  const edited = [...list];
  edited.splice(at, at % 3, c, { row: a, note: 'x' });
  return { from: throughJson({ list, kept: b }), to: throughJson({ list: edited, kept: c, more: a }) };
});
const pair = fc.oneof(
  fc.record({ from: json, to: json }),
  related,
  json.map((value) => ({ from: value, to: throughJson(value) })),
);

describe('diff', () => {
  test('[diff/D1] applying the diff gives the other value, also through JSON', () => {
    fc.assert(
      fc.property(pair, ({ from, to }) => {
        const patches = unwrap(readPatches(throughJson(diffJson(from, to))));
        expect(unwrap(applyPatches(from, patches))).toEqual(to);
      }),
      runs,
    );
  });

  test('[diff/D2] equal values give no patches', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(diffJson(value, throughJson(value))).toEqual([]);
      }),
      runs,
    );
  });

  test('[diff/D3] the reversed diff leads back, and reversing twice changes nothing', () => {
    fc.assert(
      fc.property(pair, ({ from, to }) => {
        const patches = diffJson(from, to);
        expect(unwrap(applyPatches(to, reversePatches(patches)))).toEqual(from);
        expect(reversePatches(reversePatches(patches))).toEqual(patches);
      }),
      runs,
    );
  });

  test('[diff/D5] the given value is never written to, applied or refused', () => {
    fc.assert(
      fc.property(pair, json, ({ from, to }, other) => {
        const patches = diffJson(from, to);
        for (const value of [from, other]) {
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
      fc.property(fc.array(json, { minLength: 2, maxLength: 6 }), fc.array(pair, { maxLength: 2 }), (values, pairs) => {
        const states = [...values, ...pairs.flatMap(({ from, to }) => [from, to])];
        const first = states[0];
        const steps = states.slice(1).flatMap((state, index) => diffJson(states[index], state));
        const squashed = squashPatches(steps);
        expect(squashed.length).toBeLessThanOrEqual(steps.length);
        expect(unwrap(applyPatches(first, squashed))).toEqual(states.at(-1));
      }),
      runs,
    );
  });
});
