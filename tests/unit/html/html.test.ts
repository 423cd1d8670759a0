import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowered, raised } from '#shared/characters/raised.ts';
import { decodeEntities } from '#shared/html/entities.ts';
import { HtmlRuns } from '#shared/html/runs.ts';
import { classStyles, declared } from '#shared/html/styles.ts';
import { htmlTokens } from '#shared/html/tokens.ts';

/** The text that is shown and not struck out, raised and lowered runs as their own characters. */
function shown(html: string): string {
  const runs = new HtmlRuns();
  let text = '';
  for (const token of htmlTokens(html)) {
    if (token.kind === 'open') runs.open(token.name, token.attributes);
    else if (token.kind === 'close') runs.close(token.name);
    else if (token.kind === 'text' && !runs.marks.struck && !runs.marks.hidden) {
      const { raised: height } = runs.marks;
      text += height === 1 ? raised(token.text) : height === -1 ? lowered(token.text) : token.text;
    }
  }
  return text;
}

const pieces = [
  '<td>',
  '</td>',
  '<!--',
  '-->',
  '<',
  '>',
  '"',
  "'",
  '<a b="',
  '</',
  '<!',
  '<?',
  '가',
  ' ',
  '&lt;',
  '<s>',
  '=',
];

test('html/H1: every character belongs to one token', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, '<script>', '</script>'), { maxLength: 14 }), (list) => {
      const html = list.join('');
      const tokens = htmlTokens(html);
      expect(tokens.map(({ start, end }) => html.slice(start, end)).join('')).toBe(html);
      for (const token of tokens) expect(token.end).toBeGreaterThan(token.start);
    }),
    { seed: 5, numRuns: 2_000 },
  );
});

test('html/H2: what is no tag is text', () => {
  const known = (name: string) => name === 'td';
  for (const text of ['<주>', 'a<b', '<b>', '<!-- 열린 채', '<td 열린 채', '<!x>', '5 < 6'])
    expect(htmlTokens(text, known), text).toEqual([{ kind: 'text', text, start: 0, end: text.length }]);
});

test('html/H3: names and attributes', () => {
  const [token] = htmlTokens(`<TD ColSpan='2' style="a&gt;b" checked ColSpan=3>`);
  if (token?.kind !== 'open') throw new Error('a tag is expected');
  expect(token.name).toBe('td');
  expect([...token.attributes]).toEqual([
    ['colspan', '2'],
    ['style', 'a>b'],
    ['checked', ''],
  ]);
});

test('html/H4: references', () => {
  expect(decodeEntities('&lt;1&#44;000&#xC6D0; &middot; &frac12; &nosuch; A&B R&amp;D&hellip;')).toBe(
    '<1,000원 · ½ &nosuch; A&B R&D…',
  );
});

describe('html/H5–H7: struck, hidden, raised', () => {
  test.each([
    ['<s>500</s>600', '600'],
    ['<del>5</del><ins>7</ins>', '7'],
    ['<strike>1,000</strike>1,234', '1,234'],
    ['<span style="text-decoration:line-through">500</span><span style="color:red">600</span>', '600'],
    ['<span style="text-decoration-line: underline line-through">5</span>6', '6'],
    ['<span style="display:none">500</span>600', '600'],
    ['<span style="mso-hide:all">5</span>600', '600'],
    ['<span hidden>5</span>600', '600'],
    ['600<sup>2</sup>', '600²'],
    ['CO<sub>2</sub>', 'CO₂'],
    ['5<span style="vertical-align:super">1)</span>', '5¹⁾'],
    ['<s>5<b>6</b></s>7<br>8', '78'],
    ['<td><s>5</td><td>7</td>', '7'],
    ['<style>.a{color:red}</style>가', '가'],
    ['<comment>메모 5</comment>600', '600'],
    ['<u>600</u>', '600'],
  ])('%s', (html, text) => {
    expect(shown(html)).toBe(text);
  });

  test('by a class of the page', () => {
    const runs = new HtmlRuns();
    runs.sheet('td {color:red} .font5, .xl65\n{ text-decoration:line-through; } .c{display:none}');
    const marks = (name: string) => {
      runs.open('font', new Map([['class', name]]));
      const found = runs.marks;
      runs.close('font');
      return { struck: found.struck, hidden: found.hidden, raised: found.raised };
    };
    expect(marks('font5').struck).toBe(true);
    expect(marks('a xl65').struck).toBe(true);
    expect(marks('c').hidden).toBe(true);
    expect(marks('xl66')).toEqual({ struck: false, hidden: false, raised: 0 });
  });
});

describe('html/H8: declarations', () => {
  test.each([
    [String.raw`mso-number-format:"\#\,\#\#0\;\[Red\]\#\,\#\#0"; color:red`, '#,##0;[Red]#,##0'],
    [String.raw`color:red;mso-number-format:'\0022△\0022\#\,\#\#0'`, '"△"#,##0'],
    [String.raw`mso-number-format:"\\-0_\-"`, String.raw`\-0_-`],
    ['mso-number-format:"Short Date"', 'Short Date'],
    ['mso-number-format:General;mso-number-format:Percent', 'Percent'],
    ['color:red', null],
  ])('%s', (style, value) => {
    expect(declared(style, 'mso-number-format')).toBe(value);
  });

  test('of a class, its rules joined', () => {
    const styles = classStyles('<!-- .xl65, .xl66\n{color:red}\n.xl66 {display:none;} td {color:blue} -->');
    expect(declared(styles.get('xl65') ?? '', 'color')).toBe('red');
    expect(declared(styles.get('xl66') ?? '', 'color')).toBe('red');
    expect(declared(styles.get('xl66') ?? '', 'display')).toBe('none');
  });
});

test.each(['<', '<td', '<!--', '<td>', '&', '&#', '<a b="', '</', '<s>', '</s '])(
  'a hostile text of %j ends',
  (part) => {
    expect(htmlTokens(part.repeat(300_000)).length).toBeGreaterThan(0);
  },
);
