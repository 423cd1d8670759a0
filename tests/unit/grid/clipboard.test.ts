import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyRange, readClipboard } from '../../../renderer/grid/clipboard/clipboard.ts';
import { readHtml } from '../../../renderer/grid/clipboard/html-table.ts';
import { parseTsv, printTsv } from '../../../renderer/grid/clipboard/tsv.ts';
import { column, sheetOf } from './sheet-samples.ts';

const parseHtmlTable = (html: string) => {
  const { table, block } = readHtml(html);
  return table ? block : null;
};
const texts = (html: string) => parseHtmlTable(html)?.map((row) => row.map((cell) => cell.text)) ?? null;
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/clipboard/${name}`, import.meta.url), 'utf8');

describe('tab-separated text', () => {
  const cases: readonly [string, string, string[][]][] = [
    ['one cell', '가', [['가']]],
    ['two columns', '가\t나', [['가', '나']]],
    ['rows by CRLF, as Excel writes', '가\r\n나\r\n', [['가'], ['나']]],
    ['rows by CR, as old Mac programs write', '가\r나', [['가'], ['나']]],
    ['a blank cell between', '가\t\t나', [['가', '', '나']]],
    ['a blank last cell', '가\t', [['가', '']]],
    [
      'a blank last cell of each row',
      '가\t\r\n나\t\r\n',
      [
        ['가', ''],
        ['나', ''],
      ],
    ],
    ['a blank row in the middle', '가\n\n나', [['가'], [''], ['나']]],
    ['one line break at the end belongs to the last row', '가\n\n', [['가'], ['']]],
    ['a quoted line break', '"첫 줄\n둘째 줄"\t1', [['첫 줄\n둘째 줄', '1']]],
    ['a quoted CRLF becomes one line break', '"첫 줄\r\n둘째 줄"', [['첫 줄\n둘째 줄']]],
    ['a quoted tab', '"가\t나"\t다', [['가\t나', '다']]],
    ['a doubled quote', '"그는 ""네""라 했다\n끝"', [['그는 "네"라 했다\n끝']]],
    ['a cell that only begins with a quote is plain text', '"가" 등\t1', [['"가" 등', '1']]],
    ['a quote inside a cell is plain text', '사무관리비 "일반"\t2', [['사무관리비 "일반"', '2']]],
    ['a quote that is never closed', '"가\t나\n다', [['"가', '나'], ['다']]],
    ['an empty quoted cell', '""\t가', [['', '가']]],
    ['a row of blanks', '\t\t', [['', '', '']]],
    ['figures keep their signs', '△1,086\t(1,234)\t-5', [['△1,086', '(1,234)', '-5']]],
  ];
  test.each(cases)('%s', (_name, given, rows) => {
    expect(parseTsv(given)).toEqual(rows);
  });

  test('what is printed reads back equal', () => {
    const cell = fc.string({ unit: fc.constantFrom('가', '나', '1', ',', '△', '"', '\t', '\n', ' '), maxLength: 6 });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(rows, (given) => {
        // A text that is nothing but one blank cell at the end is the one thing the format cannot say.
        const printed = `${printTsv(given)}\r\n`;
        expect(parseTsv(printed)).toEqual(given);
      }),
      { seed: 20260101, numRuns: 500 },
    );
  });
});

describe('HTML tables', () => {
  const table = (inner: string) => `<html><body><table>${inner}</table></body></html>`;
  const cases: readonly [string, string, string[][] | null][] = [
    ['no table is no block', '<p>가</p>', null],
    ['plain cells', table('<tr><td>가</td><td>나</td></tr>'), [['가', '나']]],
    ['header cells', table('<thead><tr><th>가</th></tr></thead><tbody><tr><td>1</td></tr></tbody>'), [['가'], ['1']]],
    ['upper-case tags', '<TABLE><TR><TD>가</TD></TR></TABLE>', [['가']]],
    [
      'end tags left out',
      '<table><tr><td>가<td>나<tr><td>다<td>라</table>',
      [
        ['가', '나'],
        ['다', '라'],
      ],
    ],
    ['colspan: the value stands first', table('<tr><td colspan=2>가</td><td>나</td></tr>'), [['가', '', '나']]],
    [
      'rowspan: the cells below move right',
      table('<tr><td rowspan="2">가</td><td>1</td></tr><tr><td>2</td></tr>'),
      [
        ['가', '1'],
        ['', '2'],
      ],
    ],
    [
      'both spans at once',
      table(
        '<tr><td rowspan=2 colspan=2>가</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td><td>4</td><td>5</td></tr>',
      ),
      [
        ['가', '', '1'],
        ['', '', '2'],
        ['3', '4', '5'],
      ],
    ],
    ['a rowspan that reaches under the table', table('<tr><td rowspan=9>가</td></tr>'), [['가']]],
    ['a senseless span counts as one', table('<tr><td colspan=0>가</td><td colspan=x>나</td></tr>'), [['가', '나']]],
    [
      'short rows are filled',
      table('<tr><td>가</td><td>나</td></tr><tr><td>다</td></tr>'),
      [
        ['가', '나'],
        ['다', ''],
      ],
    ],
    ['br is a line break', table('<tr><td>첫 줄<br>둘째 줄</td></tr>'), [['첫 줄\n둘째 줄']]],
    [
      'br with the white space Excel puts behind it',
      table('<tr><td>첫 줄<br>\n    둘째 줄</td></tr>'),
      [['첫 줄\n둘째 줄']],
    ],
    [
      'paragraphs are lines, as 한글 writes them',
      table('<tr><td><p>첫 줄</p><p>둘째 줄</p></td></tr>'),
      [['첫 줄\n둘째 줄']],
    ],
    ['a lone br is a blank cell, as LibreOffice writes it', table('<tr><td><br></td><td>1</td></tr>'), [['', '1']]],
    ['a no-break space is a blank cell', table('<tr><td>&nbsp;</td><td>1</td></tr>'), [['', '1']]],
    ['white space of the markup is not text', table('<tr>\n  <td>\n  가\n  나\n  </td>\n</tr>'), [['가 나']]],
    [
      'entities',
      table('<tr><td>A&amp;B &lt;참고&gt; &quot;&#44032;&#xAC01;&quot; &middot; &times;</td></tr>'),
      [['A&B <참고> "가각" · ×']],
    ],
    ['an unknown entity stays as written', table('<tr><td>&foo; R&D</td></tr>'), [['&foo; R&D']]],
    ['a bare less-than sign', table('<tr><td>1 < 2</td></tr>'), [['1 < 2']]],
    ['inline marks are dropped', table('<tr><td><b>합</b><span style="color:red">계</span></td></tr>'), [['합계']]],
    [
      'style and script hold no text',
      `<style>td{x:"<td>"}</style>${table('<tr><td>가<script>나</script></td></tr>')}`,
      [['가']],
    ],
    [
      'comments, also conditional ones',
      table('<tr><!--[if gte mso 9]><td>x</td><![endif]--><td>가</td></tr>'),
      [['가']],
    ],
    ['an attribute that holds a greater-than sign', table('<tr><td title="a>b">가</td></tr>'), [['가']]],
    ['a list inside a cell', table('<tr><td><ul><li>하나</li><li>둘</li></ul></td></tr>'), [['하나\n둘']]],
    [
      'a table inside a cell is that cell’s text',
      table('<tr><td>가<table><tr><td>속1</td></tr><tr><td>속2</td></tr></table></td><td>나</td></tr>'),
      [['가\n속1\n속2', '나']],
    ],
    [
      'text beside tables becomes rows of one cell',
      `<p>가. 사업비</p>${table('<tr><td>1</td><td>2</td></tr>')}<p>나. 끝</p>`,
      [
        ['가. 사업비', ''],
        ['1', '2'],
        ['나. 끝', ''],
      ],
    ],
    ['two tables follow each other', table('<tr><td>1</td></tr>') + table('<tr><td>2</td></tr>'), [['1'], ['2']]],
    [
      'only the copied fragment counts',
      `<p>밖</p><!--StartFragment-->${table('<tr><td>안</td></tr>')}<!--EndFragment--><p>밖</p>`,
      [['안']],
    ],
    [
      'the fragment of Excel begins inside the table',
      '<table width=72><!--StartFragment--><col width=72><tr height=22><td class=xl65>201-01</td></tr><!--EndFragment--></table>',
      [['201-01']],
    ],
    ['an unfinished tag at the end', '<table><tr><td>가</td></tr></table', [['가']]],
    [
      'a huge colspan is cut',
      table('<tr><td colspan=100000>가</td></tr>'),
      [['가', ...Array.from({ length: 511 }, () => '')]],
    ],
  ];
  test.each(cases)('%s', (_name, given, rows) => {
    expect(texts(given)).toEqual(rows);
  });

  test('many huge spans stay within memory', () => {
    const row = `<tr>${'<td rowspan=20000 colspan=500>가</td>'.repeat(50)}</tr>`;
    const read = texts(table(row.repeat(20)));
    expect(read?.length).toBe(20);
  });

  test('a million opening quotes are read in one go', () => {
    expect(texts(`<table><tr><td>${'<a b="'.repeat(200_000)}`)).toHaveLength(1);
  });
});

describe('tables as other programs put them on the clipboard', () => {
  const calc = [
    ['번호', '통계목', '전년도', '예산액', '비고'],
    ['201-01', '사무관리비 "일반"', '△1,086,455', '72,012,000', '첫째 줄\n둘째 줄 A&B <참고>'],
    ['', '공공운영비', '', '1,234천원', '두 칸 띄움'],
    ['합계', '', '0', '73,246,000', '=합'],
  ];
  test('LibreOffice Calc 7.4, captured from its clipboard', () => {
    expect(texts(fixture('libreoffice-calc-7.4.html'))).toEqual(calc);
  });

  test('LibreOffice Calc 7.4, the text beside it, where line breaks are lost', () => {
    const flat = calc.map((row) => row.map((cell) => cell.replace('\n', ' ').replace('두 칸 띄움', '두  칸  띄움')));
    expect(parseTsv(fixture('libreoffice-calc-7.4.txt'))).toEqual(flat);
  });

  test('the shape Excel writes', () => {
    expect(texts(fixture('excel-shape.html'))).toEqual([
      ['구분', '2024년', ''],
      ['', '당초', '변경'],
      ['인건비', '1,382,000', '-1,234'],
      ['운영비  (공통)', '', '첫 줄\n둘째 줄'],
    ]);
  });

  test('the shape 한글 writes', () => {
    expect(texts(fixture('hangul-shape.html'))).toEqual([
      ['통계목', '예산액(천원)', '산출근거'],
      ['사무관리비', '△1,086', '○ 자문 수당\n - 150,000원×10명'],
      ['', '1,234천원', ''],
    ]);
  });

  test('HTML is preferred to text, text serves where there is no table', () => {
    const html = '<table><tr><td>표</td></tr></table>';
    expect(readClipboard({ text: '글', html })?.block).toEqual([[{ text: '표' }]]);
    expect(readClipboard({ text: '글\t둘', html: '<p>글 둘</p>' })?.block).toEqual([[{ text: '글' }, { text: '둘' }]]);
    expect(readClipboard({ text: '', html: '' })).toBeNull();
    expect(readClipboard({ text: '글', html: '<table></table>' })?.block).toEqual([[{ text: '글' }]]);
  });
});

describe('what the grid copies', () => {
  const columns = [
    column('name', 'text'),
    column('now', 'amount'),
    column('rate', 'rate'),
    column('note', 'multiline'),
  ];
  const sheet = sheetOf(
    columns,
    [
      ['사무관리비', 1_234_567, -12.5, '첫 줄\n둘째 "줄"'],
      ['<b>&', -5_000, null, ''],
    ],
    '천원',
  );
  const box = { top: 0, bottom: 1, left: 0, right: 3 };

  test('text keeps every 원, △ and line breaks', () => {
    expect(copyRange(sheet, box).text).toBe('사무관리비\t1,234.567\t△12.5\t"첫 줄\n둘째 ""줄"""\r\n<b>&\t△5\t\t');
  });

  test('HTML tells spreadsheets the number behind △', () => {
    const { html } = copyRange(sheet, box);
    expect(html).toContain('x:num="-5" sdval="-5"');
    expect(html).toContain('>△5</td>');
    expect(html).toContain('&lt;b&gt;&amp;');
    expect(html).not.toContain('<b>');
  });

  test('reads back to the very same values, whatever the unit on view', () => {
    const copied = copyRange(sheet, box);
    const clip = readClipboard(copied);
    expect(clip?.block.map((row) => row.map((cell) => cell.own?.value ?? cell.text))).toEqual([
      ['사무관리비', 1_234_567, -12.5, '첫 줄\n둘째 "줄"'],
      ['<b>&', -5_000, '', ''],
    ]);
  });

  test('any values survive the HTML round trip', () => {
    const value = fc.record({
      name: fc.string({ unit: fc.constantFrom('가', 'b', '<', '&', '"', ';', '#', '1'), maxLength: 8 }),
      now: fc.option(fc.integer({ min: -(2 ** 51), max: 2 ** 51 }), { nil: null }),
      note: fc.array(fc.constantFrom('줄', '  둘째', '<br>', '&nbsp;', '세  칸   띄움'), {
        minLength: 1,
        maxLength: 3,
      }),
    });
    const two = [column('name', 'text'), column('now', 'amount'), column('note', 'multiline')];
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (given) => {
        const rows = given.map((one) => [one.name, one.now, one.note.join('\n')]);
        const copied = copyRange(sheetOf(two, rows, '백만원'), { top: 0, bottom: rows.length - 1, left: 0, right: 2 });
        const read = parseHtmlTable(copied.html)?.map(([name, now, note]) => [name?.text, now?.own?.value, note?.text]);
        expect(read).toEqual(rows);
      }),
      { seed: 20260102, numRuns: 300 },
    );
  });
});
