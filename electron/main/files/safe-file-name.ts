/** Characters that Windows forbids in a file name, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f]/g;
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name the page suggests, made into one file name that every system takes, with one of the kind's endings. */
export function safeFileName(suggested: string, endings: readonly string[]): string {
  const plain = suggested
    .replace(forbidden, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 150);
  const named = plain === '' || devices.test(plain) ? `문서_${plain}` : plain;
  return withEnding(named, endings);
}

/** The name or path with the kind's first ending, unless it has one of them already. */
export function withEnding(name: string, endings: readonly string[]): string {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(`.${ending}`)) ? name : `${name}.${endings[0] ?? ''}`;
}
