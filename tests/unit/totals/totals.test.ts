import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { won } from '#shared/money/won.ts';
import { emptyContact, emptyProject } from '#shared/records/project/empty-project.ts';
import type { Project, SummaryLine } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';
import { addUpBy } from '#shared/totals/add-up.ts';
import { type TotalKey, totalKeys } from '#shared/totals/keys.ts';
import { projectArbitrary } from '../../builders/project-arbitrary.ts';
import { importedSample } from '../../builders/sample-project.ts';
import { smallerAmounts } from '../../builders/smaller-amounts.ts';

const cell = (amount: number | null, national: number | null = null) => ({
  amount: amount === null ? null : won(amount),
  national: national === null ? null : won(national),
});
type Pair = readonly [number | null, number | null];
const line = (lineItem: string, [prior, current]: Pair, more: Partial<SummaryLine> = {}): SummaryLine => ({
  ...{ lineItem, prior: cell(prior), current: cell(current), change: cell(null), changeRate: null, ...more },
});
const made = (
  department: string,
  [prior, current]: Pair,
  lines: readonly SummaryLine[] = [],
  more: Partial<Project> = {},
): Project => {
  const empty = emptyProject('사업', 2026);
  const total = { ...empty.summary.total, prior: cell(prior), current: cell(current), change: cell(999) };
  return {
    ...empty,
    contacts:
      department === ''
        ? []
        : [
            { ...emptyContact, department },
            { ...emptyContact, department: '둘째과' },
          ],
    summary: { ...empty.summary, total, lines },
    ...more,
  };
};
const rows = (projects: readonly Project[], ...keys: TotalKey[]) =>
  unwrap(addUpBy(projects, keys)).rows.map(({ values, prior, current, change, projects: count }) => [
    ...values,
    prior,
    current,
    change,
    count,
  ]);

test('totals/TO1, totals/TO2, TO3: by 부서, with what has none', () => {
  const projects = [made('문화과', [5, 7]), made('', [1, 0]), made('경제과', [0, -3]), made('문화 과', [1, null])];
  expect(rows(projects, '부서')).toEqual([
    ['경제과', 0, -3, -3, 1],
    ['문화과', 6, 7, 1, 2],
    ['(없음)', 1, 0, -1, 1],
  ]);
  expect(unwrap(addUpBy(projects, ['부서'])).total).toEqual({ prior: 7, current: 4, change: -3, projects: 4 });
});

test('totals/TO3: by 회계, 정책사업 and 단위사업, in the order asked for', () => {
  const program = { policy: '창업 지원', unit: '공방' };
  const overview = { ...emptyProject('', 2026).overview, account: '기타특별회계' };
  const projects = [made('경제과', [1, 2], [], { program, overview }), made('경제과', [3, 4])];
  expect(rows(projects, '단위사업', '회계', '정책사업')).toEqual([
    ['공방', '기타특별회계', '창업 지원', 1, 2, 1, 1],
    ['(없음)', '일반회계', '(없음)', 3, 4, 1, 1],
  ]);
});

describe('totals/TO4, totals/TO5: by 통계목 and 편성목', () => {
  const first = made(
    '경제과',
    [10, 20],
    [line('공공운영비', [4, 5]), line('시설비', [1, 2]), line('공공운영비', [1, null])],
  );
  const second = made('문화과', [8, 9], [line('사무관리비', [8, 9]), line('없는과목', [0, 0])]);

  test('the rest that no row covers is a row of its own', () => {
    expect(rows([first, second], '통계목')).toEqual([
      ['공공운영비', 5, 5, 0, 1],
      ['사무관리비', 8, 9, 1, 1],
      ['시설비', 1, 2, 1, 1],
      ['없는과목', 0, 0, 0, 1],
      ['(없음)', 4, 13, 9, 1],
    ]);
  });

  test('편성목 by the name of the 통계목', () => {
    expect(rows([first, second], '편성목')).toEqual([
      ['시설비및부대비', 1, 2, 1, 1],
      ['일반운영비', 13, 14, 1, 2],
      ['(없음)', 4, 13, 9, 2],
    ]);
  });

  test('with other keys', () => {
    expect(rows([first, second], '부서', '통계목')[0]).toEqual(['경제과', '공공운영비', 5, 5, 0, 1]);
    expect(rows([made('과', [3, 3])], '부서', '통계목')).toEqual([['과', '(없음)', 3, 3, 0, 1]]);
  });

  test('dots of two kinds are one 통계목, spelled as the first', () => {
    const dotted = (name: string) => made('', [1, 1], [line(name, [1, 1])]);
    expect(rows([dotted('공사ㆍ공단경상전출금'), dotted('공사·공단경상전출금')], '통계목')).toEqual([
      ['공사ㆍ공단경상전출금', 2, 2, 0, 2],
    ]);
  });

  test('without a stated 계 the rows are the whole', () => {
    expect(rows([made('과', [null, null], [line('시설비', [1, 2])])], '부서')).toEqual([['과', 1, 2, 1, 1]]);
    expect(rows([made('과', [null, null])], '부서')).toEqual([['과', 0, 0, 0, 1]]);
  });
});

