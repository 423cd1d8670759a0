/** Whose file names: Windows, macOS, Linux; `any` for a file whose place is not known, as in a browser. */
export type NameSystem = 'win32' | 'darwin' | 'linux' | 'any';

/** No system takes more, each by its own measure. */
const longest = 255;

/** So many UTF-16 units leave room for the folder within the 260 of a path on Windows. */
const longestStem = 150;

const encoder = new TextEncoder();

/** Whether a system takes a name of this length: Windows counts UTF-16, Linux UTF-8, macOS UTF-8 and decomposed UTF-16. */
function fits(name: string, system: NameSystem): boolean {
  if (system === 'win32') return name.length <= longest;
  if (encoder.encode(name).byteLength > longest) return false;
  return system === 'linux' || name.normalize('NFD').length <= longest;
}

const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** The longest beginning that is still accepted: of whole written characters, so that no syllable loses its end. */
function cutTo(text: string, accepted: (text: string) => boolean): string {
  if (accepted(text)) return text;
  const begun = text.slice(0, 4 * longest);
  for (const parts of [[...graphemes.segment(begun)].map(({ segment }) => segment), [...begun]]) {
    let kept = '';
    for (const part of parts) {
      if (!accepted(kept + part)) break;
      kept += part;
    }
    // One character with hundreds of marks is cut between its marks.
    if (kept !== '') return kept;
  }
  return '';
}

/** `stem` and `tail` as one name that the system takes: the stem is cut where it must be, the tail (`.json`) never. */
export function fitFileName(stem: string, tail: string, system: NameSystem): string {
  return `${cutTo(stem, (kept) => fits(kept + tail, system))}${tail}`;
}

/** The text cut to so many UTF-16 units, no written character in two. */
export function cutText(text: string, units: number): string {
  return cutTo(text, (kept) => kept.length <= units);
}

/** What Windows forbids in a name; control characters; marks that turn the direction of what is read; half characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Bidi_Control}\p{Surrogate}]/gu;
/** Names of devices on Windows, with any ending; the digits may be superscripts there. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/i;

const ends = /^[.\s]+|[.\s]+$/g;

/** A suggested name made into one file name that the system takes, with one of the kind's endings. */
export function safeFileName(suggested: string, endings: readonly string[], system: NameSystem): string {
  const plain = suggested
    .slice(0, 8 * longest)
    .replace(forbidden, '_')
    .replace(ends, '');
  const ending = endings.find((known) => plain.toLowerCase().endsWith(`.${known}`));
  const tail = ending === undefined ? `.${endings[0] ?? ''}` : plain.slice(-ending.length - 1);
  const stem = cutText(ending === undefined ? plain : plain.slice(0, -tail.length), longestStem).replace(ends, '');
  const named = stem === '' || devices.test(stem) ? `문서_${stem}` : stem;
  const whole = fitFileName(named, tail, system);
  return `${whole.slice(0, -tail.length).replace(ends, '')}${tail}`;
}

/** The name or path with the kind's first ending, unless it has one of them already. */
export function withEnding(name: string, endings: readonly string[]): string {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(`.${ending}`)) ? name : `${name}.${endings[0] ?? ''}`;
}
