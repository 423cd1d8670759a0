import { describe, expect, it } from 'vitest';
import { readCostingBlock } from '#shared/formats/text/costing-block.ts';
import { thousand } from '#shared/money/parse.ts';
import type { CostingItem } from '#shared/records/project/project.ts';

const show = (items: readonly CostingItem[] | null, depth = 0): string[] =>
  (items ?? []).flatMap(({ bullet, label, expression, amount, children }) => [
    `${'  '.repeat(depth)}${bullet}|${label}|${expression}|${amount}`,
    ...show(children, depth + 1),
  ]);

describe('readCostingBlock', () => {
  it('keeps the levels of bullets, whatever program they come from', () => {
    const text =
      '○ 창작공간 운영 = 3,000천원\r\n  - 강사수당 100,000원*10회 = 1,000천원\r\n  - 재료비(2%) 2,000,000원\t= 2,000천원';
    expect(show(readCostingBlock(text, '천원'))).toEqual([
      `○|창작공간 운영||${thousand(3000)}`,
      `  -|강사수당|100,000원*10회|${thousand(1000)}`,
      `  -|재료비(2%)|2,000,000원|${thousand(2000)}`,
    ]);
  });

  it('takes the levels from indentation where there is no bullet', () => {
    expect(show(readCostingBlock('운영비\n\t인쇄비\t5,000원*100부\t500\n\t우편료\t\t30', '천원'))).toEqual([
      '|운영비||null',
      `  |인쇄비|5,000원*100부|${thousand(500)}`,
      `  |우편료||${thousand(30)}`,
    ]);
  });

  it('is no block: one line, plain lines, a table of numbers', () => {
    expect(readCostingBlock('○ 하나', '천원')).toBeNull();
    expect(readCostingBlock('공공운영비\n시설비', '천원')).toBeNull();
    expect(readCostingBlock('1,000\t2,000\n3,000\t4,000', '천원')).toBeNull();
  });
});
