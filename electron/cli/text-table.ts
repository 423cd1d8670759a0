/** How many columns a terminal gives a character: Hangul, Hanja and full-width signs take two. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

function pad(text: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? `${blanks}${text}` : `${text}${blanks}`;
}

/** Rows as columns of one width, two blanks between; the first `left` columns begin at the left, figures end at the right. */
export function textTable(rows: readonly (readonly string[])[], left = 1): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  const line = (row: readonly string[]) => row.map((cell, at) => pad(cell, widths[at] ?? 0, at >= left)).join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}
