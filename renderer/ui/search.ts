/** Letters that are 초성 alone: a search of nothing else looks at first consonants. */
const onlyInitials = /^[ㄱ-ㅎ]+$/;

/** White space and case never decide a search. */
export const searchForm = (text: string): string => text.normalize('NFC').replace(/\s+/g, '').toLowerCase();

/**
 * Whether a title is meant by what was typed: part of its letters, or of its 초성 (`ㅈㅈㅎㅂ` finds 제조허브).
 * `initials` is the title's 초성 as the store keeps it.
 */
export function matches(typed: string, title: string, initials: string): boolean {
  const wanted = searchForm(typed);
  if (wanted === '') return true;
  return onlyInitials.test(wanted) ? initials.includes(wanted) : searchForm(title).includes(wanted);
}
