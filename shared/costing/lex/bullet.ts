import { bulletEnd } from '#shared/bullets/marks.ts';
import { mayBeginOrder, orderAt } from '#shared/bullets/orders.ts';
import { CharClass, charClass } from './chars.ts';

/** Where the bullet at `from` ends, `from` itself if there is none (P1; B1 of shared/bullets). */
export function bulletSpanEnd(text: string, from: number): number {
  // The rest of "1)" whose digit stands in the cell before.
  return text.charCodeAt(from) === 0x29 ? from + 1 : bulletEnd(text, from);
}

/** Where what may be computed with begins: behind the order that the words begin with, `1) 가. ①` (P1, B2). */
export function behindOrder(text: string, from: number): number {
  let at = from;
  while (charClass(text.charCodeAt(at)) === CharClass.space) at++;
  return mayBeginOrder(text, at) ? (orderAt(text, at)?.end ?? from) : from;
}
