/** The shapes the same document comes in: each takes the tab-separated sample and gives another source of the same record. */

/** The rows of tables as `|` rows, a rule under each head. */
function markdown(text: string): string {
  let head = true;
  return text
    .split('\n')
    .map((line) => {
      if (!line.includes('\t')) {
        if (line.trim() !== '') head = true;
        return line;
      }
      const cells = line.split('\t');
      const row = `| ${cells.join(' | ')} |`;
      const rule = head ? `\n|${cells.map(() => '---').join('|')}|` : '';
      head = false;
      return row + rule;
    })
    .join('\n');
}

/** The rows of tables as HTML, headings as `<h2>`. */
function html(text: string): string {
  const quoted = (cell: string) => (cell.includes('<') ? cell : cell.replaceAll('&', '&amp;'));
  return text
    .split('\n')
    .map((line) => {
      if (line.includes('\t'))
        return `<tr>${line
          .split('\t')
          .map((cell) => `<td>${quoted(cell)}</td>`)
          .join('')}</tr>`;
      return line.trim() === '' ? '' : `<p>${quoted(line)}</p>`;
    })
    .join('\n')
    .replace(/(?:<tr>.*<\/tr>\n*)+/g, (rows) => `<table class="a"><tbody>\n${rows}</tbody></table>\n`);
}

/** `1. 기본 현황`, `□기본현황`. */
const headings: Record<string, (text: string) => string> = {
  'numbers with a point': (text) => text.replace(/^(\d) (?=[가-힣])/gm, '$1. '),
  'two spaces in headings': (text) => text.replace(/^(\d|□) (?=[가-힣])/gm, '$1  '),
  'no space behind squares': (text) => text.replace(/^□ /gm, '□'),
  'no space at all in headings': (text) => text.replace(/^[1-5□] .*$/gm, (line) => line.replace(/\s/g, '')),
  'filled squares': (text) => text.replace(/^□ /gm, '■ '),
  'Markdown headings': (text) => text.replace(/^(\d [가-힣].*)$/gm, '## $1').replace(/^(□ .*)$/gm, '### $1'),
  'bold headings': (text) => text.replace(/^((?:\d|□) [가-힣].*)$/gm, '**$1**'),
  'Roman numbers': (text) =>
    text.replace(/^(\d) (?=[가-힣])/gm, (_, digit: string) => `${'ⅠⅡⅢⅣⅤ'[Number(digit) - 1]}. `),
};

