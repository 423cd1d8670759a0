import { describe, expect, it } from 'vitest';
import type { CostingGroup, CostingItem } from '#shared/records/project.ts';
import { editCosting } from '../../../renderer/features/editor/costing-edit.ts';
import {
  dropLines,
  duplicateLines,
  indent,
  moveLines,
  outdent,
  siblingRun,
} from '../../../renderer/features/editor/costing-moves.ts';
import {
  costingLines,
  insertAbove,
  insertBelow,
  itemAt,
  pathId,
  removeLines,
} from '../../../renderer/features/editor/costing-tree.ts';

/** A tree from indented lines, two spaces a level, `bullet label`; the first column is a 통계목. */
function tree(text: string): CostingGroup[] {
  const groups: CostingGroup[] = [];
  const open: { level: number; items: CostingItem[] }[] = [];
  for (const line of text.trim().split('\n')) {
    const words = line.trim();
    const level = (line.length - line.trimStart().length) / 2;
    if (level === 0) {
      const items: CostingItem[] = [];
      groups.push({ lineItem: words, items });
      open.splice(0, open.length, { level: 0, items });
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const children: CostingItem[] = [];
    const [bullet = '', label = ''] = words.split(' ');
    open.at(-1)?.items.push({ bullet, label, expression: '', amount: null, children });
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
    const dropped = (path: number[], count: number, target: number[], where: 'after' | 'inside') => {
      const result = dropLines(start, path, count, target, where);
      return result && { text: show(result.costing), path: pathId(result.path) };
    };
    expect(dropped([0, 0, 1], 1, [0, 1], 'after')).toEqual({
      text: '공공운영비\n  ○ 가\n    - 나\n      ▷ 다\n  ○ 마\n  ○ 라\n시설비\n  ○ 바',
      path: '0.2',
    });
    expect(dropped([0, 0], 1, [0, 1], 'after')).toEqual({
      text: '공공운영비\n  ○ 마\n  ○ 가\n    - 나\n      ▷ 다\n    - 라\n시설비\n  ○ 바',
      path: '0.1',
    });
    expect(dropped([0, 1], 1, [1], 'inside')).toEqual({
      text: '공공운영비\n  ○ 가\n    - 나\n      ▷ 다\n    - 라\n시설비\n  ○ 마\n  ○ 바',
      path: '1.0',
    });
    expect(dropped([1, 0], 1, [0, 0, 1], 'inside')?.text).toContain('    - 라\n      ▷ 바\n  ○ 마');
    expect(dropped([0, 0], 1, [0, 0, 1], 'after')).toBeNull();
    expect(dropped([0], 1, [1], 'after')).toBeNull();
    expect(dropped([0, 1], 1, [1], 'after')).toBeNull();
  });

  it('removes lines with what stands under them, several at once', () => {
    expect(show(removeLines(start, [[0, 0, 0], [1]]))).toBe('공공운영비\n  ○ 가\n    - 라\n  ○ 마');
  });
});

describe('editing cells of the costing table', () => {
  it('takes the bullet off a typed label', () => {
    const next = editCosting(start, [{ rowId: '0.0.0', columnId: 'label', value: '▷ 새 이름' }], 'ceil');
    expect(itemAt(next, [0, 0, 0])).toMatchObject({ bullet: '▷', label: '새 이름' });
  });

  it('an expression brings its amount, rounded up to 천원, until an amount was typed', () => {
    const typed = editCosting(start, [{ rowId: '1.0', columnId: 'expression', value: '1,382,400원' }], 'ceil');
    expect(itemAt(typed, [1, 0])?.amount).toBe(1_383_000);
    const again = editCosting(typed, [{ rowId: '1.0', columnId: 'expression', value: '2,000,000원' }], 'ceil');
    expect(itemAt(again, [1, 0])?.amount).toBe(2_000_000);
    const own = editCosting(again, [{ rowId: '1.0', columnId: 'amount', value: 5_000_000 }], 'ceil');
    const kept = editCosting(own, [{ rowId: '1.0', columnId: 'expression', value: '7,000,000원' }], 'ceil');
    expect(itemAt(kept, [1, 0])?.amount).toBe(5_000_000);
  });

  it('a renamed line keeps its name in the bases beside it', () => {
    const based = editCosting(start, [{ rowId: '0.1', columnId: 'label', value: '○ 수수료(2%)' }], 'ceil').map(
      (group) => ({
        ...group,
        items: group.items.map((each) => (each.label === '수수료(2%)' ? { ...each, percentOf: ['가'] } : each)),
      }),
    );
    const renamed = editCosting(based, [{ rowId: '0.0', columnId: 'label', value: '○ 새 가' }], 'ceil');
    expect(itemAt(renamed, [0, 1])?.percentOf).toEqual(['새 가']);
  });

  it('text in the blank row begins a 통계목 without white space', () => {
    const next = editCosting(start, [{ rowId: '2', columnId: 'label', value: '자산 및 물품취득비' }], 'ceil');
    expect(next.at(-1)).toEqual({ lineItem: '자산및물품취득비', items: [] });
    expect(editCosting(start, [{ rowId: '2', columnId: 'amount', value: 1 }], 'ceil')).toBe(start);
  });
});
