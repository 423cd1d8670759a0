import { josa } from '#shared/hangul/josa.ts';
import { lineItemsOf } from './line-items-of.ts';
import { normalizeName } from './name.ts';
import { type CodedName, changesBetween, type LineItemChange } from './renumbering.ts';

const shown = ({ code, name }: CodedName) => `${name}(${code})`;
const list = (items: readonly CodedName[]) => items.map(shown).join(', ');
const sameName = (one: CodedName, other: CodedName) => normalizeName(one.name) === normalizeName(other.name);

/** What became of `own`, one of the change's earlier items. */
function forward({ kind, to, before, after, sure }: LineItemChange, own: CodedName): string {
  const target = josa(list(after), '으로/로');
  if (!sure) return `${josa(shown(own), '은/는')} ${to}년에는 ${target} 알려져 있습니다.`;
  switch (kind) {
    case 'moved':
      return `${josa(own.name, '은/는')} ${to}년에는 번호가 ${own.code}에서 ${josa(after[0]?.code ?? '', '으로/로')} 바뀌었습니다.`;
    case 'renamed':
      return `${shown(own)}의 이름은 ${to}년에는 ${josa(after[0]?.name ?? '', '으로/로')} 바뀌었습니다.`;
    case 'abolished':
      return `${josa(shown(own), '은/는')} ${to}년에는 없어졌고, 그 경비는 ${target} 편성합니다.`;
    case 'merged':
      if (after.some((item) => sameName(item, own))) {
        return `${to}년에는 ${list(before.filter((item) => item !== own))}의 경비도 ${target} 편성합니다.`;
      }
      return `${josa(shown(own), '은/는')} ${to}년에는 ${target} 합쳐졌습니다.`;
    case 'created':
      return '';
  }
}

/** What `own`, one of the change's later items, was before. */
function backward({ kind, from, before, after, sure }: LineItemChange, own: CodedName): string {
  if (!sure) return `${josa(shown(own), '은/는')} ${from}년에는 ${josa(list(before), '으로/로')} 알려져 있습니다.`;
  switch (kind) {
    case 'moved':
      return `${josa(own.name, '은/는')} ${from}년에는 번호가 ${josa(before[0]?.code ?? '', '이었/였')}습니다.`;
    case 'renamed':
      return `${shown(own)}의 ${from}년 이름은 ${before[0]?.name ?? ''}입니다.`;
    case 'created':
      return `${josa(shown(own), '은/는')} ${from}년에는 없던 통계목입니다.`;
    case 'merged':
    case 'abolished': {
      const apart = before.filter((item) => !after.some((now) => sameName(item, now)));
      return `${from}년에는 ${list(apart)}의 경비를 따로 편성했습니다.`;
    }
  }
}

/** R3: what the old number stands for in the later year; the trap in joining two years by number. */
function reuseOf(own: CodedName, year: number): string {
  const taken = lineItemsOf(year).entries.find((entry) => entry.code === own.code && !sameName(entry, own));
  return taken === undefined ? '' : `${year}년의 ${josa(own.code, '은/는')} ${taken.name}입니다.`;
}

function sentencesOf(change: LineItemChange, own: CodedName, isForward: boolean): readonly string[] {
  const said = isForward
    ? [forward(change, own), change.kind === 'renamed' || change.kind === 'merged' ? '' : reuseOf(own, change.to)]
    : [backward(change, own)];
  return [...said, change.note, change.sure ? '' : '지침에서 확인해 주세요.'];
}

/**
 * R4: Korean sentences for the screen about what became of a name from one year to another, or (`fromYear` the later)
 * what it was before; empty where nothing is known to have changed. Shown beside the name, never acted upon.
 */
export function renumberedHint(name: string, fromYear: number, toYear: number): string {
  const isForward = fromYear <= toYear;
  const asked = { code: '', name };
  return changesBetween(Math.min(fromYear, toYear), Math.max(fromYear, toYear))
    .flatMap((change) => {
      const own = (isForward ? change.before : change.after).find((item) => sameName(item, asked));
      return own === undefined ? [] : sentencesOf(change, own, isForward);
    })
    .filter((sentence) => sentence !== '')
    .join(' ');
}
