import { type Cells, down } from './grid-clipboard-cases.ts';

/** Copied (or cut) in one place of a table and pasted in another, by keys alone. */
export interface RoundTrip {
  readonly name: string;
  readonly table?: string;
  readonly from: readonly [row: number, column: string];
  readonly widen?: readonly string[];
  readonly take: 'Control+c' | 'Control+x';
  readonly to: readonly [row: number, column: string];
  readonly toWiden?: readonly string[];
  /** What another program would get. */
  readonly text: string;
  readonly cells: Readonly<Record<number, Cells>>;
}

export const roundTrips: readonly RoundTrip[] = [
  {
    name: 'an amount of odd 원 through the 천원 view',
    table: 'thousand',
    from: [7, 'now'],
    take: 'Control+c',
    to: [0, 'before'],
    text: '1,234.567',
    cells: { 0: { before: 1_234_567 }, 7: { now: 1_234_567 } },
  },
  {
    name: 'a text of several lines',
    from: [4, 'note'],
    take: 'Control+c',
    to: [0, 'note'],
    text: '"성과계약에 따라 줄었습니다.\n협약서 제5조"',
    cells: { 0: { note: '성과계약에 따라 줄었습니다.\n협약서 제5조' } },
  },
  {
    name: 'a computed figure becomes a plain one',
    from: [0, 'change'],
    take: 'Control+c',
    to: [1, 'before'],
    text: '15,500,000',
    cells: { 1: { before: 15_500_000 } },
  },
  {
    name: 'a figure into a text cell is its text',
    from: [1, 'change'],
    take: 'Control+c',
    to: [0, 'name'],
    text: '△18,000,000',
    cells: { 0: { name: '△18,000,000' } },
  },
  {
    name: 'one copied cell into a range',
    from: [0, 'before'],
    take: 'Control+c',
    to: [3, 'before'],
    toWiden: down(2),
    text: '120,000,000',
    cells: { 3: { before: 120_000_000 }, 4: { before: 120_000_000 }, 5: { before: 120_000_000 } },
  },
  {
    name: 'a block cut and put elsewhere',
    from: [0, 'name'],
    widen: [...down(1), 'Shift+ArrowRight'],
    take: 'Control+x',
    to: [4, 'name'],
    text: '사무관리비\t120,000,000\r\n행사운영비\t48,000,000',
    cells: {
      0: { name: '', before: null },
      1: { name: '', before: null },
      4: { name: '사무관리비', before: 120_000_000 },
      5: { name: '행사운영비', before: 48_000_000 },
    },
  },
  {
    name: 'cut leaves read-only cells what they hold',
    table: 'tree',
    from: [3, 'amount'],
    widen: ['Shift+ArrowUp', 'Shift+ArrowUp'],
    take: 'Control+x',
    to: [6, 'amount'],
    text: '35,500,000\r\n30,000,000\r\n5,500,000',
    cells: { 1: { amount: 35_500_000 }, 2: { amount: null }, 3: { amount: null }, 6: { amount: 35_500_000 } },
  },
  {
    name: 'rows under a folded row are not copied',
    table: 'tree',
    from: [4, 'label'],
    widen: down(1),
    take: 'Control+c',
    to: [2, 'label'],
    text: '○ 홍보\r\n국내여비',
    cells: { 2: { label: '○ 홍보' }, 3: { label: '국내여비' }, 5: { label: '- 인쇄물' } },
  },
];
