import { Tokenizer } from 'htmlparser2';

const nothing = () => {};
const unheard = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
};

const known = new Map<string, string>();
/** Documents use a handful of references; a hostile one is not remembered whole. */
const mostKnown = 3_000;

function decodeOne(reference: string): string {
  const before = known.get(reference);
  if (before !== undefined) return before;
  let text = '';
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...unheard,
      ontext: (start, end) => {
        text += reference.slice(start, end);
      },
      ontextentity: (code) => {
        text += String.fromCodePoint(code);
      },
    },
  );
  tokenizer.write(reference);
  tokenizer.end();
  if (known.size < mostKnown) known.set(reference, text);
  return text;
}

/** Text with the character references of HTML resolved; what is no reference stays as written (H4). */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(?:[xX][\da-fA-F]{1,6}|\d{1,7})|[a-zA-Z][a-zA-Z\d]{1,31});?/g, decodeOne);
}
