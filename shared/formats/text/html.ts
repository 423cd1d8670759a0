import { isMark } from './markers.ts';

/** What a line of HTML is made of; text that is no known tag stays text. */
export type HtmlPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string };

const knownTags = new Set(
  (
    'a abbr article b blockquote body br caption center code col colgroup dd del div dl dt em figure font footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hr html i img input ins label li link main mark meta ol option p pre s section ' +
    'small span strike strong sub sup table tbody td tfoot th thead title tr u ul'
  ).split(' '),
);

/** A tag with more than this between `<` and `>` is taken for text. */
const longestTag = 4_000;

/** Cuts a line into text, tags and comments. Linear: the next `>` and `-->` are looked for once each. */
export function htmlPieces(line: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  const nameAt = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,11})(?=[\s/>])/y;
  let textFrom = 0;
  let nextEnd = -1;
  let nextCommentEnd = -1;
  const text = (to: number) => {
    if (to > textFrom) pieces.push({ kind: 'text', text: line.slice(textFrom, to) });
  };
  for (let at = line.indexOf('<'); at >= 0; at = line.indexOf('<', at + 1)) {
    if (line.startsWith('<!--', at)) {
      if (nextCommentEnd < at + 4) nextCommentEnd = line.indexOf('-->', at + 4);
      if (nextCommentEnd < 0) nextCommentEnd = Number.POSITIVE_INFINITY;
      if (nextCommentEnd === Number.POSITIVE_INFINITY) continue;
      const comment = line.slice(at, nextCommentEnd + 3);
      if (!isMark(comment)) {
        text(at);
        pieces.push({ kind: 'comment', text: line.slice(at + 4, nextCommentEnd) });
        textFrom = nextCommentEnd + 3;
      }
      at = nextCommentEnd + 2;
      continue;
    }
    nameAt.lastIndex = at;
    const found = nameAt.exec(line);
    const name = found?.[2]?.toLowerCase() ?? '';
    if (!found || !knownTags.has(name)) continue;
    if (nextEnd < nameAt.lastIndex) nextEnd = line.indexOf('>', nameAt.lastIndex);
    if (nextEnd < 0) nextEnd = Number.POSITIVE_INFINITY;
    if (nextEnd - at > longestTag) continue;
    text(at);
    const attributes = line.slice(nameAt.lastIndex, nextEnd);
    pieces.push({ kind: found[1] === '/' ? 'close' : 'open', name, attributes });
    textFrom = nextEnd + 1;
    at = nextEnd;
  }
  text(line.length);
  return pieces;
}

/** What an `<input>` shows on paper: a ticked or an empty box. */
export function inputText(attributes: string): string {
  if (!/type\s*=\s*["']?(?:checkbox|radio)/i.test(attributes)) return ' ';
  return /(?:^|\s)checked(?!\s*=\s*["']?false)(?=[\s=/]|$)/i.test(attributes) ? ' ☑ ' : ' □ ';
}
