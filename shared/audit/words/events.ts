import { datesIn, type TextDate } from './dates.ts';
import { periodsIn } from './periods.ts';
import { plainText } from './plain.ts';

/** What happens once to a building or an undertaking. */
export type EventKind = 'completion' | 'start' | 'opening' | 'agreement';

/** Something that a text says happened, with the date it gives for it. */
export interface TextEvent {
  readonly kind: EventKind;
  /** The word the text uses. */
  readonly word: string;
  /** What it happened to, without white space; `''` where the text names nothing of its own (`시설 완공`). */
  readonly subject: string;
  /** A part or a stage (`1차`, `지하층`); `''` for the whole. */
  readonly phase: string;
  readonly date: TextDate;
  /** Only meant to happen. */
  readonly isPlanned: boolean;
}

const words: readonly (readonly [EventKind, string])[] = [
  ['completion', '준공|완공|(?:공사|건립|건축|신축)\\s*(?:완료|마침)'],
  ['start', '착공|기공'],
  ['opening', '개관|개소|개원|개장|문\\s*엶'],
  ['agreement', '협약\\s*체결'],
];
const anyWord = new RegExp(
  words
    .map(
      ([, word]) =>
        `(${word})(?!식|\\s*(?:검사|계|금|도서|보고|허가|신고|정산|\\d+\\s*(?:주년|년|개월|차)|이후|이래|기념|전(?![가-힣])|후(?![가-힣])(?!\\s*$)))`,
    )
    .join('|'),
  'g',
);

/** Stages and parts: two of them have dates of their own. */
const phasePattern =
  /제?\d+\s*(?:차|단계|호점|호관|공구|구간|동)|[가-하A-Z]\s*동(?![가-힣])|지하\s*층?|지상\s*층?|본관|별관|신관|구관|증축|토목|건축|전기|통신|조경|내부|외부|모형|견본/;
const plannedPattern = /예정|계획|목표|추진\s*중/;
/** Names that any building or work may be called by. */
const general =
  /^(?:본|동|해당)?(?:사업)?(?:시설물?|공사|건물|건축물?|센터|청사|회관|사업|건립|신축|조성|건립공사|신축공사|조성공사|시설공사|건축공사)?$/;

/** The part of a line that a place stands in, between commas and marks that set off; brackets are not looked into. */
function segmentOf(text: string, from: number, to: number): string {
  const start = Math.max(...[',', ';', '→', '⇒'].map((mark) => text.lastIndexOf(mark, from - 1))) + 1;
  const ends = [',', ';', '→', '⇒'].map((mark) => text.indexOf(mark, to)).filter((at) => at >= 0);
  return text.slice(start, Math.min(text.length, ...ends));
}

/** The words in front of an event, without bullet, brackets and dates. */
function subjectOf(text: string): string {
  const bare = text
    .replace(/^[\s○◦●□■▷▶·※*-]+/, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/^.*(?::|\s(?:및|후)\s*$)/, '')
    .replace(phasePattern, '')
    .replace(/[\s「」'"‘’·ㆍ․]/g, '');
  return general.test(bare) ? '' : bare;
}

const mayBeEvent = /준공|완공|착공|기공|완료|마침|개[관소원장]|엶|체결/;

/** A word and its date stand nearer. */
const farthest = 120;

/** How far a date stands from a word; not reachable over a comma or an arrow. */
function distance(text: string, word: { readonly start: number; readonly end: number }, date: TextDate): number {
  const [from, to] = [Math.min(word.end, date.end), Math.max(word.start, date.start)];
  if (to - from > farthest) return Number.POSITIVE_INFINITY;
  const between = text.slice(from, to);
  if (/[,;→⇒]/.test(between)) return Number.POSITIVE_INFINITY;
  // Of two as near, the date behind is the word's.
  return date.start >= word.end ? date.start - word.end : word.start - date.end + 0.5;
}

/** The date that stands nearest to a word. */
function nearest(
  text: string,
  word: { readonly start: number; readonly end: number },
  dates: readonly TextDate[],
): TextDate | undefined {
  let best: TextDate | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    const far = distance(text, word, date);
    if (far < least) [best, least] = [date, far];
  }
  return best;
}

/**
 * W5: the events of a text: a word of the list with the date beside it. Ranges are no dates of an event, and a date
 * belongs to the nearest word of its part of the line.
 */
export function eventsIn(text: string): readonly TextEvent[] {
  const plain = plainText(text);
  if (!/\d/.test(plain) || !mayBeEvent.test(plain)) return [];
  const ranges = periodsIn(plain);
  const dates = datesIn(plain).filter(
    ({ start }) => !ranges.some((range) => range.start <= start && start < range.end),
  );
  const found = [...plain.matchAll(anyWord)].map((match) => ({
    kind: words[match.slice(1).findIndex((word) => word !== undefined)]?.[0],
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  return found.flatMap((own): TextEvent[] => {
    const { kind, word, start, end } = own;
    const date = nearest(plain, own, dates);
    const far = date ? distance(plain, own, date) : Number.POSITIVE_INFINITY;
    if (!kind || !date || far === Number.POSITIVE_INFINITY) return [];
    if (found.some((other) => other !== own && distance(plain, other, date) < far)) return [];
    const segment = segmentOf(plain, start, end);
    const dated = dates.findLast((each) => each.end <= start)?.end ?? 0;
    const before = plain.slice(Math.max(dated, start - farthest), start);
    return [
      {
        kind,
        word,
        subject: subjectOf(before.slice(before.lastIndexOf(',') + 1)),
        phase: (phasePattern.exec(segment)?.[0] ?? '').replace(/\s/g, ''),
        date,
        isPlanned: plannedPattern.test(segment),
      },
    ];
  });
}
