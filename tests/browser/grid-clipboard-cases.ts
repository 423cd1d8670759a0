import { readFileSync } from 'node:fs';

export type Cells = Readonly<Record<string, string | number | null>>;

/** One paste with real keys: what is on the clipboard, where it goes, what the table holds then. */
export interface PasteCase {
  readonly name: string;
  /** A table of the harness; the ledger without one. */
  readonly table?: string;
  readonly at: readonly [row: number, column: string];
  /** Keys that widen the selection first. */
  readonly widen?: readonly string[];
  readonly text?: string;
  readonly html?: string;
  /** Cells by row, in the order of all rows. */
  readonly cells: Readonly<Record<number, Cells>>;
  /** A part of what the note says; without one nothing may be said. */
  readonly note?: string;
  readonly verbs?: readonly string[];
  /** How many cells were changed, where that is the point. */
  readonly edits?: number;
}

const fixture = (name: string) => readFileSync(new URL(`../fixtures/clipboard/${name}`, import.meta.url), 'utf8');
const table = (rows: string) => `<html><body><table>${rows}</table></body></html>`;
export const down = (times: number) => Array.from({ length: times }, () => 'Shift+ArrowDown');

function amount(name: string, text: string, before: number | null, view?: string): PasteCase {
  return { name, text, at: [1, 'before'], cells: { 1: { before } }, ...(view ? { table: view } : {}) };
}

const figures: readonly PasteCase[] = [
  amount('△', '△1,086,455', -1_086_455),
  amount('▲', '▲1,086,455', -1_086_455),
  amount('the mathematical minus', '−1,086', -1086),
  amount('the hyphen', '-1,086', -1086),
  amount('Excel’s brackets', '(1,086)', -1086),
  amount('a 원 sign before it', '₩5,000', 5000),
  amount('full-width digits', '１，２３４', 1234),
  amount('spaces round it', '  1,234 ', 1234),
  amount('1,234천원 in the 원 view', '1,234천원', 1_234_000),
  amount('1,234천원 in the 천원 view', '1,234천원', 1_234_000, 'thousand'),
  amount('a bare number in the 천원 view is 천원', '1,234', 1_234_000, 'thousand'),
  amount('a fraction of a 천원', '1,234.567', 1_234_567, 'thousand'),
  amount('원 in the 천원 view', '1,234,567원', 1_234_567, 'thousand'),
  amount('5억원', '5억원', 500_000_000),
  amount('△12백만원', '△12백만원', -12_000_000),
  amount('0 is a number', '0', 0),
];

const refused: readonly PasteCase[] = [
  {
    name: 'words are no amount: the cell keeps what it held',
    at: [0, 'before'],
    text: '미정',
    cells: { 0: { before: 120_000_000 } },
    note: '‘미정’',
    edits: 0,
  },
  {
    name: 'a wrong cell among good ones keeps only itself back',
    at: [0, 'before'],
    text: '1\n둘\n3',
    cells: { 0: { before: 1 }, 1: { before: 48_000_000 }, 2: { before: 3 } },
    note: '1칸은 읽을 수 없어 그대로 두었습니다. 처음은 2행 전년도 예산',
    edits: 2,
  },
  {
    name: 'less than a 원 is refused',
    at: [1, 'before'],
    text: '1,234.5',
    cells: { 1: { before: 48_000_000 } },
    note: '‘1,234.5’',
    edits: 0,
  },
  {
    name: 'a read-only cell alone',
    at: [0, 'change'],
    text: '5',
    cells: { 0: { change: 15_500_000 } },
    note: '읽기 전용 1칸',
    edits: 0,
  },
  {
    name: 'read-only cells between others are passed over',
    at: [1, 'now'],
    text: '7\t8\t9\t2031',
    cells: { 1: { now: 7, change: 7 - 48_000_000, year: '2031' } },
    note: '읽기 전용 2칸',
    edits: 2,
  },
  {
    name: 'columns beyond the last are told',
    at: [0, 'year'],
    text: '2030\t비고\t밖',
    cells: { 0: { year: '2030', note: '비고' } },
    note: '오른쪽으로 넘친 1열',
  },
];

