import { describe, expect, it } from 'vitest';
import { won } from '#shared/money/won.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import { withContentIds, withNewIds, withSeries } from '#shared/records/project/identity.ts';
import { visitLines } from '#shared/records/project/lines.ts';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';
import { validateProject } from '#shared/records/project/validate-project.ts';
import { unwrap } from '#shared/result/result.ts';
import { sampleProject } from '../../builders/sample-project.ts';
import { withoutIds } from '../../helpers/without-ids.ts';

const item = (label: string, expression = '', children: readonly CostingItem[] = []): CostingItem => ({
  bullet: '-',
  label,
  expression,
  amount: won(1_000),
  children,
});

const costed = (...items: readonly CostingItem[]): Project => ({
  ...emptyProject('공방', 2024),
  costing: [{ lineItem: '사무관리비', items }],
});

const idsOf = (project: Project) => withContentIds(project).costing[0]?.items.map(({ id }) => id) ?? [];

const everyId = (project: Project): (string | undefined)[] => {
  const ids: (string | undefined)[] = [];
  visitLines(project, ({ id }) => ids.push(id));
  return ids;
};

/** Ids as the store gives them: each another. */
function counter(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `n${made}`;
  };
}

describe('ids from content', () => {
  it('[records/I1] every line of a record gets one, unique, and the record stays valid', () => {
    const project = withContentIds(withoutIds(sampleProject()));
    const ids = everyId(project);
    expect(ids.length).toBeGreaterThan(25);
    expect(ids.every((id) => /^c[0-9a-f]{16}$/.test(id ?? ''))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(validateProject(project).ok).toBe(true);
    expect(withoutIds(project)).toEqual(withoutIds(sampleProject()));
  });

  it('[records/I2] the same content gives the same ids; a record that has them comes back as it is', () => {
    const project = withContentIds(withoutIds(sampleProject()));
    expect(withContentIds(withoutIds(sampleProject()))).toEqual(project);
    expect(withContentIds(project)).toBe(project);
  });

  it('[records/I2] they are what they were in every earlier build', () => {
    expect(idsOf(costed(item('다과', '1,000원*3명')))).toEqual(['c346950e0a58d0189']);
  });

  it('[records/I3] what stands around a line counts nothing', () => {
    const [, second] = idsOf(costed(item('가', '1원'), item('나', '2원')));
    expect(idsOf(costed(item('새', '3원'), item('나', '2원'), item('가', '1원')))[1]).toBe(second);
    expect(idsOf(costed(item('나', '2원')))).toEqual([second]);
  });

  it('[records/I3] of two lines of one label, the second keeps its id when the first goes', () => {
    const [first, second] = idsOf(costed(item('다과', '1,000원*3명'), item('다과', '1,000원*5명')));
    expect(idsOf(costed(item('다과', '1,000원*5명')))).toEqual([second]);
    expect(first).not.toBe(second);
  });

  it('[records/I3] of two parents of one label, no line ever gets the id of the other', () => {
    const one = item('운영', '', [item('가', '1원')]);
    const two = item('운영', '', [item('나', '2원')]);
    const [first, second] = idsOf(costed(one, two));
    expect(new Set([first, second]).size).toBe(2);
    expect(idsOf(costed(two))).not.toContain(first);
    expect(idsOf(costed(two, one))).toEqual([second, first]);
  });

  it('[records/I2] a parent keeps its id whatever comes under it', () => {
    const [id] = idsOf(costed(item('운영', '', [item('가', '1원')])));
    expect(idsOf(costed(item('운영', '', [item('새', '3원'), item('가', '5원')])))).toEqual([id]);
  });

  it('[records/I2] white space and bullets count nothing, lines that are equal in all are told apart by their order', () => {
    const [plain] = idsOf(costed(item('강사 수당', '1,000원 * 3명')));
    expect(idsOf(costed({ ...item('강사수당', '1,000원*3명'), bullet: '○' }))).toEqual([plain]);
    expect(idsOf(costed(item('· 강사  수당', '1,000원*3명')))).toEqual([plain]);
    const twins = idsOf(costed(item('다과', '1원'), item('다과', '1원'), item('다과', '1원')));
    expect(new Set(twins).size).toBe(3);
    expect(idsOf(costed(item('다과', '1원'), item('다과', '1원')))).toEqual(twins.slice(0, 2));
  });

  it('[records/I2] an id that a line already has is given to no other', () => {
    const [id = ''] = idsOf(costed(item('가', '1원')));
    const [kept, given] = idsOf(costed({ ...item('나', '2원'), id }, item('가', '1원')));
    expect(kept).toBe(id);
    expect(given).not.toBe(id);
  });
});

describe('new ids', () => {
  it('[records/I4] are given to lines that have none; a whole record comes back as it is', () => {
    const project = withContentIds(costed(item('가', '', [item('나')])));
    expect(withNewIds(project, counter())).toBe(project);
    const [group] = project.costing;
    if (!group) throw new Error('no group');
    const more = { ...project, costing: [{ ...group, items: [...group.items, item('새', '', [item('하위')])] }] };
    const given = withNewIds(more, counter()).costing[0]?.items;
    expect(given?.[0]).toBe(group.items[0]);
    expect(given?.[1]).toMatchObject({ id: 'n1', children: [{ id: 'n2' }] });
  });

  it('[records/I4] a copied line gets its own, with all under it; the first keeps its id', () => {
    const line = { ...item('가', '', [{ ...item('나'), id: 'b' }]), id: 'a' };
    const items = withNewIds(costed(line, line), counter()).costing[0]?.items;
    expect(items?.[0]).toBe(line);
    expect(items?.[1]).toMatchObject({ label: '가', children: [{ label: '나' }] });
    const ids = everyId(withNewIds(costed(line, line), counter()));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('[records/I5] a percentage that was copied with its base is taken of the copy, alone of the same base', () => {
    const base = { ...item('가'), id: 'a' };
    const fee = { ...item('수수료(2%)'), id: 'f', percentOf: ['a'] };
    const basesOf = (...items: readonly CostingItem[]) =>
      withNewIds(costed(...items), counter()).costing[0]?.items.map(({ percentOf }) => percentOf?.[0]);
    expect(basesOf(base, fee, fee)).toEqual([undefined, 'a', 'a']);
    const [, , copy] = withNewIds(costed(base, fee, base, fee), counter()).costing[0]?.items ?? [];
    expect(basesOf(base, fee, base, fee)).toEqual([undefined, 'a', undefined, copy?.id]);
  });

  it('a series is given once', () => {
    const project = withSeries(emptyProject('가', 2024), counter());
    expect(project.series).toBe('n1');
    expect(withSeries(project, () => 'other')).toBe(project);
  });
});

describe('what an older record lacks', () => {
  const old = () => costed(item('가'), item('나'), { ...item('수수료(2%)'), percentOf: ['가', '나', '없음'] });

  it('[records/I6] is given once: ids, bases by id, the rounding rule', () => {
    const now = upgradeProject(old());
    const [a, b, fee] = now.costing[0]?.items ?? [];
    expect(fee?.percentOf).toEqual([a?.id, b?.id, '없음']);
    expect(now.rounding).toEqual({ costing: '올림', rate: '반올림' });
    expect(upgradeProject(now)).toBe(now);
    expect(unwrap(validateProject(now))).toBe(now);
  });

  it('[records/I6] a base that two siblings are called stays a label', () => {
    const [, , , fee] =
      upgradeProject(
        costed(item('가', '1원'), item('가', '2원'), ...(old().costing[0]?.items ?? [])),
      ).costing[0]?.items.slice(1) ?? [];
    expect(fee?.percentOf?.[0]).toBe('가');
  });

  it('[records/V10] a record’s own rounding rule stays, half of it is made whole', () => {
    const own = { ...old(), rounding: { costing: '절사' } } as const;
    expect(upgradeProject(own).rounding).toEqual({ costing: '절사', rate: '반올림' });
    expect(roundingOf(own)).toEqual({ cost: 'floor', rate: 'half' });
    expect(roundingOf(old())).toEqual({ cost: 'ceil', rate: 'half' });
    expect(roundingOf({ rounding: { costing: '반올림', rate: '절사' } })).toEqual({ cost: 'half', rate: 'floor' });
  });
});
