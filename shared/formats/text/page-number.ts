/** `- 3 -`, `- 3/12 -`, `3 / 12`, `- 3쪽 -`, `제3쪽`, `Page 3 of 12`: the foot of a page. A bare number is not: it may be a cell. */
export function isPageNumber(text: string): boolean {
  if (text.length > 60) return false;
  const trimmed = text.trim();
  if (/^[-–—―−]\s*\d{1,5}(?:\s*\/\s*\d{1,5})?\s*쪽?\s*[-–—―−]$/.test(trimmed)) return true;
  if (/^(?:제\s?)?\d{1,5}\s?쪽$|^page\s\d{1,5}(?:\s?(?:of|\/)\s?\d{1,5})?$/i.test(trimmed)) return true;
  const of = /^(\d{1,5})\s*\/\s*(\d{1,5})(?:\s*쪽)?$/.exec(trimmed);
  return of !== null && Number(of[1]) <= Number(of[2]);
}

/** `---` between projects, the fence of a code block, `<!DOCTYPE html>`: marks of a file, nothing of the document. */
export function isFileMark(text: string): boolean {
  return text.length < 200 && /^\s*(?:-{3,}|`{3,}[a-z]{0,12}|<!doctype html[^<>]*>|<\?xml[^<>]*\?>)\s*$/i.test(text);
}
