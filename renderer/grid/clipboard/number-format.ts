/** What a spreadsheet's number format does to the number it shows (P12–P14). */
export interface NumberFormat {
  /** The number is a day or a time, counted from 1900. */
  readonly date: boolean;
  /** How many times the number is divided by 1,000 for the eye. */
  readonly thousands: number;
  readonly percent: boolean;
  /** Whether a negative is shown with a mark that is read: by a colour alone it is not. */
  readonly minus: 'shown' | 'coloured' | 'hidden';
  /** A negative is shown in brackets. */
  readonly brackets: boolean;
}

/** Names that programs write in the place of a code. */
const named =
  /^(?:general|standard|fixed|scientific|currency|comma(?:\[0\])?|text|g\/.*|on\/off|yes\/no|true\/false)$/i;
const minusMarks = /[-−–—‐‑△▲∆⧍▽▼∇(（]/;
const condition = /\[[<>=]/;
const colour = /\[(?![$<>=])[^\]]*\]/;

/** A code's sections: positive, negative, zero, text. Quoted and escaped semicolons are literals. */
function sectionsOf(code: string): string[] {
  return code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[]|["\\[])+|(?<=;|^)(?=;|$)/gs) ?? [''];
}

/** Without room left for a width (`_x`) and fillers (`*x`), which print nothing of their own, and brackets. */
function withoutRoom(section: string): string {
  return section.replace(/("[^"]*"|\\.)|\[[^\]]*\]|[_*]./gs, (_, kept: string | undefined) => kept ?? '');
}

/** What stands for digits, days and signs: literals taken away. */
const codes = (section: string) => withoutRoom(section).replace(/"[^"]*"|\\./gs, '');

/** Reads a format code as Excel and LibreOffice write it, or the name of a built-in format. */
export function readNumberFormat(code: string): NumberFormat {
  const plain: NumberFormat = { date: false, thousands: 0, percent: false, minus: 'shown', brackets: false };
  const trimmed = code.trim();
  if (named.test(trimmed)) return plain;
  if (/^percent$/i.test(trimmed)) return { ...plain, percent: true };
  if (/^[a-z ]*(?:date|time)$/i.test(trimmed)) return { ...plain, date: true };
  const sections = sectionsOf(trimmed);
  const [positive = '', negative] = sections;
  const bare = codes(positive);
  const trailing = /[0#?](,+)(?=[^0#?,]|$)/.exec(bare)?.[1] ?? '';
  return {
    date: /[ymdhs]|aaa/i.test(bare.replace(/general/gi, '')),
    thousands: trailing.length,
    percent: bare.includes('%'),
    minus: minusOf(sections, negative),
    brackets: /[(（]/.test(withoutRoom(negative ?? '')),
  };
}

function minusOf(sections: readonly string[], negative: string | undefined): NumberFormat['minus'] {
  if (negative === undefined) return 'shown';
  const shows = (section: string) => minusMarks.test(withoutRoom(section));
  // Which section is the negative one is for conditions to say: one that has a mark is taken for it.
  if (sections.some((section) => condition.test(section))) return sections.some(shows) ? 'shown' : 'hidden';
  if (shows(negative)) return 'shown';
  return colour.test(negative) && !colour.test(sections[0] ?? '') && codes(negative) !== '' ? 'coloured' : 'hidden';
}