const characters: Record<string, (text: string) => string> = {
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'CR alone': (text) => text.replaceAll('\n', '\r'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'no-break spaces': (text) =>
    text.replaceAll(' ', '\u00a0').replaceAll('<input\u00a0', '<input ').replaceAll('<ul\u00a0', '<ul '),
  'full-width spaces': (text) => text.replace(/(?<=[가-힣]) (?=[가-힣])/g, '\u3000'),
  'Hangul in pieces (NFD)': (text) => text.normalize('NFD').replaceAll('\u212b', 'Å'),
  '▲ for △': (text) => text.replaceAll('△', '▲'),
  'a minus for △': (text) => text.replaceAll('△', '-'),
  'a true minus for △': (text) => text.replaceAll('△', '−'),
  'a space behind △': (text) => text.replaceAll('△', '△ '),
  '× in the brackets': (text) => text.replaceAll('(x', '(×'),
  'spaces in the brackets': (text) => text.replaceAll('(x-)', '( x - )'),
  'no space behind the brackets': (text) => text.replaceAll('(x-) ', '(x-)'),
  entities: (text) => text.replaceAll('·', '&middot;').replaceAll('R&D', 'R&amp;D').replaceAll('○', '&#9675;'),
};

const tables: Record<string, (text: string) => string> = {
  'Markdown tables': markdown,
  'HTML tables': html,
  'HTML on one line': (text) => html(text).replaceAll('\n', ''),
  'trailing tabs gone': (text) => text.replace(/\t+$/gm, ''),
  'tabs at the end of every line': (text) => text.replace(/^(.+)$/gm, '$1\t\t\t'),
  'spaces round tabs': (text) => text.replaceAll('\t', ' \t '),
  'columns apart by spaces': (text) => text.replace(/\t+$/gm, '').replaceAll('\t', '     '),
  'breaks between (x-) and amount': (text) => text.replaceAll('(x-) ', '(x-)<br>'),
  '(x-) in cells of their own': (text) => text.replaceAll('(x-) ', '(x-)\t'),
  '(x-) on a line of their own': (text) =>
    text.replace(/^([^\t\n]+)((?:\t\(x-\) [^\t\n]+)+)$/gm, (_, name: string, cells: string) => {
      const amounts = cells.split('\t(x-) ').slice(1);
      return `${name}\t${amounts.map(() => '(x-)').join('\t')}\n\t${amounts.join('\t')}`;
    }),
  'every amount on its own line': (text) =>
    text.replace(/^([^\t\n]+)((?:\t\(x-\) [^\t\n]+)+)$/gm, (line) =>
      line.replaceAll('\t', '\n').replaceAll('(x-) ', '(x-)\n'),
    ),
  'names whole': (text) => text.replaceAll('대한경 상적', '대한경상적').replaceAll('경상적 위탁', '경상적위탁'),
  'names broken by <br>': (text) =>
    text.replaceAll('대한경 상적', '대한경<br>상적').replaceAll('경상적 위탁', '경상적<br/>위탁'),
  'names broken over lines': (text) => text.replace(/^(공기관등에대한(?:경|자)) (상적|본적)/gm, '$1\n$2'),
  'the rest of a name on the next line': (text) =>
    text.replace(/^(공기관등에대한[경자]) ([상본]적위탁사업비)(\t\(x.*)$/gm, '$1$3\n$2'),
  'the name again on every line of 산출근거': (text) =>
    text.replace(/^\t(?=[-▷] )/gm, '공기관등에대한경상적 위탁사업비\t'),
  'results on the same cell': (text) => text.replace(/\t= /g, ' = '),
  'results without =': (text) => text.replace(/\t= /g, '\t'),
  'results on the next line': (text) => text.replace(/\t= /g, '\n\t= '),
  '원 missing': (text) => text.replace(/(\d)천원/g, '$1천'),
};

const pages: Record<string, (text: string) => string> = {
  'blank lines everywhere': (text) => text.replaceAll('\n', '\n\n'),
  'no blank lines': (text) => text.replace(/\n{2,}/g, '\n').trimStart(),
  'page numbers between lines': (text) =>
    text
      .split('\n')
      .map((line, index) => (index > 8 && index % 20 === 0 && line === '' ? `\n- ${index / 20} -\n` : line))
      .join('\n'),
  'page numbers inside tables': (text) =>
    text.replace(/^(\t- 인건비.*)$/m, '$1\n\n- 3 -\n').replace(/^(2021\t.*)$/m, '$1\n– 7 –'),
  'form feeds': (text) => text.replace(/^(\t- 인건비.*)$/m, '$1\n\f').replace(/^□ /gm, '\f□ '),
  'a text line broken by a page': (text) =>
    text.replace('꾸준한 성장을', '꾸준한\n\n- 2 -\n\n성장을').replace('유통·판로', '\n- 4 / 9 -\n유통·판로'),
  'the title again on a page': (text) =>
    text.replace('□ 사업근거', `- 2 -\n${text.trim().split('\n')[0]}\n\n□ 사업근거`),
  'heads of tables again': (text) =>
    text
      .replace(/^(\t- 운영비)/m, '- 3 -\n과목구분\t2024년 예산내역\t\n$1')
      .replace(/^(2022\t)/m, '- 8 -\n연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액\n$1'),
  'the 과목 again on a page': (text) => text.replace(/^\t- 운영비/m, '- 3 -\n공기관등에대한경상적위탁사업비\t- 운영비'),
  'a row broken by a page': (text) =>
    text.replace('(x-) 1,945,206\t(x-) 0\t(x-) 7', '(x-) 1,945,206\n\n- 9 -\n\n\t(x-) 0\t(x-) 7'),
  'bullets of the list on their own lines': (text) =>
    text.replace(/<ul[^>]*>(.*)$/gm, (_, items: string) => items.replaceAll(' ○', '\n○').trim()),
  'list items': (text) =>
    text.replace(
      /<ul[^>]*>(.*)$/gm,
      (_, items: string) =>
        `<ul>${items
          .split(/ (?=○)/)
          .filter((i) => i.trim())
          .map((item) => `<li>${item}</li>`)
          .join('')}</ul>`,
    ),
};

/** The cells of every row whose head has the word moved from one place to another. */
function swapped(text: string, head: string, one: number, other: number): string {
  let inside = false;
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith(head)) inside = true;
      else if (/^(?:□|\d [가-힣])/.test(line)) inside = false;
      if (!inside || !line.includes('\t')) return line;
      const cells = line.split('\t');
      [cells[one], cells[other]] = [cells[other] ?? '', cells[one] ?? ''];
      return cells.join('\t');
    })
    .join('\n');
}

