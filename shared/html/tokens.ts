import { Tokenizer } from 'htmlparser2';
import { decodeEntities } from './entities.ts';

/** Attributes of a tag, names in small letters, values decoded; the first of a repeated name counts. */
export type Attributes = ReadonlyMap<string, string>;

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * One piece of an HTML text, with its place (`html.slice(start, end)`). References in a text are not decoded:
 * who knows what is structure does it (`decodeEntities`).
 */
export type HtmlToken =
  | (Place & { readonly kind: 'text'; readonly text: string })
  | (Place & { readonly kind: 'comment'; readonly text: string })
  | (Place & { readonly kind: 'open'; readonly name: string; readonly attributes: Attributes })
  | (Place & { readonly kind: 'close'; readonly name: string });

const none: Attributes = new Map();

/** A tag with more than this between `<` and `>` is taken for text. */
const longestTag = 20_000;

/**
 * Cuts a text into tags, comments and what is between them (H1–H3). A tag that is not closed, or whose name
 * `isTag` does not know, is text: office texts have `<주>` and `a<b`. Linear in the text.
 */
export function htmlTokens(html: string, isTag: (name: string) => boolean = () => true): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let done = 0;
  const put = (token: HtmlToken) => {
    if (token.start < done || token.end <= token.start) return;
    if (token.kind !== 'comment' && token.end - token.start > longestTag) return;
    if (token.start > done)
      tokens.push({ kind: 'text', text: html.slice(done, token.start), start: done, end: token.start });
    tokens.push(token);
    done = token.end;
  };
  let name = '';
  let start = 0;
  let attributes: Map<string, string> | null = null;
  let attribute = '';
  let value = '';
  const opened = (at: number) => {
    if (isTag(name)) put({ kind: 'open', name, attributes: attributes ?? none, start, end: at + 1 });
  };
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: (from, to) => {
        name = html.slice(from, to).toLowerCase();
        start = from - 1;
        attributes = null;
      },
      onattribname: (from, to) => {
        attribute = html.slice(from, to).toLowerCase();
        value = '';
      },
      onattribdata: (from, to) => {
        value += html.slice(from, to);
      },
      onattribend: () => {
        attributes ??= new Map();
        if (!attributes.has(attribute)) attributes.set(attribute, decodeEntities(value));
      },
      onattribentity: nothing,
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (from, to) => {
        const closed = html.slice(from, to).trim().toLowerCase();
        const end = html.indexOf('>', to) + 1;
        if (end > 0 && isTag(closed)) put({ kind: 'close', name: closed, start: from - 2, end });
      },
      oncomment: (from, to, offset) => {
        const begin = from - 4;
        // An unclosed comment, and `<!x>`, are text.
        if (to >= html.length || html[to] !== '>' || !html.startsWith('<!--', begin)) return;
        put({ kind: 'comment', text: html.slice(from, to - offset), start: begin, end: to + 1 });
      },
      oncdata: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      ontext: nothing,
      ontextentity: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  if (done < html.length) tokens.push({ kind: 'text', text: html.slice(done), start: done, end: html.length });
  return tokens;
}
