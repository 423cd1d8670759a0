/** A small seeded generator, so that a mutated document can be made again. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

type Lines = string[];
type Mutation = (lines: Lines, at: number, random: (below: number) => number) => void;

/** What happens to documents on their way: lines lost, doubled, joined, cut, shuffled; columns pushed together. */
const mutations: readonly Mutation[] = [
  (lines, at) => void lines.splice(at, 1),
  (lines, at) => void lines.splice(at, 0, lines[at] ?? ''),
  (lines, at) => void lines.splice(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`),
  (lines, at) => void lines.splice(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`),
  (lines, at) => void lines.splice(at, 1, (lines[at] ?? '').replaceAll('\t', ' ')),
  (lines, at) => void lines.splice(at, 1, (lines[at] ?? '').replaceAll('\t', '    ')),
  (lines, at) => void lines.splice(at, 1, (lines[at] ?? '').replace('\t', '')),
  (lines, at) => void lines.splice(at, 1, `${lines[at] ?? ''}\t`),
  (lines, at) => void lines.splice(at, 1, `\t${lines[at] ?? ''}`),
  (lines, at) => void lines.splice(at, 1, `| ${(lines[at] ?? '').replaceAll('\t', ' | ')} |`),
  (lines, at, random) => {
    const line = lines[at] ?? '';
    const cut = random(line.length + 1);
    lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
  },
  (lines, at, random) => {
    const line = lines[at] ?? '';
    const cut = random(line.length + 1);
    lines.splice(at, 1, line.slice(0, cut), '', '- 3 -', '', line.slice(cut));
  },
  (lines, at, random) => {
    const [line = ''] = lines.splice(at, 1);
    lines.splice(random(lines.length), 0, line);
  },
  (lines, at, random) => {
    const line = lines[at] ?? '';
    const cut = random(line.length + 1);
    const mark = [
      '\t',
      '|',
      '<td>',
      '<table>',
      '</table>',
      '<',
      '>',
      '(',
      ')',
      '=',
      '○ ',
      ' - ',
      '※',
      '☑ ',
      '<br>',
      '\f',
      ' ',
      ':',
    ];
    lines.splice(at, 1, line.slice(0, cut) + mark[random(mark.length)] + line.slice(cut));
  },
];

/** `text` with `count` mutations. */
export function mutated(text: string, count: number, random: (below: number) => number): string {
  const lines = text.split('\n');
  for (let turn = 0; turn < count; turn += 1)
    mutations[random(mutations.length)]?.(lines, random(lines.length), random);
  return lines.join('\n');
}

/** `text` with words that stand nowhere else put into it, anywhere; the words. */
export function sown(
  text: string,
  count: number,
  random: (below: number) => number,
): { text: string; words: string[] } {
  const lines = text.split('\n');
  const words: string[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const word = `씨앗${String.fromCharCode(0xac00 + random(11_172))}${String.fromCharCode(0xac00 + random(11_172))}`;
    const at = random(lines.length);
    const line = lines[at] ?? '';
    // Not inside a tag, which may go on over lines: what stands in an attribute is no text of the page.
    const cutTag = /^[^<]*>|<[^>]*$/.test(line);
    if (cutTag) continue;
    const places = [...line.matchAll(/<[^>]*>|[^<]/g)].map((found) => found.index);
    const cut = places.length === 0 ? 0 : (places[random(places.length)] ?? 0);
    const gap = ['', ' ', '\t'][random(3)] ?? '';
    lines[at] = line.slice(0, cut) + gap + word + gap + line.slice(cut);
    words.push(word);
  }
  return { text: lines.join('\n'), words };
}
