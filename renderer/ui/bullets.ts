/** Bullets of the form from the outermost level in (design/form.md). `ㅇ` and `―` are what offices type for `○` and `-`. */
export const bulletLadder = ['○', '-', '▷', '·'] as const;

const bulletPattern = /^(\s*)([○●◦ㅇ❍]|[-–―]|[▷▶▸]|[·ㆍ․∙・]|[※*□■◆])\s+/;
const rungs = [/[○●◦ㅇ❍]/, /[-–―]/, /[▷▶▸]/, /[·ㆍ․∙・]/];

/** The bullet a line begins with and where its words begin; an empty bullet for plain text. */
export function bulletOf(line: string): { readonly bullet: string; readonly end: number } {
  const found = bulletPattern.exec(line);
  return found ? { bullet: found[2] ?? '', end: found[0].length } : { bullet: '', end: 0 };
}

/** Depth of a bullet on the ladder, from 0; −1 for one that has no place there. */
export function levelOfBullet(bullet: string): number {
  return rungs.findIndex((rung) => bullet !== '' && rung.test(bullet));
}

/** The line one level deeper (`by` 1) or shallower (−1). A line without a bullet gets the first; the ends stay. */
export function shiftLevel(line: string, by: 1 | -1): string {
  const { bullet, end } = bulletOf(line);
  const words = line.slice(end).trimStart();
  if (bullet === '') return by === 1 ? `${bulletLadder[0]} ${words}` : line;
  const level = levelOfBullet(bullet);
  if (level < 0) return line;
  const next = Math.min(bulletLadder.length - 1, level + by);
  return next < 0 ? line : `${bulletLadder[next]} ${words}`;
}
