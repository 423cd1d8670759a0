/**
 * Marks of the text form: HTML comments, invisible where the document is shown, and written only where the printed
 * page alone would not read back to the same record. An ordinary document has none.
 */

/** Stands where an empty text is an element of a list or the first cell of a row. Reads as nothing. */
export const emptyMark = '<!---->';

/** Between bullet, label and expression, or name and phone, where the usual split would go wrong. */
export const splitMark = '<!--/-->';

/** Before a 과목구분 that begins a group of its own although its name continues the group above. */
export const newGroupMark = '<!--새 과목-->';

/** Before a note that does not begin with ※. */
export const noteMark = '<!--참고-->';

/** Before a line of the record's `unread`, with the line number of the source it once stood in. */
export function unreadMark(line: number): string {
  return `<!--읽지 못한 ${line}번째 줄-->`;
}

/** Before a costing line whose level the bullets alone do not tell; counted from 1. */
export function levelMark(depth: number): string {
  return `<!--${depth + 1}단계-->`;
}

/** On a line of its own: a value of the record that was read from this line of its source, and not for sure. */
export function unsureMark(path: string, line: number): string {
  return `<!--확인할 곳 ${path} ${line}번째 줄-->`;
}

const unsure = /^<!--확인할 곳 ([a-zA-Z.[\]\d]{1,60}) (\d{1,16})번째 줄-->$/;

/** The path and line of such a mark; `null` where the text is none. */
export function takeUnsureMark(raw: string): { path: string; line: number } | null {
  const found = raw.length < 120 ? unsure.exec(raw.trim()) : null;
  return found ? { path: found[1] ?? '', line: Number(found[2]) } : null;
}

const anyMark =
  /^<!--(?:|\/|새 과목|참고|\d{1,2}단계|읽지 못한 \d{1,16}번째 줄|확인할 곳 [a-zA-Z.[\]\d]{1,60} \d{1,16}번째 줄)-->$/;

/** Whether a whole HTML comment is one of these marks. */
export function isMark(comment: string): boolean {
  return comment.length < 120 && anyMark.test(comment);
}

/** Takes `<!--읽지 못한 12번째 줄-->` off a line; `null` where it does not begin with one. */
export function takeUnreadMark(raw: string): { line: number; rest: string } | null {
  const found = /^<!--읽지 못한 (\d{1,16})번째 줄-->/.exec(raw);
  return found ? { line: Number(found[1]), rest: raw.slice(found[0].length) } : null;
}

/** Takes `<!--2단계-->` off a costing line; `depth` counts from 0. */
export function takeLevelMark(raw: string): { depth: number; rest: string } | null {
  const found = /^<!--(\d{1,2})단계-->/.exec(raw);
  return found ? { depth: Math.max(0, Number(found[1]) - 1), rest: raw.slice(found[0].length) } : null;
}
