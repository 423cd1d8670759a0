import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AmountUnit } from '#shared/money/unit.ts';
import type { Clip } from '../../../renderer/grid/clipboard/block.ts';
import { plainOf, readClipboard } from '../../../renderer/grid/clipboard/clipboard.ts';
import { planPaste } from '../../../renderer/grid/clipboard/paste-plan.ts';
import { readPasted } from '../../../renderer/grid/clipboard/read-pasted.ts';
import { leftOut } from '../../../renderer/grid/kit/pasting.ts';
import { at } from '../../../renderer/grid/sheet/selection.ts';
import type { CellValue, GridColumn } from '../../../renderer/grid/types.ts';
import { amount, column, sheetOf, text } from './sheet-samples.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/clipboard/${name}`, import.meta.url), 'utf8');
const clipOf = (html: string, beside = ''): Clip => {
  const clip = readClipboard({ html, text: beside });
  if (!clip) throw new Error('a block is expected');
  return clip;
};
const cell = (attributes: string, inner: string, head = '') =>
  `<html><head>${head}</head><body><table><tr><td ${attributes}>${inner}</td></tr></table></body></html>`;

/** What the first cell of a page becomes in a column: its value, or the message that refuses it. */
function becomes(html: string, of: GridColumn = amount, unit: AmountUnit = '원', beside = ''): CellValue {
  const first = clipOf(html, beside).block[0]?.[0];
  if (!first) throw new Error('a cell is expected');
  const read = readPasted(first, of, unit);
  return read.ok ? read.value.value : `거절: ${read.error.message}`;
}

describe('clipboard/P1–P3: what is in a cell', () => {
  test.each([
    ['<s>500</s>600', 600],
    ['<s>500</s> 600', 600],
    ['<del>5</del><ins>7</ins>', 7],
    ['<s>1,000</s>1,234', 1234],
    ['600<sup>2</sup>', 600],
    ['600<sup>2)</sup>', 600],
    ['<span style="text-decoration:line-through">500</span><span style="color:red">600</span>', 600],
    ['<span style="display:none">500</span>600', 600],
    ['<s>500</s>', null],
    ['<comment>메모 5</comment>600', 600],
    ['<![if !x]>600<![endif]>', 600],
  ])('%s in an amount column', (inner, value) => {
    expect(becomes(cell('', inner))).toBe(value);
  });

  test('a text keeps raised marks and loses struck-out text', () => {
    expect(becomes(cell('', '면적 5m<sup>2</sup> <s>감</s>'), text)).toBe('면적 5m²');
  });

  test('clipboard/P16: two lines in a number cell are refused, and so are two cells of a table inside', () => {
    expect(becomes(cell('', '<p>500</p><p>600</p>'))).toContain('두 줄이 한 칸에');
    expect(becomes(cell('', '<table><tr><td>500</td><td>600</td></tr></table>'))).toContain('두 줄이 한 칸에');
  });
});

