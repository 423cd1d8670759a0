import { plainText } from './plain.ts';

/** What titles of 세부사업 end with besides the name of the thing. */
const generic =
  /(?:위탁|민간|대행)?(?:운영|지원|사업|조성|건립|관리|추진|활성화|육성|구축|설치|개최|확충|정비|확대|강화|개선|및|등|의|비|보조|용역|유지|보수|시설|내실화|프로그램)$/;
/** What buildings and places are called by; a name that ends so may be confused with another one. */
const places =
  /(?:센터|허브|회관|복지관|도서관|박물관|미술관|체육관|문화관|전시관|기념관|지원관|과학관|[가-힣]관|마루|공방|쉼터|놀이터|이음터|일터|[가-힣]터|플랫폼|단지|캠퍼스|광장|거점|사업단|지원단|학교|공원|마을|타운|클러스터|파크|플라자|스테이션|하우스|스퀘어|랩|밸리|타워|거리|시장|극장|축제|페스티벌|박람회)$/;
const particles = /(?:으로써|으로서|으로|에서|에게|에는|와의|과의|은|는|이|가|을|를|의|에|로|와|과|도|만|인)$/;

/** W11: the name in a title: `한빛공예마루 운영` names 한빛공예마루. `''` where the title is made of general words alone. */
export function coreOfTitle(title: string): string {
  let words = plainText(title)
    .replace(/\([^()]*\)|[「」『』"']/g, ' ')
    .trim()
    .split(/\s+/);
  while (words.length > 0) {
    const last = words.at(-1) ?? '';
    const stem = last.replace(generic, '');
    if (stem === last) break;
    // `조성` inside a word that is a name of its own stays: only a whole word goes, or a general end of the last one.
    words = stem === '' ? words.slice(0, -1) : [...words.slice(0, -1), stem];
    if (stem !== '') break;
  }
  return words.join('');
}

/** Length of the longest common subsequence. */
function common(one: string, other: string): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const letter of one) {
    const next = [0];
    for (let at = 0; at < other.length; at += 1)
      next.push(letter === other.charAt(at) ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Names shorter than this are alike by chance. */
const shortest = 4;

/** Whether a name may be meant for `core` and is not it: the same beginning, a place by its end, most letters in order. */
function isRival(name: string, core: string): boolean {
  if (name.length < shortest || name.includes(core) || core.includes(name)) return false;
  if (name.slice(0, 2) !== core.slice(0, 2)) return false;
  const sameEnd = name.slice(-2) === core.slice(-2);
  if (!sameEnd && !places.test(name)) return false;
  return common(name, core) / Math.max(name.length, core.length) >= 0.6;
}

/** Names of one to three words that begin with a letter, without particles. */
function namesIn(plain: string, first: string): readonly string[] {
  const words = plain.match(/[가-힣A-Za-z0-9]+/g) ?? [];
  return words.flatMap((word, at) =>
    (word.startsWith(first) ? [1, 2, 3] : []).flatMap((count) => {
      const name = words.slice(at, at + count).join('');
      const stem = name.replace(particles, '');
      return words.length < at + count ? [] : stem === name ? [name] : [name, stem];
    }),
  );
}

/**
 * W12: another name than the title's that the texts use in its place: most letters of the title's name in order, the
 * same beginning, used at least twice and more often than the title's own. `null` where there is none.
 */
export function rivalName(
  core: string,
  texts: readonly string[],
): { readonly name: string; readonly uses: readonly number[] } | null {
  if (core.length < shortest || !places.test(core)) return null;
  const [first = '', second = ''] = core;
  let own = 0;
  const uses = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    const plain = plainText(text);
    if (!plain.includes(`${first}${second}`) && !plain.includes(`${first} ${second}`)) continue;
    own += plain.replace(/\s/g, '').split(core).length - 1;
    for (const name of new Set(namesIn(plain, first))) {
      if (isRival(name, core)) uses.set(name, [...(uses.get(name) ?? []), at]);
    }
  }
  // The shortest of the names that are used most: `…허브` before `…허브조성`.
  const [best] = [...uses].sort(([one, a], [other, b]) => b.length - a.length || one.length - other.length);
  return best && best[1].length >= 2 && best[1].length > own ? { name: best[0], uses: best[1] } : null;
}