describe('totals/TO6: by 재원', () => {
  const funding = {
    national: won(60),
    city: won(30),
    district: null,
    fund: won(0),
    specialGrant: null,
    bond: null,
    other: null,
  };
  test('the stated parts of (B), the 국비 inside (A), the rest of both', () => {
    const project = made(
      '',
      [100, 100],
      [line('시설비', [100, 100], { prior: cell(100, 40), current: cell(100, 60), funding })],
    );
    expect(rows([project], '재원')).toEqual([
      ['국비', 40, 60, 20, 1],
      ['시비', 0, 30, 30, 1],
      ['(없음)', 60, 10, -50, 1],
    ]);
  });

  test('without them the 국비 inside, of a row or, without rows, of 계', () => {
    const project = made('', [100, 90], [line('시설비', [100, 80], { current: cell(80, 80) })]);
    expect(rows([project], '재원')).toEqual([
      ['국비', 0, 80, 80, 1],
      ['(없음)', 100, 10, -90, 1],
    ]);
    const whole = made('', [0, 0]);
    const total = { ...whole.summary.total, prior: cell(9, 4), current: cell(9, 9) };
    expect(rows([{ ...whole, summary: { ...whole.summary, total } }], '재원', '통계목')).toEqual([
      ['국비', '(없음)', 4, 9, 5, 1],
      ['(없음)', '(없음)', 5, 0, -5, 1],
    ]);
    expect(rows([made('', [null, null])], '재원')).toEqual([['(없음)', 0, 0, 0, 1]]);
  });
});

test('totals/TO1: beyond the safe range is refused, on the way to a safe sum not', () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect(addUpBy([made('', [most, 0]), made('', [1, 0])], ['부서'])).toMatchObject({
    error: { code: 'amount-too-large' },
  });
  expect(addUpBy([made('', [-most, 1])], ['부서'])).toMatchObject({ error: { code: 'amount-too-large' } });
  expect(rows([made('', [0, most]), made('', [0, most]), made('', [0, -most])], '부서')).toEqual([
    ['(없음)', 0, most, most, 3],
  ]);
});

test('totals/TO4, totals/TO7: whatever the keys, the rows add up to the same whole, in any order of projects', () => {
  const some = fc.subarray([...totalKeys], { minLength: 1 });
  const projects = fc.array(projectArbitrary.map(smallerAmounts), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(projects, some, (list, keys) => {
      const { rows: parts, total } = unwrap(addUpBy(list, keys));
      for (const column of ['prior', 'current', 'change'] as const)
        expect(parts.reduce((all, row) => all + row[column], 0)).toBe(total[column]);
      expect(total.projects).toBe(list.length);
      expect(unwrap(addUpBy(list, ['회계'])).total).toEqual(total);
      const sums = (of: typeof parts) =>
        of.map(({ prior, current, projects: count }) => `${prior} ${current} ${count}`).sort();
      expect(sums(unwrap(addUpBy([...list].reverse(), keys)).rows)).toEqual(sums(parts));
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('the sample by everything at once is the sample', () => {
  const sample = importedSample();
  const { total, rows: parts } = unwrap(addUpBy([sample], totalKeys));
  expect(total).toMatchObject({
    prior: sample.summary.total.prior.amount,
    current: sample.summary.total.current.amount,
  });
  expect(parts).toHaveLength(sample.summary.lines.length);
});
