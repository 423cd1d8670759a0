import type { TextLine } from '../document.ts';

/**
 * Bullets by depth, outermost first (form.md: `○` → `-` → `▷` → `·`), each class with the look-alikes that real
 * documents carry. A record's lines have no indentation left, so the bullet alone tells the depth.
 */
const bulletClasses = ['□■◇◆❏❐', '○●ㅇ◎❍◦', '-–—―', '▷▶▸▹‣➢①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮', '·ㆍ․∙•・⋅▪'];
/** A note belongs to the line above it and hangs at its depth. */
const noteBullets = '※*＊';

function depthOf(bullet: string): number {
  return bullet === '' ? -1 : bulletClasses.findIndex((bullets) => bullets.includes(bullet));
}

/** Takes a line's bullet off: `- 조성기간 : 2017.1.` is `-` and the words. A hyphen inside a word is no bullet. */
export function splitBullet(line: string): { bullet: string; text: string } {
  const first = String.fromCodePoint(line.codePointAt(0) ?? 32);
  const rest = line.slice(first.length);
  const isBullet = depthOf(first) >= 0 || noteBullets.includes(first);
  // `-5%` and `*필수` are words; a drawn mark such as ○ or ※ needs no space behind it.
  if (!isBullet || (/^[-–—―*ㅇ]$/.test(first) && !/^\s/.test(rest))) return { bullet: '', text: line };
  return { bullet: first, text: rest.trim() };
}

/** Text lines of a record as lines with depth: the bullet classes that occur are numbered from the outermost. */
export function toTextLines(lines: readonly string[]): TextLine[] {
  const split = lines.map(splitBullet);
  const depths = [...new Set(split.map(({ bullet }) => depthOf(bullet)).filter((depth) => depth >= 0))].sort();
  let level = 0;
  return split.map(({ bullet, text }) => {
    const depth = depthOf(bullet);
    if (depth >= 0) level = depths.indexOf(depth);
    else if (bullet === '') level = 0;
    return { bullet, text, level };
  });
}
