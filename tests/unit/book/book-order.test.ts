import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { won } from '#shared/money/won.ts';
import {
  bookWarnings,
  compareBudgetPlaces,
  moveIds,
  orderRecords,
  putBehind,
} from '../../../renderer/features/book/book-order.ts';
import type { ListRecord } from '../../../renderer/store/rows.ts';

const record = (id: string, more: Partial<ListRecord> = {}) =>
  ({
    id,
    fiscalYear: 2026,
    edition: '본예산',
    title: id,
    departments: ['가과'],
    current: won(1),
    ...more,
  }) as ListRecord;

describe('the order of a book', () => {
  test('일반회계 first, then 부서, 정책, 단위, code, name; blanks last', () => {
    const place = { account: '일반회계', department: '가과', policy: '문화', unit: '공예', code: '10', title: '가' };
    const places = [
      { ...place, account: '도시재생특별회계' },
      { ...place, code: '' },
      { ...place, code: '9' },
      place,
      { ...place, department: '' },
    ];
    const order = places.toSorted(compareBudgetPlaces).map((one) => places.indexOf(one));
    expect(order).toEqual([2, 3, 1, 4, 0]);
  });

  test('by amount: not stated last', () => {
    const records = [
      record('a', { current: null }),
      record('b', { current: won(0) }),
      record('c', { current: won(5) }),
    ];
    expect(orderRecords('amount', records).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  test('moved by key: together, and not over the edge', () => {
    const ids = ['a', 'b', 'c', 'd'];
    expect(moveIds(ids, ['b', 'd'], -1)).toEqual(['b', 'a', 'd', 'c']);
    expect(moveIds(ids, ['a', 'c'], -1)).toBe(ids);
    expect(moveIds(ids, ['a', 'b'], 1)).toEqual(['c', 'a', 'b', 'd']);
    expect(moveIds(ids, ['d'], 1)).toBe(ids);
  });

  test('no move loses or doubles a project', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), fc.constantFrom(1 as const, -1 as const), (all, seed, target, by) => {
        const moved = all.filter((_, at) => (seed >> at) % 2 === 1);
        const behind = all[target % all.length] ?? '';
        expect([...moveIds(all, moved, by)].sort()).toEqual([...all].sort());
        const put = putBehind(all, moved, behind);
        expect([...put].sort()).toEqual([...all].sort());
        if (moved.length > 0 && !moved.includes(behind)) {
          expect(put.slice(put.indexOf(behind) + 1).slice(0, moved.length)).toEqual(moved);
        }
      }),
      { seed: 20261125 },
    );
  });
});

test('mixed years, editions, departments and a project twice are said', () => {
  expect(bookWarnings([record('a'), record('b')])).toEqual([]);
  const said = bookWarnings([
    record('a'),
    record('a', { departments: ['나과'] }),
    record('c', { fiscalYear: 2025, edition: '추경1' }),
  ]);
  expect(said).toEqual([
    '회계연도가 섞여 있습니다: 2025년, 2026년',
    '차수가 섞여 있습니다: 본예산, 추경1',
    '부서가 2곳입니다. 표지의 부서를 확인해 주세요.',
    '같은 사업이 두 번 들어 있습니다: a',
  ]);
});