describe('clipboard/P10–P14: the number behind the text', () => {
  const sdnum = (format: string) => `sdnum="1042;0;${format.replaceAll('"', '&quot;')}"`;
  test.each<[string, string, AmountUnit, CellValue]>([
    ['x:num="-1234"', '1,234', '원', -1234],
    ['x:num', '1,234', '원', 1234],
    ['x:num="1234"', '1,234', '원', 1234],
    [`sdval="-1234" ${sdnum('#,##0;[RED]#,##0')}`, '1,234', '원', -1234],
    [`sdval="-1234" ${sdnum('#,##0;"△"#,##0')}`, '△1,234', '천원', -1_234_000],
    [`sdval="-1234" ${sdnum('#,##0;▼#,##0')}`, '▼1,234', '원', -1234],
    [`sdval="-1234" ${sdnum('#,##0_);(#,##0)')}`, '(1,234)', '원', -1234],
    [`sdval="-1234" ${sdnum('#,##0"원"')}`, '-1,234원', '천원', -1234],
    [`sdval="1234567" ${sdnum('#,##0,')}`, '1,235', '천원', 1_234_567],
    [`sdval="1234567" ${sdnum('#,##0,')}`, '1,235', '백만원', 1_234_567_000],
    [`sdval="1234567890" ${sdnum('#,##0,,')}`, '1,235', '백만원', 1_234_567_890],
    [`sdval="1234567" ${sdnum('#,##0,"천원"')}`, '1,235천원', '원', 1_234_567],
    ['sdval="1234567"', '1,235', '천원', 1_234_567],
    [`sdval="1234.567" ${sdnum('#,##0')}`, '1,235', '천원', 1_234_567],
    ['sdval="1234.5669999999999"', '1,234.567', '천원', 1_234_567],
    [`sdval="1234567.8" ${sdnum('#,##0')}`, '1,234,568', '원', 1_234_568],
    ['sdval="98765432"', '###', '원', 98_765_432],
    [`sdval="98765432" ${sdnum('#,##0,')}`, '###', '천원', 98_765_432],
    ['sdval="1234567"', '1.2E+06', '원', 1_234_567],
    ['sdval="1.5E3"', '1,500', '원', 1500],
    [`sdval="0" ${sdnum('_-* #,##0_-;-* #,##0_-;_-* "-"_-')}`, ' - ', '원', 0],
    [`sdval="0" ${sdnum('#,##0;-#,##0;')}`, '', '원', null],
    ['sdval="-1234"', '1,234<sup>1)</sup>', '원', -1234],
    ['sdval="600"', '<s>500</s>600', '원', 600],
  ])('%s showing %s in %s', (attributes, shown, unit, value) => {
    expect(becomes(cell(attributes, shown), amount, unit)).toBe(value);
  });

  test.each<[string, string, AmountUnit, string]>([
    ['sdval="1234"', '△1,234', '원', '실제 값은 1,234'],
    ['sdval="1234"', '(1,234)', '원', '실제 값은 1,234'],
    ['sdval="45306"', '2,024', '원', '실제 값은 45,306'],
    ['sdval="500600"', '600', '원', '실제 값은 500,600'],
    ['sdval="1234"', '', '원', '실제 값은 1,234'],
    [`sdval="1234567" ${sdnum('#,##0,')}`, '1,235', '원', '천 단위로 줄여'],
    [`sdval="1234567" ${sdnum('#,##0,')}`, '###', '원', '천 단위로 줄여'],
    ['sdval="333.333333333333"', '333', '천원', '1원보다 작은 끝수'],
    ['sdval="333.333333333333"', '###', '천원', '1원보다 작은 끝수'],
    [`sdval="0.5" ${sdnum('0%')}`, '50%', '원', '50%'],
    [`sdval="45306" ${sdnum('YYYY')}`, '2024', '원', '날짜나 시각'],
    [`sdval="45306" ${sdnum('YYYY"년" M"월"')}`, '2024년 1월', '원', '날짜나 시각'],
    [`sdval="45306" ${sdnum('YYYY-MM-DD')}`, '###', '원', '날짜나 시각'],
  ])('%s showing %j in %s is refused', (attributes, shown, unit, message) => {
    expect(becomes(cell(attributes, shown), amount, unit)).toContain(`거절: ‘`);
    expect(becomes(cell(attributes, shown), amount, unit)).toContain(message);
  });

  test('rates are taken as shown, with the minus of the number', () => {
    const rate = column('r', 'rate');
    expect(becomes(cell(`sdval="0.125" ${sdnum('0.0%')}`, '12.5%'), rate)).toBe(12.5);
    expect(becomes(cell(`sdval="-0.19" ${sdnum('0%;[RED]0%')}`, '19%'), rate)).toBe(-19);
    expect(becomes(cell('sdval="-19.3333333333333"', '△19'), rate)).toBe(-19);
    expect(becomes(cell('sdval="45306"', '19'), rate)).toContain('실제 값은 45,306');
  });

  test('a text column writes a minus out that was only a colour', () => {
    expect(becomes(cell(`sdval="-1234" ${sdnum('#,##0;[RED]#,##0')}`, '1,234'), text)).toBe('-1,234');
    expect(becomes(cell(`sdval="45306" ${sdnum('YYYY')}`, '2024'), text)).toBe('2024');
  });

  test('clipboard/P11: a text column takes no #### of a spreadsheet', () => {
    expect(becomes(cell(`sdval="45306" ${sdnum('YYYY-MM-DD')}`, '###'), text)).toContain('열이 좁아');
    expect(becomes(cell('', '###'), text)).toBe('###');
  });
});

