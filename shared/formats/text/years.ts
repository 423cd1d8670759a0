/** A year as printed in a head: `2024년`, `2024예산액`, `'24년`, `24년도`. Two digits of an apostrophe or of 년 are 20XX. */
const year =
  /(?<!\d)(?:(['’‘])(\d{2})(?!\d)|(\d{2})(?=년)|(\d{1,4})(?=년도?|예산|추경|\s|회계|최종|당초|제|본|기정|\(|결산|\.|$))/;

/** The first year that a text names; `null` where it names none. */
export function yearIn(text: string): number | null {
  const found = year.exec(text.slice(0, 100));
  if (found === null) return null;
  const short = found[2] ?? found[3];
  return short === undefined ? Number(found[4]) : 2000 + Number(short);
}

/** A year before 년도, where two digits would be 20XX. */
export function printYear(value: number): string {
  return value > 9 && value < 100 ? `00${value}` : `${value}`;
}
