import { type Coverage, covers } from './coverage.ts';

/** The printers' mark for a character the fonts do not have (活字의 〓); PDF/A refuses a blank in its place. */
export const missingMark = '〓';

/**
 * Characters that no bundled font has, printed by a twin that one has. `․` (U+2024) is what the 예산서 지침 wants
 * for a middle dot (domain.md, rule 30) and stands at mid-height in the office fonts.
 */
const twins: Readonly<Record<string, string>> = { '․': '·', '‣': '▸', '⁃': '-', '‑': '-', '⓪': '0' };

/** Bidi and joining controls, soft hyphen, variation selectors: nothing to see, and PDF/A refuses some of them. */
const invisible = /\p{Cf}|\p{Variation_Selector}|\u034f/u;
const control = /\p{Cc}/u;
const space = /[\t\n\v\f\r\u0085\u2028\u2029]/;

/** A run longer than this without a place to break gets places to break, or it would leave the page. */
const longestWord = 24;
const breakable = /[\s\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/u;
const zeroWidthSpace = '\u200b';

/**
 * A text as the fonts can print it: composed (NFC), without control characters, missing characters replaced by 〓
 * and told to `missing`. Markup characters stay: the text goes to the engine as data.
 */
export function printable(text: string, coverage: Coverage, missing: (character: string) => void): string {
  let out = '';
  let run = 0;
  for (const character of text.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0;
    if (space.test(character)) {
      out += ' ';
      run = 0;
    } else if (!control.test(character) && !invisible.test(character)) {
      const twin = covers(coverage, code) ? character : (twins[character] ?? missingMark);
      if (twin === missingMark && character !== missingMark) missing(character);
      run = breakable.test(twin) ? 0 : run + 1;
      out += run > longestWord ? `${zeroWidthSpace}${twin}` : twin;
      if (run > longestWord) run = 1;
    }
  }
  return out;
}
