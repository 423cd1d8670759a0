/** How many columns a terminal gives a character: Hangul, Hanja and full-width signs take two. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

function pad(text: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? `${blanks}${text}` : `${text}${blanks}`;
}

/** A text in lines of at most so many columns, broken at blanks; within a word only where it is longer than a line. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= most) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (widthOf(line + letter) > most) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return [...lines, line];
}

/** Rows with the cells of each column wrapped at its width, a row as many lines as its tallest cell. */
export function wrappedTable(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const lines = rows.flatMap((row) => {
    const cells = row.map((cell, at) => wrap(cell, widths[at] ?? 40));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) => cells.map((cell) => cell[line] ?? ''));
  });
  return textTable(lines, widths.length);
}

/** Rows as columns of one width, two blanks between; the first `left` columns begin at the left, figures end at the right. */
export function textTable(rows: readonly (readonly string[])[], left = 1): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  const line = (row: readonly string[]) => row.map((cell, at) => pad(cell, widths[at] ?? 0, at >= left)).join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}
