import { splitIndent } from '#shared/bullets/indent.ts';
import { BulletLevels } from '#shared/bullets/levels.ts';
import { bulletEnd, lineMark } from '#shared/bullets/marks.ts';
import { datesIn, type TextDate } from './dates.ts';
import { type Plain, plainOf, replaceIn } from './plain.ts';

/** Kinds of 사업근거, highest first. */
export const basisKinds = ['법률', '시행령', '시행규칙', '조례', '규칙', '훈령·지침', '계획', '방침'] as const;

export type BasisKind = (typeof basisKinds)[number];

/** A line of 사업근거 that is understood. */
export interface LegalBasis {
  readonly kind: BasisKind;
  /** 법령 or plan by its name, without quotes. */
  readonly name: string;
  /** `제15조`, `제7조의2`; `''` where the line names none. */
  readonly article: string;
  /** Of a plan: the first date the line gives. */
  readonly date: TextDate | null;
  /** Whether the name stands in 「」. */
  readonly isQuoted: boolean;
}

/** What a name of each kind ends with; the longest ending first. */
const endings: readonly (readonly [BasisKind, RegExp])[] = [
  ['시행규칙', /시행\s*규칙$/],
  ['시행령', /시행\s*령$/],
  ['조례', /조례$/],
  ['법률', /법률$|헌법$|(?<!방|기|비|문|용|수|해|어|요|공|불|합|편|위|무|마|서|작|타|공|입)법$/],
  ['훈령·지침', /(?:훈령|예규|고시|지침|규정|요령|요강|운영기준|편람|매뉴얼)(?:\([^()]*\))?$/],
  ['규칙', /규칙$/],
  ['방침', /방침$/],
  ['계획', /(?:계획|전략|로드맵|마스터플랜)(?:\s?\(안\))?(?:\s?수립)?$/],
];

const kindOf = (name: string): BasisKind | null => endings.find(([, ending]) => ending.test(name))?.[0] ?? null;

const article = /제\s?\d+\s?조(?:\s?의\s?\d+)?|§\s?\d+(?:의\d+)?/;
/** `근거 :`, `관련 법령 :` in front of what is cited. */
const heading = /^(?:[가-힣]{0,4}\s?(?:근거|법령|법규|조례|지침))\s*:\s*/;
/** Cited by its number (`서울특별시 조례 제123호`): the words in front are no name. */
const numbered = /^\s*제\s?\d[\d-]*\s?호/;
const corners = /^\s*[「『<《〈"'“]\s*(?<name>[^「」『』<>《》〈〉"'“”]+?)\s*[」』>》〉"'”]/;

interface Found {
  readonly plain: Plain;
  readonly start: number;
  readonly end: number;
  readonly basis: LegalBasis;
  readonly isNumbered: boolean;
}

/** Where a name without quotes ends: at its article, its number, a bracket or a comma. */
const nameEnds = [/\s*\(/, /\s*제\s?\d[\d-]*\s?호/, /\s*[,:;]/];

/** A name without quotes; `진흥 및 육성에 관한 법률` is one, `진흥법 및 도서관법` are two, the first of which counts. */
function bareName(text: string, articleAt: number | undefined): string {
  const ends = [...nameEnds.map((end) => text.search(end)), articleAt ?? -1].filter((at) => at >= 0);
  const whole = text.slice(0, Math.min(text.length, ...ends)).trim();
  for (const { index } of whole.matchAll(/\s+(?:및|과|와)\s+/g)) {
    const first = whole.slice(0, index).trim();
    if (kindOf(first) !== null) return first;
  }
  return whole;
}

function look(line: string): Found | null {
  const plain = plainOf(line);
  const { text } = plain;
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const order = lineMark(text.slice(lead));
  const bullet = order.isBullet ? bulletEnd(text, lead) : lead + order.mark.length;
  const gap = bullet + (/^\s*/.exec(text.slice(bullet))?.[0].length ?? 0);
  const from = gap + (heading.exec(text.slice(gap))?.[0].length ?? 0);
  const rest = text.slice(from);
  const quoted = corners.exec(rest);
  const cited = article.exec(rest);
  const quote = quoted?.groups?.name ?? '';
  const bare = bareName(rest, cited?.index);
  // 「…법」 시행령 제3조: what stands behind the quotes belongs to the name.
  const tail = quoted
    ? (/^\s*(?:시행령|시행\s*규칙|조례|규칙)(?![가-힣])/.exec(rest.slice(quoted[0].length))?.[0].trim() ?? '')
    : '';
  const name = quoted ? `${quote}${tail === '' ? '' : ` ${tail}`}` : bare;
  const kind = kindOf(name.replace(/\s*\([^()]*\)$/, ''));
  if (kind === null || name === '') return null;
  const end = quoted ? quoted[0].length : bare.length;
  const isNumbered = !quoted && numbered.test(rest.slice(end));
  if (isNumbered && kind !== '방침' && kind !== '계획' && kind !== '훈령·지침') return null;
  const isPlan = kind === '계획' || kind === '방침';
  return {
    plain,
    start: from,
    end: from + end,
    isNumbered,
    basis: {
      kind,
      name,
      article: (cited?.[0] ?? '').replace(/\s/g, ''),
      // A year in the name is what the plan is for, not when it was made.
      date: isPlan ? (datesIn(rest.slice(end))[0] ?? null) : null,
      isQuoted: /^[「]/.test(rest) && quoted !== null,
    },
  };
}

/** W9: what a line of 사업근거 is; `null` where its name ends like none of the kinds. */
export function legalBasisOf(line: string): LegalBasis | null {
  return look(line)?.basis ?? null;
}

/** The line with its name in 「」; `null` where it is not understood or is quoted already. */
export function withCorners(line: string): string | null {
  const found = look(line);
  if (!found || found.basis.isQuoted || found.isNumbered) return null;
  const { plain, start, end } = found;
  const written = plain.text.slice(start, end).replace(/^[『<《〈"'“]\s*|\s*[』>》〉"'”]$/g, '');
  return replaceIn(plain, start, end, `「${written}」`);
}

/** The depth of each line: by its bullet, and by how far it is set in. */
function depthsOf(lines: readonly string[]): readonly number[] {
  const levels = new BulletLevels();
  return lines.map((line) => {
    const { level, text } = splitIndent(line);
    const mark = lineMark(text);
    return level + (mark.mark === '' ? 0 : levels.next(mark.kind));
  });
}

/**
 * W10: the lines in order of rank (법률 first, 방침 last), each with the lines under it. Lines of one rank, and those
 * that are not understood (which stand last), keep their order; the list is the same lines, none changed.
 */
export function inOrderOfRank(lines: readonly string[]): readonly string[] {
  const depths = depthsOf(lines);
  const top = Math.min(...depths);
  const blocks: { readonly rank: number; readonly lines: string[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const block = blocks.at(-1);
    if (block && (depths[at] ?? 0) > top) {
      block.lines.push(line);
      continue;
    }
    const kind = legalBasisOf(line)?.kind;
    // Only white space under nothing: a blank line stays behind the one above it.
    if (block && line.trim() === '') block.lines.push(line);
    else blocks.push({ rank: kind === undefined ? basisKinds.length : basisKinds.indexOf(kind), lines: [line] });
  }
  return [...blocks].sort((one, other) => one.rank - other.rank).flatMap((block) => block.lines);
}
