import { type Coverage, covers } from './coverage.ts';

/** The printers' mark for a character the fonts do not have (活字의 〓); PDF/A refuses a blank in its place. */
export const missingMark = '〓';

/**
 * Characters that no bundled font has, printed by a twin that one has. `․` (U+2024) is what the 예산서 지침 wants
 * for a middle dot and stands at mid-height in the office fonts.
 */
const twins: Readonly<Record<string, string>> = { '․': '·', '‣': '▸', '⁃': '-', '‑': '-', '⓪': '0' };

/** Bidi and joining controls, soft hyphen, variation selectors: nothing to see, and PDF/A refuses some of them. */
const invisible = /\p{Cf}|\p{Variation_Selector}|\u034f/u;
const control = /\p{Cc}/u;
const space = /[\t\n\v\f\r\u0085\u2028\u2029]/;

/** What nearly every text of the form is made of; the fonts have all of it (tests/unit/typesetting/printable.test.ts). */
const plain = /^[ -~가-힣·○□△]*$/;

function withGlyphs(text: string, coverage: Coverage, missing: (character: string) => void): string {
  let out = '';
  for (const character of text.normalize('NFC')) {
    if (space.test(character)) out += ' ';
    else if (!control.test(character) && !invisible.test(character)) {
      const code = character.codePointAt(0) ?? 0;
      const twin = covers(coverage, code) ? character : (twins[character] ?? missingMark);
      if (twin === missingMark && character !== missingMark) missing(character);
      out += twin;
    }
  }
  return out;
}

/**
 * A text as the fonts can print it: composed (NFC), without control characters, missing characters replaced by 〓
 * and told to `missing`. Markup characters stay: the text goes to the engine as data.
 */
export function printable(text: string, coverage: Coverage, missing: (character: string) => void): string {
  return plain.test(text) ? text : withGlyphs(text, coverage, missing);
}
