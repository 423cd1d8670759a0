import { plainSpaces, withoutInvisible } from '#shared/characters/characters.ts';
import { CharClass, charClass } from '../lex/chars.ts';
import type { Expression, Span } from './ast.ts';
import type { Problem } from './problem.ts';
import type { Stated } from './stated.ts';

/** Where the parts of a line stand; a part that is missing has an empty span. */
interface LineSpans {
  readonly bullet: Span;
  readonly label: Span;
  /** The expression, also where it could not be read. */
  readonly expression: Span;
}

/**
 * One line of 산출근거 as read (SPEC.md): bullet, name, expression, printed amount. Nothing of the text is lost:
 * `unparse(line) === line.text` for every text. Texts are cut out only when asked for.
 */
export class CostingLine {
  readonly text: string;
  readonly spans: LineSpans;
  /** `null` where the line has no expression, and where it has one that cannot be read (then `problem` says why). */
  readonly expression: Expression | null;
  /** Where the equals sign stands, or −1. */
  readonly equalsAt: number;
  readonly stated: Stated | null;
  /** Why the expression cannot be read. */
  readonly problem: Problem | null;
  /** A slip that is forgiven when the printed amount proves the reading right (P6), and a problem otherwise. */
  readonly doubt: Problem | null;

  constructor(
    text: string,
    spans: LineSpans,
    expression: Expression | null,
    equalsAt: number,
    stated: Stated | null,
    problem: Problem | null,
    doubt: Problem | null,
  ) {
    this.text = text;
    this.spans = spans;
    this.expression = expression;
    this.equalsAt = equalsAt;
    this.stated = stated;
    this.problem = problem;
    this.doubt = doubt;
  }

  /** `○`, `-`, `1)` …; empty where there is none. */
  get bullet(): string {
    return this.text.slice(this.spans.bullet.start, this.spans.bullet.end);
  }

  /** The name, white space folded and invisible marks left out as the record stores it; `위탁수수료(2%)` keeps its bracket. */
  get label(): string {
    return folded(this.text, this.spans.label);
  }

  /** The expression as written, white space folded; empty where there is none. */
  get expressionText(): string {
    return folded(this.text, this.spans.expression);
  }
}

/** The text of a span with runs of white space folded to one space (shared/records/project/SPEC.md). */
function folded(text: string, span: Span): string {
  let wide = false;
  let marked = false;
  let before = false;
  for (let i = span.start; i < span.end; i++) {
    const code = text.charCodeAt(i);
    const kind = code <= 0x20 || code >= 0xa0 ? charClass(code) : CharClass.other;
    const space = code <= 0x20 || kind === CharClass.space || kind === CharClass.breaks;
    if (kind === CharClass.invisible) marked = true;
    if (space && (before || code !== 0x20)) wide = true;
    before = space;
  }
  const part = text.slice(span.start, span.end);
  const plain = marked ? withoutInvisible(part) : part;
  return wide ? plainSpaces(plain).replace(/\s+/g, ' ').trim() : plain;
}
