import { levelIndent, splitIndent } from './indent.ts';
import { bulletOf, lineMark, rankOf } from './marks.ts';

/** Bullets of the form from the outermost level in (shared/document/forms/SPEC.md). */
export const bulletLadder = ['○', '-', '▷', '·'] as const;

/** A line taken apart: what it is set in by, its bullet (empty for words or an order), and where its words begin. */
export function splitLine(line: string): { readonly lead: string; readonly bullet: string; readonly end: number } {
  const lead = /^\s*/.exec(line)?.[0] ?? '';
  const words = line.slice(lead.length);
  // A lone letter may still become a bullet: `o` before its space.
  const bullet = bulletOf(`${words} `);
  const gap = bullet === '' ? '' : (/^\s*/.exec(words.slice(bullet.length))?.[0] ?? '');
  return { lead, bullet, end: lead.length + bullet.length + gap.length };
}

/** Depth of a bullet on the ladder, from 0; −1 for one that has no place there (□, ※). */
export function levelOfBullet(bullet: string): number {
  const rank = bullet === '' ? null : rankOf(lineMark(`${bullet} `).kind);
  return rank === null || rank < 1 || rank > bulletLadder.length ? -1 : rank - 1;
}

/**
 * The line one level deeper (`by` 1) or shallower (−1). Outwards a level that only indentation shows goes first (B6). A
 * line of words gets the first bullet; the ends, orders and bullets without a place on the ladder stay.
 */
export function shiftLevel(line: string, by: 1 | -1): string {
  const { lead, bullet, end } = splitLine(line);
  const words = line.slice(end).trimStart();
  const { level: setIn } = splitIndent(line);
  if (bullet === '') return by === 1 && lineMark(words).mark === '' ? `${bulletLadder[0]} ${words}` : line;
  if (by === -1 && setIn > 0) return levelIndent.repeat(setIn - 1) + line.slice(lead.length);
  const level = levelOfBullet(bullet);
  if (level < 0) return line;
  const next = Math.min(bulletLadder.length - 1, level + by);
  return next < 0 || next === level ? line : `${bulletLadder[next]} ${words}`;
}