describe('clipboard/P13: a minus by colour, and nothing behind it', () => {
  const format = (code: string) => `style='mso-number-format:"${code.replace(/[#,;[\]]/g, '\\$&')}"'`;
  const excel = '<meta name=Generator content="Microsoft Excel 15">';
  const red = `<font color="#FF0000" style='mso-ignore:color'>1,234</font>`;
  test('Excel puts the colour of a format round a negative', () => {
    expect(becomes(cell(format('#,##0;[Red]#,##0'), red, excel))).toBe(-1234);
    expect(becomes(cell(format('#,##0;[Red]#,##0'), '1,234', excel))).toBe(1234);
  });

  test('elsewhere nobody knows', () => {
    expect(becomes(cell(format('#,##0;[Red]#,##0'), '1,234'))).toContain('음수인지 알 수 없습니다');
    expect(becomes(cell(format('#,##0;#,##0'), '1,234', excel))).toContain('음수인지 알 수 없습니다');
    expect(becomes(cell(format('#,##0;[Red]#,##0'), '0'))).toBe(0);
    expect(becomes(cell(format('#,##0;[Red]-#,##0'), '1,234'))).toBe(1234);
  });

  test('clipboard/P14: a format that divides', () => {
    expect(becomes(cell(format('#,##0,'), '1,235', excel), amount, '천원')).toBe(1_235_000);
    expect(becomes(cell(format('#,##0,'), '1,235', excel), amount, '원')).toContain('천 단위로 줄여');
  });
});

describe('clipboard/P11, clipboard/P15, clipboard/P16: refused as amounts', () => {
  test.each(['#REF!', '#DIV/0!', '#N/A', '#VALUE!', '#NAME?', '#이름?', 'Err:502'])('%s', (shown) => {
    expect(becomes(cell('', shown))).toContain('원본의 계산이 잘못된 칸');
  });

  test('##### gives way to the text beside the table', () => {
    expect(becomes(cell('', '#####'), amount, '원', '1,234')).toBe(1234);
    expect(becomes(cell('', '#####'), amount, '원', '#####')).toContain('열이 좁아');
    expect(becomes(cell('', '#####'))).toContain('열이 좁아');
    // Of another shape, the text beside it may mean any cell.
    expect(becomes(cell('', '#####'), amount, '원', '1\t2')).toContain('열이 좁아');
  });

  test('brackets in a page of 한글', () => {
    const hwp = '<META NAME="Generator" CONTENT="Hancom HWP">';
    expect(becomes(cell('', '(985)', hwp))).toContain('국비나 성립전');
    expect(becomes(cell('', '△985', hwp))).toBe(-985);
    expect(becomes(cell('', '(985)'))).toBe(-985);
  });

  test('brackets in a spreadsheet are a minus where its format puts them there', () => {
    const excel = '<meta name=Generator content="Microsoft Excel 15">';
    const format = `style='mso-number-format:"\\#\\,\\#\\#0_\\)\\;\\\\\\(\\#\\,\\#\\#0\\\\\\)"'`;
    expect(becomes(cell(format, '(985)', excel))).toBe(-985);
    expect(becomes(cell('', '(985)', excel))).toContain('국비나 성립전');
    const calc = '<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>';
    expect(becomes(cell('', '(985)', calc))).toContain('국비나 성립전');
    expect(becomes(cell('sdval="-985" sdnum="1042;0;#,##0_);(#,##0)"', '(985)', calc))).toBe(-985);
  });
});

test('clipboard/P17: a number of our own whose text was changed is read from the text', () => {
  const own = (shown: string) => cell('data-sallim-kind="amount" data-sallim-number="1234567"', shown);
  expect(becomes(own('1,234.567'), amount, '백만원')).toBe(1_234_567);
  expect(becomes(own('5'), amount, '백만원')).toBe(5_000_000);
});

test('clipboard/P5: without a table, lines whose parts are struck out or raised come from the HTML', () => {
  const block = (html: string, beside: string) => clipOf(html, beside).block.map((row) => row.map((one) => one.text));
  expect(block('<p><s>500</s>600</p>', '500600')).toEqual([['600']]);
  expect(block('<p>600</p>', '600\t700')).toEqual([['600', '700']]);
});

test('clipboard/P5: lines for a reader of plain text', () => {
  const html = '<p>○ 운영</p><p>- 보험료 <del>9</del>1,382,000원<sup>1)</sup></p>';
  expect(plainOf({ html, text: '○ 운영\n- 보험료 91,382,000원1)' })).toEqual({
    text: '○ 운영\n- 보험료 1,382,000원¹⁾',
    marked: true,
  });
  expect(plainOf({ html: '<p>가</p>', text: '나' })).toEqual({ text: '나', marked: false });
});

