import { parseSync } from 'vite';

export interface Comment {
  /** The words between the marks. */
  readonly text: string;
  /** Places in the source: where its marks begin and end. */
  readonly from: number;
  readonly to: number;
}

/**
 * The comments of a source text, told by a parser: a quote in a comment, or two slashes in a text, a template or a
 * regular expression, mislead any pattern. Throws where the text does not parse.
 */
export function commentsOf(file: string, source: string): Comment[] {
  const { comments, errors } = parseSync(file, source);
  const [first] = errors;
  if (first !== undefined) throw new Error(`${file}: ${first.message}`);
  return comments.map(({ value, start, end }) => ({ text: value, from: start, to: end }));
}

/** The source with blanks where its comments stood; every line keeps its number, every character its place. */
export function withoutComments(file: string, source: string): string {
  let code = '';
  let at = 0;
  for (const { from, to } of commentsOf(file, source)) {
    code += source.slice(at, from) + source.slice(from, to).replace(/[^\n]/g, ' ');
    at = to;
  }
  return code + source.slice(at);
}
