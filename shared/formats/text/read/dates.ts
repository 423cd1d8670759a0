/** What a period is written with: dates, months, quarters, halves, and the words and marks between them. */
const piece =
  /(?:매년|매월|매주|매분기|연중|상시|수시|연초|연말|['’‘]?\d{2,4}\s*[.년]\s*(?:도)?|\d{1,2}\s*[.월일](?:\s*[초중말])?|\d\s*\/\s*4\s*분기|\d\s*분기|[상하]반기|초순|중순|하순|\d{1,2}(?![\d,])|[~∼～〜–-]|부터|까지|이후|이내|예정|[,·()])\s*/y;

/** Longer texts are no period. */
const longest = 80;

/** Whether a text is a period or a date and nothing else: `2024.01~2024.02`, `매년 1월 - 2월 28일까지`, `연중`. */
export function isPeriod(text: string): boolean {
  const words = text.trim();
  if (words === '' || words.length > longest || !/[년월일.분기연상수매]/.test(words)) return false;
  return endOfPieces(words, 0) === words.length;
}

function endOfPieces(text: string, from: number): number {
  let at = from;
  for (;;) {
    piece.lastIndex = at;
    const found = piece.exec(text);
    if (found === null || found[0] === '') return at;
    at = piece.lastIndex;
  }
}

const dated =
  /['’]?\d{2,4}[.년]\s?\d{1,2}(?:[.월]?\s?\d{0,2}[.일]?)?\s*(?:[~∼～-]\s*(?:['’]?\d{2,4}[.년]\s?)?\d{0,2}(?:[.월]\s?\d{0,2})?[.일]?)?|연중|상시|\d{1,2}월(?:\s*[~∼～-]\s*\d{1,2}월)?|\d\/4\s?분기/;

/** The first period inside a line; `null` where there is none. */
export function periodAt(text: string): { from: number; to: number } | null {
  const found = dated.exec(text);
  return found === null ? null : { from: found.index, to: found.index + found[0].length };
}