describe('clipboard/P4: hidden rows and columns', () => {
  const read = (rows: string) => {
    const { block, ...hidden } = clipOf(`<table>${rows}</table>`);
    return { ...hidden, texts: block.map((row) => row.map((one) => one.text)) };
  };
  test.each(['style="display:none"', 'style="visibility:collapse"', 'height=0', "style='height:0pt'", 'hidden'])(
    'a row with %s',
    (attribute) => {
      const rows = `<tr><td>1</td></tr><tr ${attribute}><td>2</td></tr><tr><td>3</td></tr>`;
      expect(read(rows)).toEqual({ hiddenRows: 1, hiddenColumns: 0, texts: [['1'], ['3']] });
    },
  );

  test.each(['style="display:none"', 'width=0', "style='width:0pt'"])('a column with %s', (attribute) => {
    const rows = `<col><col ${attribute}><col><tr><td>1</td><td>2</td><td>3</td></tr>`;
    expect(read(rows)).toEqual({ hiddenRows: 0, hiddenColumns: 1, texts: [['1', '3']] });
  });

  test('cells that are hidden all the way down are a column, blank ones are not told', () => {
    const line = (inner: string) => `<tr><td>1</td><td style="display:none">${inner}</td><td>3</td></tr>`;
    expect(read(line('2') + line(''))).toEqual({
      hiddenRows: 0,
      hiddenColumns: 1,
      texts: [
        ['1', '3'],
        ['1', '3'],
      ],
    });
    expect(read(line(''))).toEqual({ hiddenRows: 0, hiddenColumns: 0, texts: [['1', '3']] });
  });

  test('a hidden cell among seen ones keeps its place, and that is told', () => {
    const rows = '<tr><td>1</td><td style="display:none">2</td></tr><tr><td>3</td><td>4</td></tr>';
    expect(read(rows).texts).toEqual([
      ['1', ''],
      ['3', '4'],
    ]);
    expect(clipOf(`<table>${rows}</table>`).block[0]?.[1]?.left).toEqual({ struck: false, hidden: true });
  });

  test('the value of a merged cell stands where it is seen first', () => {
    const rows =
      '<tr style="display:none"><td rowspan=3>인건비</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr>';
    expect(read(rows).texts).toEqual([
      ['인건비', '2'],
      ['', '3'],
    ]);
  });

  test('text struck out in a cell whose end is left out stays in that cell', () => {
    expect(read('<tr><td style="text-decoration:line-through">1<td>2<tr><td>3<td>4').texts).toEqual([
      ['', '2'],
      ['3', '4'],
    ]);
  });
});

describe('whole pages', () => {
  const columns = [text, amount, column('next', 'amount')];
  const blank = sheetOf(
    columns,
    Array.from({ length: 5 }, () => ['', null, null]),
  );
  const pasted = (name: string, onto = blank, beside = '') => {
    const clip = clipOf(fixture(name), beside);
    const plan = planPaste(onto, at({ row: 0, column: 0 }), clip.block, false, clip);
    const cells = onto.rows.map((row) =>
      onto.columns.map(({ id }) => plan.edits.find((edit) => edit.rowId === row.id && edit.columnId === id)?.value),
    );
    return { cells, told: leftOut(plan, (index) => onto.columns[index]?.label ?? ''), plan };
  };

  test('the shape Excel 365 writes', () => {
    const { cells, told, plan } = pasted('excel-365-shape.html');
    expect(cells).toEqual([
      ['사무관리비', -1234, 5678],
      ['여비', 600, 600],
      ['수수료', -1086, undefined],
      ['임차료', undefined, undefined],
      [undefined, undefined, undefined],
    ]);
    expect(plan.refused.map(({ row, column: at_ }) => [row, at_])).toEqual([
      [2, 2],
      [3, 1],
      [3, 2],
    ]);
    expect(told).toEqual([
      expect.stringContaining('3칸은 읽을 수 없어 그대로 두었습니다. 처음은 3행 next입니다: ‘2024-01-15’'),
      '원본에서 숨긴 1행과 1열은 빼고 붙였습니다.',
      '취소선을 그은 글은 1칸에서 빼고 붙였습니다.',
      '위첨자나 아래첨자는 숫자가 아니므로 1칸에서 뺐습니다.',
    ]);
  });

  test('the shape Google Sheets writes', () => {
    const two = sheetOf(
      [text, amount],
      [
        ['', null],
        ['', null],
      ],
    );
    const { cells, plan } = pasted('google-sheets-shape.html', two);
    expect(cells).toEqual([
      ['사무관리비', -1234],
      ['여비', undefined],
    ]);
    expect(plan.partly.struck).toBe(1);
  });

  test('the shape LibreOffice writes', () => {
    const three = sheetOf(
      [amount, column('b', 'amount'), column('c', 'amount')],
      Array.from({ length: 3 }, () => [null, null, null]),
      '천원',
    );
    const { cells, plan } = pasted('libreoffice-signs-shape.html', three);
    expect(cells).toEqual([
      [-1_234_000, 1_234_567, 1_234_567],
      [98_765_432_000, undefined, 600_000],
      [undefined, undefined, undefined],
    ]);
    expect(plan.refused).toHaveLength(4);
  });
});
