/** A character written so that no reader takes it for structure; `leafText` turns it back. */
export function shieldCharacter(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}

/**
 * What never stands bare in the file: control characters and white space other than single inner spaces, zero-width
 * marks, Hangul in pieces, halves of surrogate pairs, and `<`, `&`, `\` where they would begin a tag, a reference or
 * an escape.
 */
const never =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u1100-\u11ff\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|^ | $| (?= )|<(?=[a-zA-Z/!])|&(?=#|[a-zA-Z][a-zA-Z\d]*;)|\\(?=[!-/:-@[-`{-~])/g;

/** Marks without a picture, and glyphs of private fonts: the reader takes the first off and makes the others plain. */
const unseen = /\p{Default_Ignorable_Code_Point}|\p{Co}/gu;

/** Text for the file, ordinary text unchanged. */
export function escapeText(text: string): string {
  return text.replace(never, shieldCharacter).replace(unseen, shieldCharacter);
}

/** Every character but letters and Hangul shielded, and the first one: nothing in it can be structure. */
export function shieldAll(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  return shieldCharacter(first) + text.slice(first.length).replace(/[^a-zA-Z가-힣]/gu, shieldCharacter);
}

/** Every character shielded: not even its words can be found. */
export function shieldWords(text: string): string {
  return [...text].map(shieldCharacter).join('');
}
