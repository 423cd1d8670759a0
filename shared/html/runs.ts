import { classStyles } from './styles.ts';
import type { Attributes } from './tokens.ts';

/** What is told of a run of text by the elements round it. */
export interface RunMarks {
  /** Struck out: no part of the value. */
  readonly struck: boolean;
  /** Not shown on the page. */
  readonly hidden: boolean;
  /** Content of `style`, `script`, `title` and the like: no text of the page at all. */
  readonly silent: boolean;
  /** Raised (1) or lowered (−1): a mark behind a figure, never one of its digits. */
  readonly raised: -1 | 0 | 1;
}

const plainRun: RunMarks = { struck: false, hidden: false, silent: false, raised: 0 };

const struckTags = new Set(['s', 'strike', 'del']);
/** Elements whose content is no text of the page; `comment` holds LibreOffice's notes of a cell. */
export const silentTags: ReadonlySet<string> = new Set([
  'style',
  'script',
  'title',
  'template',
  'noscript',
  'xml',
  'comment',
]);
const voidTags = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

function styleMarks(style: string): Partial<RunMarks> {
  const marks: { -readonly [key in keyof RunMarks]?: RunMarks[key] } = {};
  if (/text-decoration[a-z-]*\s*:[^;]*line-through/i.test(style)) marks.struck = true;
  if (/(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i.test(style))
    marks.hidden = true;
  if (/(?:^|[;{\s])(?:font-size\s*:\s*0|opacity\s*:\s*0)(?![.\d])/i.test(style)) marks.hidden = true;
  if (/vertical-align\s*:\s*(?:super|text-top)/i.test(style)) marks.raised = 1;
  else if (/vertical-align\s*:\s*(?:sub|text-bottom)/i.test(style)) marks.raised = -1;
  return marks;
}

/** The classes of a style sheet that strike out, hide or raise: Excel writes its cells' looks there. */
function classMarks(sheet: string): ReadonlyMap<string, Partial<RunMarks>> {
  const found = new Map<string, Partial<RunMarks>>();
  for (const [name, style] of classStyles(sheet)) {
    const marks = styleMarks(style);
    if (Object.keys(marks).length > 0) found.set(name, marks);
  }
  return found;
}

/** Names that pages give to what only screen readers read; their sheets are seldom copied along. */
const hiddenClasses = new Set(['blind', 'sr-only', 'visually-hidden', 'screen-reader-text', 'd-none']);

interface OpenElement extends RunMarks {
  readonly name: string;
}

/** Elements nested deeper than this are no document's. */
const deepest = 400;

/** Follows open and closed elements and tells what the text between them is (H5–H7). */
export class HtmlRuns {
  readonly #open: OpenElement[] = [];
  #classes: ReadonlyMap<string, Partial<RunMarks>> = new Map();

  /** Takes a style sheet of the page. */
  sheet(text: string): void {
    this.#classes = new Map([...this.#classes, ...classMarks(text)]);
  }

  /** What the text here is. */
  get marks(): RunMarks {
    return this.#open.at(-1) ?? plainRun;
  }

  open(name: string, attributes: Attributes): void {
    if (voidTags.has(name) || this.#open.length >= deepest) return;
    const { struck, hidden, silent, raised } = this.marks;
    let marks: RunMarks = {
      struck: struck || struckTags.has(name),
      hidden: hidden || silentTags.has(name) || attributes.has('hidden'),
      silent: silent || silentTags.has(name),
      raised: name === 'sup' ? 1 : name === 'sub' ? -1 : raised,
    };
    for (const one of (attributes.get('class') ?? '').split(/\s+/)) {
      if (hiddenClasses.has(one.toLowerCase())) marks = { ...marks, hidden: true };
      marks = joined(marks, this.#classes.get(one));
    }
    const style = attributes.get('style');
    if (style !== undefined) marks = joined(marks, styleMarks(style));
    this.#open.push({ name, ...marks });
  }

  /** Ends what is open inside a line: the cell or the line is over. */
  endLine(): void {
    while (inlineTags.has(this.#open.at(-1)?.name ?? '')) this.#open.pop();
  }

  /** Ends the nearest open element of that name, and whatever was left open inside it. */
  close(name: string): void {
    const at = this.#open.findLastIndex((one) => one.name === name);
    if (at >= 0) this.#open.length = at;
  }
}

/** Elements inside a line of text: a forgotten end of one does not reach beyond its cell or line. */
const inlineTags = new Set(
  'a abbr b code del em font i ins label mark s small span strike strong sub sup u'.split(' '),
);

function joined(marks: RunMarks, more: Partial<RunMarks> | undefined): RunMarks {
  if (more === undefined) return marks;
  return {
    struck: marks.struck || more.struck === true,
    hidden: marks.hidden || more.hidden === true,
    silent: marks.silent,
    raised: more.raised ?? marks.raised,
  };
}