const columns: Record<string, (text: string) => string> = {
  '(B) before (A)': (text) => swapped(text, '구 분', 1, 2),
  '증감률 first of all': (text) => swapped(text, '구 분', 0, 4),
  '주무관 before 팀장': (text) => swapped(text, '실·국', 3, 4),
  'the amount before the period': (text) => swapped(text, '사업추진절차', 1, 2),
  '전년이월 before 최종예산': (text) => swapped(text, '연도\t최종예산', 1, 2),
};

const apart: Record<string, (text: string) => string> = {
  'white squares of other fonts': (text) => text.replace(/^□ /gm, '◻ '),
  'ㅁ for squares': (text) => text.replace(/^□ /gm, 'ㅁ'),
  'chapters in words': (text) => text.replace(/^(\d) (?=[가-힣])/gm, '제$1장 '),
  'chapters in brackets': (text) => text.replace(/^(\d) (?=[가-힣])/gm, '[$1] '),
  'marks of headings in cells of their own': (text) => text.replace(/^(\d|□) (?=[\d가-힣])/gm, '$1\t'),
  'units behind the headings': (text) =>
    text
      .replace(/^((?:□|5) .*(?:총괄|현황))\n\n(\(단위.*\))$/gm, '$1 $2')
      .replace(/^(□ .*일정)\n\n(\(단위.*\))$/gm, '$1\t$2'),
  "the schedule's year in short": (text) => text.replace('□ 2024년도 추진일정', "□ '24년 추진일정"),
  "the schedule's year in brackets": (text) => text.replace('□ 2024년도 추진일정', '□ 추진일정(2024년도)'),
  'Markdown rules of one dash': (text) => markdown(text).replaceAll('---', '-'),
  'Markdown without outer bars': (text) => text.replaceAll('\t', ' | '),
  'bars without spaces': (text) => text.replace(/^.*\t.*\t.*$/gm, (line) => line.replaceAll('\t', '|')),
  'bold amounts': (text) => text.replace(/\(x-\) (△?[\d,]+)/g, '(x-) **$1**'),
  'HTML with every tag and text on its own line': (text) =>
    html(text).replaceAll('<td>', '\n  <td>\n    ').replaceAll('</td>', '\n  </td>\n'),
  'HTML paragraphs in cells': (text) =>
    html(text).replaceAll('<td>', '<td style="x"><p><span>').replaceAll('</td>', '</span></p></td>'),
  'a page of HTML': (text) => `<!DOCTYPE html>\n<html><body>\n${html(text)}\n</body></html>`,
  'rules round the document': (text) => `---\n${text}\n---\n`,
  'Greek letters for △': (text) => text.replaceAll('△', 'Δ'),
  'full-width signs': (text) => text.replaceAll('△', '－').replaceAll('= ', '＝ '),
  '(x-) behind the amount': (text) => text.replace(/\(x-\) (△?[\d,]+)/g, '$1 (x-)'),
  '(x-) in a line above the name': (text) =>
    text.replace(/^([^\t\n]+)((?:\t\(x-\) [^\t\n]+)+)$/gm, (_, name: string, cells: string) => {
      const amounts = cells.split('\t(x-) ').slice(1);
      return `\t${amounts.map(() => '(x-)').join('\t')}\n${name}\t${amounts.join('\t')}`;
    }),
  'a 과목 begun on a line of its own': (text) => text.replace(/^(공기관등에대한)(경상적) (위탁사업비\t)/m, '$1\n$2$3'),
};

const boxes: Record<string, (text: string) => string> = {
  '☑ and □': (text) => text.replace(/<input[^>]*> 연례반복/, '□ 신규 ☑ 연례반복 □ 계속'),
  '■ and □': (text) => text.replace(/<input[^>]*> 연례반복/, '□신규 ■연례반복 □계속'),
  'inputs with and without checked': (text) =>
    text.replace(
      /<input[^>]*> 연례반복/,
      '<input type="checkbox"> 신규 <input type=checkbox checked> 연례반복 <input type="checkbox" disabled /> 계속',
    ),
  '(√) and ( )': (text) => text.replace(/<input[^>]*> 연례반복/, '( ) 신규 (√) 연례반복 ( ) 계속'),
  'boxes behind their labels': (text) => text.replace(/<input[^>]*> 연례반복/, '신규( ), 연례반복(√), 계속( )'),
  'boxes of newer fonts': (text) => text.replace(/<input[^>]*> 연례반복/, '⬜ 신규 ✅ 연례반복'),
  '[x] and [ ]': (text) => text.replace(/<input[^>]*> 연례반복/, '[ ] 신규 [x] 연례반복 [ ] 계속'),
};

/** Name → the shape. */
export const documentShapes: Record<string, (text: string) => string> = {
  ...headings,
  ...characters,
  ...tables,
  ...pages,
  ...boxes,
  ...columns,
  ...apart,
};