const texts: readonly PasteCase[] = [
  {
    name: 'quoted cells',
    at: [0, 'code'],
    text: '"101-01"\t"그는 ""네""라 했다\n끝"',
    cells: { 0: { code: '101-01', name: '그는 "네"라 했다 끝' } },
  },
  {
    name: 'a quoted line break stays in a text of several lines',
    at: [0, 'note'],
    text: '"첫 줄\r\n둘째 줄"',
    cells: { 0: { note: '첫 줄\n둘째 줄' } },
  },
  {
    name: 'a quoted tab stays in its cell',
    at: [0, 'name'],
    text: '"가\t나"\t3',
    cells: { 0: { before: 3, name: '가\t나' } },
  },
  {
    name: 'a quote inside a cell is plain',
    at: [0, 'name'],
    text: '사무 "일반"',
    cells: { 0: { name: '사무 "일반"' } },
  },
  { name: 'leading zeros of a code stay', at: [0, 'code'], text: '007-01', cells: { 0: { code: '007-01' } } },
  { name: 'a year is text in a code column', at: [0, 'year'], text: ' 2031 ', cells: { 0: { year: '2031' } } },
  {
    name: 'decomposed Hangul is composed',
    at: [0, 'name'],
    text: '여비'.normalize('NFD'),
    cells: { 0: { name: '여비' } },
  },
  { name: 'a formula is text', at: [0, 'name'], text: '=SUM(A1)', cells: { 0: { name: '=SUM(A1)' } } },
  {
    name: 'blanks empty the cells they meet',
    at: [0, 'name'],
    text: '가\t\t5\n\t6\t',
    cells: { 0: { name: '가', before: null, now: 5 }, 1: { name: '', before: 6, now: null } },
  },
  {
    name: 'a blank row in the middle',
    at: [0, 'before'],
    text: '1\n\n3',
    cells: { 0: { before: 1 }, 1: { before: null }, 2: { before: 3 } },
  },
  {
    name: 'the line break at the end is no row',
    at: [0, 'before'],
    text: '1\r\n2\r\n',
    cells: { 0: { before: 1 }, 1: { before: 2 }, 2: { before: 12_400_000 } },
    edits: 2,
  },
];

const shapes: readonly PasteCase[] = [
  {
    name: 'one value into a range',
    at: [0, 'before'],
    widen: [...down(2), 'Shift+ArrowRight'],
    text: '7',
    cells: { 0: { before: 7, now: 7 }, 1: { before: 7, now: 7 }, 2: { before: 7, now: 7 } },
    edits: 6,
  },
  {
    name: 'a row into a range of three rows',
    at: [0, 'before'],
    widen: [...down(2), 'Shift+ArrowRight'],
    text: '1\t2',
    cells: { 0: { before: 1, now: 2 }, 2: { before: 1, now: 2 } },
    edits: 6,
  },
  {
    name: 'two rows into a range of four',
    at: [0, 'before'],
    widen: down(3),
    text: '1\n2',
    cells: { 0: { before: 1 }, 1: { before: 2 }, 2: { before: 1 }, 3: { before: 2 } },
  },
  {
    name: 'two rows into a range of three are laid once',
    at: [0, 'before'],
    widen: down(2),
    text: '1\n2',
    cells: { 1: { before: 2 }, 2: { before: 12_400_000 } },
    edits: 2,
  },
  {
    name: 'a block larger than the range goes beyond it',
    at: [0, 'before'],
    widen: down(1),
    text: '1\n2\n3',
    cells: { 2: { before: 3 } },
    edits: 3,
  },
  {
    name: 'a range dragged upwards begins at its top',
    at: [2, 'before'],
    widen: ['Shift+ArrowUp'],
    text: '1\n2',
    cells: { 1: { before: 1 }, 2: { before: 2 } },
  },
  {
    name: 'rows beyond the end, as one action',
    table: 'onePaste',
    at: [7, 'before'],
    text: '1\t2\n3천원\t△4\n\t6',
    cells: {},
    verbs: ['paste 2 [{"before":3000,"now":-4},{"before":null,"now":6}]'],
  },
  {
    name: 'rows beyond the end, asked for and filled',
    at: [7, 'code'],
    text: '1\t가\n2\t나\n3\t다',
    cells: { 7: { code: '1', name: '가' }, 9: { code: '3', name: '다' } },
    verbs: ['insert 8 2'],
  },
];

