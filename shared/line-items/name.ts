/** · U+00B7, ㆍ U+318D, ․ U+2024, ∙ U+2219, ・ U+30FB and ⋅ U+22C5: one dot in many fonts and programs. */
const middleDots = /[·ㆍ․∙・⋅]/g;

/** NM2: a name as a record stores it: without white space, everything else as printed. */
export function recordName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, '');
}

/** NM1: the form in which two names are compared: no white space, one kind of middle dot, brackets kept. */
export function normalizeName(name: string): string {
  return recordName(name).replace(middleDots, '·');
}
