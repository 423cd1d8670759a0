/** One piece of an HTML text. Clipboard HTML is machine-made and never becomes elements, so this is all it needs. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string };

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  middot: '·',
  times: '×',
  divide: '÷',
  minus: '−',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  deg: '°',
  plusmn: '±',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  frac14: '¼',
  sect: '§',
  rarr: '→',
  larr: '←',
  uarr: '↑',
  darr: '↓',
  yen: '¥',
  copy: '©',
  reg: '®',
};

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}

/** Text with its character references resolved; an unknown one is left as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z\d]{1,9}));?/g,
    (whole, hex, dec, name) => {
      if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
      if (dec !== undefined) return characterOf(Number(dec));
      return entities[name] ?? whole;
    },
  );
}

/** Where a tag that begins at `start` ends: its `>`, skipping quoted attribute values. */
function tagEnd(html: string, start: number): number {
  let quote = '';
  for (let at = start; at < html.length; at += 1) {
    const character = html[at];
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return html.length;
}

/** Elements whose content is no text of the page. */
const silent = /^(style|script|title|xml|template)$/;

/** The end of what a silent element holds, searched once in a lower-cased copy. */
function skipSilent(lower: string, name: string, from: number): number {
  const end = lower.indexOf(`</${name}`, from);
  return end < 0 ? lower.length : end;
}

/** Splits HTML into tags and decoded text; comments, doctypes, styles and scripts are dropped. Linear in the text. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open !== at) {
      yield { kind: 'text', text: decodeEntities(html.slice(at, open < 0 ? html.length : open)) };
      if (open < 0) return;
    }
    at = open;
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const name = /^[a-z][\w:-]{0,30}/.exec(lower.slice(at + 1, at + 33))?.[0];
    const closing = /^\/([a-z][\w:-]{0,30})/.exec(lower.slice(at + 1, at + 34))?.[1];
    if (!name && !closing && html[at + 1] !== '!' && html[at + 1] !== '?') {
      yield { kind: 'text', text: '<' };
      at += 1;
      continue;
    }
    const end = tagEnd(html, at + 1);
    if (closing) yield { kind: 'close', name: closing };
    if (name) {
      const attributes = html.slice(at + 1 + name.length, end);
      yield { kind: 'open', name, attributes };
      at = silent.test(name) && !attributes.endsWith('/') ? skipSilent(lower, name, end) : end + 1;
      continue;
    }
    at = end + 1;
  }
}

/** One attribute's value, decoded, or `null`. */
export function attributeOf(attributes: string, name: string): string | null {
  const pattern = new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
  const found = pattern.exec(attributes);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? null : decodeEntities(value);
}