const programs: readonly PasteCase[] = [
  {
    name: 'merged columns: the value stands first',
    at: [0, 'code'],
    html: table('<tr><td colspan=2>합계</td><td>5</td></tr>'),
    cells: { 0: { code: '합계', name: '', before: 5 } },
  },
  {
    name: 'merged rows: the cells below stay in their columns',
    at: [0, 'name'],
    html: table('<tr><td rowspan=2>인건비</td><td>1</td></tr><tr><td>2</td></tr>'),
    cells: { 0: { name: '인건비', before: 1 }, 1: { name: '', before: 2 } },
  },
  {
    name: 'a line break in an HTML cell',
    at: [0, 'note'],
    html: table('<tr><td>첫 줄<br>둘째 줄</td></tr>'),
    cells: { 0: { note: '첫 줄\n둘째 줄' } },
  },
  {
    name: 'a no-break space is a blank',
    at: [0, 'before'],
    html: table('<tr><td>&nbsp;</td><td>1</td></tr>'),
    cells: { 0: { before: null, now: 1 } },
  },
  {
    name: 'the table goes before the text beside it',
    at: [0, 'before'],
    text: '1',
    html: table('<tr><td>2</td></tr>'),
    cells: { 0: { before: 2 } },
  },
  {
    name: 'HTML without a table: its text',
    at: [0, 'before'],
    text: '1\t2',
    html: '<p><b>1</b> 2</p>',
    cells: { 0: { before: 1, now: 2 } },
  },
  {
    name: 'LibreOffice Calc, its HTML alone',
    at: [2, 'code'],
    html: fixture('libreoffice-calc-7.4.html'),
    cells: { 3: { code: '201-01', before: -1_086_455, now: 72_012_000 }, 4: { before: null, now: 1_234_000 } },
    note: '2칸은 읽을 수 없어',
  },
  {
    name: 'LibreOffice Calc, its text alone',
    at: [2, 'code'],
    text: fixture('libreoffice-calc-7.4.txt'),
    cells: { 3: { name: '사무관리비 "일반"', before: -1_086_455 }, 5: { code: '합계', now: 73_246_000 } },
    note: '2칸은 읽을 수 없어',
  },
  {
    name: 'the shape Excel writes',
    at: [0, 'name'],
    html: fixture('excel-shape.html'),
    cells: { 2: { name: '인건비', before: 1_382_000, now: -1234 }, 3: { name: '운영비  (공통)', before: null } },
    note: '읽을 수 없어',
  },
  {
    name: 'the shape 한글 writes, in the 천원 view',
    table: 'thousand',
    at: [0, 'name'],
    html: fixture('hangul-shape.html'),
    cells: { 1: { name: '사무관리비', before: -1_086_000 }, 2: { name: '', before: 1_234_000 } },
    note: '읽을 수 없어',
  },
];

/** clipboard/P1–P16 of the clipboard's SPEC, through the real clipboard: pages keep their style sheets there. */
const told: readonly PasteCase[] = [
  {
    name: 'clipboard/P1, clipboard/P2: struck-out figures and raised marks',
    at: [0, 'before'],
    html: table('<tr><td><s>500</s>600</td><td>600<sup>2)</sup></td></tr>'),
    cells: { 0: { before: 600, now: 600 } },
    note: '취소선을 그은 글은 1칸에서 빼고 붙였습니다.\n위첨자나 아래첨자는 숫자가 아니므로 1칸에서',
    edits: 2,
  },
  {
    name: 'clipboard/P4, clipboard/P13, clipboard/P15: the shape Excel 365 writes, with a hidden row and column',
    at: [0, 'name'],
    html: fixture('excel-365-shape.html'),
    cells: {
      0: { name: '사무관리비', before: -1234, now: 5678 },
      1: { name: '여비', before: 600, now: 600 },
      2: { name: '수수료', before: -1086 },
    },
    note: '원본에서 숨긴 1행과 1열은 빼고 붙였습니다.',
  },
  {
    name: 'clipboard/P13: the shape LibreOffice writes for a red minus',
    at: [0, 'before'],
    html: table('<tr><td sdval="-1234" sdnum="1042;0;#,##0;[RED]#,##0"><font color="#FF0000">1,234</font></td></tr>'),
    cells: { 0: { before: -1234 } },
    edits: 1,
  },
  {
    name: 'clipboard/P11: ##### in the page, the figure in the text',
    at: [0, 'before'],
    text: '1,234',
    html: table('<tr><td>#####</td></tr>'),
    cells: { 0: { before: 1234 } },
    edits: 1,
  },
  {
    name: 'clipboard/P10: what is shown and what is held differ',
    at: [1, 'before'],
    html: table('<tr><td sdval="500600">600</td></tr>'),
    cells: { 1: { before: 48_000_000 } },
    note: '원본의 실제 값은 500,600이라',
    edits: 0,
  },
];

/** In the costing tree `e` is folded over `f`; amounts of lines with children are computed. */
const trees: readonly PasteCase[] = [
  {
    name: 'rows under a folded row are passed over',
    table: 'tree',
    at: [4, 'label'],
    text: '○ 새 홍보\n새 여비',
    cells: { 4: { label: '○ 새 홍보' }, 5: { label: '- 인쇄물' }, 6: { label: '새 여비' } },
    edits: 2,
  },
  {
    name: 'computed amounts of a tree keep theirs',
    table: 'tree',
    at: [1, 'amount'],
    text: '1\n2\n3',
    cells: { 1: { amount: 35_500_000 }, 2: { amount: 2 }, 3: { amount: 3 } },
    note: '읽기 전용 1칸',
    edits: 2,
  },
];

export const pasteCases: readonly PasteCase[] = [
  ...figures,
  ...refused,
  ...texts,
  ...shapes,
  ...programs,
  ...told,
  ...trees,
];
