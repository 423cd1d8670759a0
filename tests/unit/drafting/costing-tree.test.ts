import { describe, expect, it } from 'vitest';
import type { CostingGroup, CostingItem } from '#shared/records/project/project.ts';
import { editCosting } from '../../../renderer/features/desk/costing/costing-edit.ts';
import {
  dropLines,
  duplicateLines,
  indent,
  moveLines,
  outdent,
  runOf,
  siblingRun,
} from '../../../shared/drafting/costing-moves.ts';
import {
  costingLines,
  insertAbove,
  insertBelow,
  itemAt,
  pathId,
  pathOf,
  recordPath,
  removeLines,
} from '../../../shared/drafting/costing-tree.ts';

/** A tree from indented lines, two spaces a level, `bullet label`; the first column is a 통계목. A line's id is its name. */
function tree(text: string): CostingGroup[] {
  const groups: CostingGroup[] = [];
  const open: { level: number; items: CostingItem[] }[] = [];
  for (const line of text.trim().split('\n')) {
    const words = line.trim();
    const level = (line.length - line.trimStart().length) / 2;
    if (level === 0) {
      const items: CostingItem[] = [];
      groups.push({ id: words, lineItem: words, items });
      open.splice(0, open.length, { level: 0, items });
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const children: CostingItem[] = [];
    const [bullet = '', label = ''] = words.split(' ');
    open.at(-1)?.items.push({ id: label, bullet, label, expression: '', amount: null, children });
    open.push({ level, items: children });
  }
  return groups;
}

function show(costing: readonly CostingGroup[] | null): string {
  if (costing === null) return 'null';
  return costingLines(costing)
    .map(({ path, group, item }) =>
      item ? `${'  '.repeat(path.length - 1)}${`${item.bullet} ${item.label}`.trim()}` : group.lineItem,
    )
    .join('\n');
}

const start = tree(`
공공운영비
  ○ 가
    - 나
      ▷ 다
    - 라
  ○ 마
시설비
  ○ 바`);

describe('the costing tree', () => {
  it('lists every line with its path, in order', () => {
    expect(costingLines(start).map(({ path }) => pathId(path))).toEqual([
      '0',
      '0.0',
      '0.0.0',
      '0.0.0.0',
      '0.0.1',
      '0.1',
      '1',
      '1.0',
    ]);
    expect(itemAt(start, [0, 0, 0, 0])?.label).toBe('다');
    expect(itemAt(start, [0, 9])).toBeNull();
  });

  it('inserts below with the bullet of the line above', () => {
    expect(show(insertBelow(start, [0, 0, 1]))).toBe(
      '공공운영비\n  ○ 가\n    - 나\n      ▷ 다\n    - 라\n    -\n  ○ 마\n시설비\n  ○ 바',
    );
    // Right below as it is seen: the first under an open line, behind a folded one.
    expect(show(insertBelow(start, [0, 0, 0]))).toContain('    - 나\n      ▷\n      ▷ 다\n');
    expect(show(insertBelow(start, [0, 0, 0], 1, false))).toContain('      ▷ 다\n    -\n    - 라');
    expect(show(insertBelow(start, [1], 2))).toContain('시설비\n  ○\n  ○\n  ○ 바');
  });

  it('indents with children and changes the usual bullets', () => {
    expect(show(indent(start, [0, 1]))).toContain('    - 라\n    - 마\n시설비');
    expect(show(indent(start, [0, 0, 1]))).toContain('      ▷ 다\n      ▷ 라');
    expect(indent(start, [0, 0])).toBeNull();
  });

  it('outdents with children, behind its parent', () => {
    expect(show(outdent(start, [0, 0, 0]))).toBe(
      '공공운영비\n  ○ 가\n    - 라\n  ○ 나\n    - 다\n  ○ 마\n시설비\n  ○ 바',
    );
    expect(outdent(start, [0, 0])).toBeNull();
  });

  it('indenting and outdenting the last child is the same tree again', () => {
    const inside = indent(start, [0, 1]);
    expect(inside && outdent(inside, [0, 0, 2])).toEqual(start);
  });

  it('refuses a seventh level', () => {
    const deep = tree(`
목
  ○ a
    - b
      ▷ c
        · d
          · e
          · f`);
    expect(indent(deep, [0, 0, 0, 0, 0, 1])).toBeNull();
  });

  it('moves among siblings with children, and stays at the ends', () => {
    expect(show(moveLines(start, [0, 0], 1, 1))).toContain('공공운영비\n  ○ 마\n  ○ 가\n    - 나\n      ▷ 다');
    expect(moveLines(start, [0, 0], 1, -1)).toBeNull();
    expect(show(moveLines(start, [0], 1, 1))).toMatch(/^시설비\n {2}○ 바\n공공운영비/);
  });

  it('takes several siblings at once', () => {
    const three = tree('목\n  ○ a\n  ○ b\n    - c\n  ○ d\n  ○ e');
    expect(
      siblingRun([
        [0, 1],
        [0, 1, 0],
        [0, 2],
      ]),
    ).toEqual({ path: [0, 1], count: 2 });
    expect(
      siblingRun([
        [0, 1],
        [0, 3],
      ]),
    ).toBeNull();
    expect(
      siblingRun([
        [0, 1, 0],
        [0, 2],
      ]),
    ).toBeNull();
    const inside = indent(three, [0, 1], 2);
    expect(show(inside)).toBe('목\n  ○ a\n    - b\n      ▷ c\n    - d\n  ○ e');
    expect(inside && outdent(inside, [0, 0, 0], 2)).toEqual(three);
    expect(show(moveLines(three, [0, 1], 2, -1))).toBe('목\n  ○ b\n    - c\n  ○ d\n  ○ a\n  ○ e');
    expect(moveLines(three, [0, 2], 2, 1)).toBeNull();
    expect(show(duplicateLines(three, [0, 1], 1))).toBe('목\n  ○ a\n  ○ b\n    - c\n  ○ b\n    - c\n  ○ d\n  ○ e');
    expect(show(insertAbove(three, [0, 0]))).toBe('목\n  ○\n  ○ a\n  ○ b\n    - c\n  ○ d\n  ○ e');
  });

  it('drops lines behind another or under it', () => {
    const dropped = (path: number[], count: number, target: number[], where: 'after' | 'inside') =>
      show(dropLines(start, path, count, target, where));
    expect(dropped([0, 0, 1], 1, [0, 1], 'after')).toBe(
      '공공운영비\n  ○ 가\n    - 나\n      ▷ 다\n  ○ 마\n  ○ 라\n시설비\n  ○ 바',
    );
    expect(dropped([0, 0], 1, [0, 1], 'after')).toBe(
      '공공운영비\n  ○ 마\n  ○ 가\n    - 나\n      ▷ 다\n    - 라\n시설비\n  ○ 바',
    );
    expect(dropped([0, 1], 1, [1], 'inside')).toBe(
      '공공운영비\n  ○ 가\n    - 나\n      ▷ 다\n    - 라\n시설비\n  ○ 마\n  ○ 바',
    );
    expect(dropped([1, 0], 1, [0, 0, 1], 'inside')).toContain('    - 라\n      ▷ 바\n  ○ 마');
    expect(dropLines(start, [0, 0], 1, [0, 0, 1], 'after')).toBeNull();
    expect(dropLines(start, [0], 1, [1], 'after')).toBeNull();
    expect(dropLines(start, [0, 1], 1, [1], 'after')).toBeNull();
  });

  it('[records/I7] every move keeps each line’s id on it', () => {
    const idsOf = (costing: readonly CostingGroup[] | null) =>
      costingLines(costing ?? []).map(({ group, item }) => `${(item ?? group).id}=${item?.label ?? group.lineItem}`);
    const moved = [
      indent(start, [0, 1]),
      outdent(start, [0, 0, 0]),
      moveLines(start, [0, 0], 1, 1),
      dropLines(start, [0, 0], 1, [1], 'inside'),
    ];
    for (const costing of moved) expect(idsOf(costing).sort()).toEqual(idsOf(start).sort());
  });

  it('finds lines by their ids, a run of them too', () => {
    expect(pathOf(start, '다')).toEqual([0, 0, 0, 0]);
    expect(pathOf(start, '없음')).toBeNull();
    expect(runOf(start, ['나', '다', '라', '빈 줄'])).toEqual({ path: [0, 0, 0], count: 2 });
    expect(recordPath(start, [0, 0, 1])).toEqual([
      'costing',
      { id: '공공운영비' },
      'items',
      { id: '가' },
      'children',
      { id: '라' },
      'amount',
    ]);
    expect(recordPath(start, [1])).toEqual(['costing', { id: '시설비' }]);
  });

  it('removes lines with what stands under them, several at once', () => {
    expect(show(removeLines(start, [[0, 0, 0], [1]]))).toBe('공공운영비\n  ○ 가\n    - 라\n  ○ 마');
  });
});

describe('editing cells of the costing table', () => {
  const edit = (costing: readonly CostingGroup[], rowId: string, columnId: string, value: string | number) =>
    editCosting(costing, [{ rowId, columnId, value }], rows, 'ceil');
  const rows = costingLines(start).map(({ group, item }) => ({ id: (item ?? group).id ?? '', cells: {} }));

  it('takes the bullet off a typed label', () => {
    const next = edit(start, '나', 'label', '▷ 새 이름');
    expect(itemAt(next, [0, 0, 0])).toMatchObject({ bullet: '▷', label: '새 이름' });
  });

  it.each([
    ['① 현수막', '', '① 현수막'],
    ['가. 현수막', '', '가. 현수막'],
    ['-5% 감액', '-', '-5% 감액'],
    ['-6급 담당 여비', '-', '6급 담당 여비'],
    ['현수막', '-', '현수막'],
    ['- - 현수막', '-', '- 현수막'],
    ['ㅇ 현수막', 'ㅇ', '현수막'],
    ['\u{f02ef} 현수막', '·', '현수막'],
    ['(사)한국협회', '-', '(사)한국협회'],
  ])('bullets/B1, bullets/B2, bullets/B4: typed as the name of a line with -: %s', (typed, bullet, label) => {
    expect(itemAt(edit(start, '나', 'label', typed), [0, 0, 0])).toMatchObject({ bullet, label });
  });

  it("bullets/B1: the line's own bullet, shown in front of its words, stays one", () => {
    const up = edit(start, '나', 'label', '△ 감액');
    expect(itemAt(up, [0, 0, 0])).toMatchObject({ bullet: '△', label: '감액' });
    expect(itemAt(edit(up, '나', 'label', '△ 5명'), [0, 0, 0])).toMatchObject({ bullet: '△', label: '5명' });
  });

  it('an expression brings its amount, rounded up to 천원, until an amount was typed', () => {
    const typed = edit(start, '바', 'expression', '1,382,400원');
    expect(itemAt(typed, [1, 0])?.amount).toBe(1_383_000);
    const again = edit(typed, '바', 'expression', '2,000,000원');
    expect(itemAt(again, [1, 0])?.amount).toBe(2_000_000);
    const own = edit(again, '바', 'amount', 5_000_000);
    const kept = edit(own, '바', 'expression', '7,000,000원');
    expect(itemAt(kept, [1, 0])?.amount).toBe(5_000_000);
  });

  it('text in the blank row begins a 통계목 without white space', () => {
    const next = edit(start, 'new', 'label', '자산 및 물품취득비');
    expect(next.at(-1)).toEqual({ id: 'new', lineItem: '자산및물품취득비', items: [] });
    expect(edit(start, 'new', 'amount', 1)).toBe(start);
  });

  it('an edit of a line that is gone changes nothing, and makes no line', () => {
    const without = removeLines(start, [[0, 1]]);
    expect(edit(without, '마', 'label', '새 이름')).toBe(without);
  });
});
