import type { TextDate } from './dates.ts';
import { plainText } from './plain.ts';

/** A date as its text writes it. */
export function writtenDate(text: string, { start, end }: TextDate): string {
  return plainText(text).slice(start, end).trim();
}
