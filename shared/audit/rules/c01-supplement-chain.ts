import { josa } from '#shared/hangul/josa.ts';
import { normalizeName } from '#shared/line-items/name.ts';
import type { Project } from '#shared/records/project/project.ts';
import { editionAmong, editionBefore, supplementOf } from '../editions.ts';
import { type Cell, cell } from '../equality.ts';
import type { Finding } from '../finding.ts';
import { numberRule } from '../number-rule.ts';
import { placeName } from '../place-name.ts';
import { sourceOf } from '../sources.ts';
import { exactlyWith } from '../won-text.ts';

/** Every 기정 (A), with what the edition before ended at. */
function pairs({ summary }: Project, before: Project): { readonly now: Cell; readonly was: number }[] {
  const ended = new Map<string, number>();
  for (const { lineItem, current } of before.summary.lines) {
    const name = normalizeName(lineItem);
    ended.set(name, (ended.get(name) ?? 0) + (current.amount ?? 0));
  }
  const lines = summary.lines.map(({ lineItem, prior, id }, at) => ({
    now: cell(`summary.lines[${at}].prior.amount`, prior.amount, id),
    was: ended.get(normalizeName(lineItem)) ?? 0,
  }));
  const total = {
    now: cell('summary.total.prior.amount', summary.total.prior.amount),
    was: before.summary.total.current.amount ?? 0,
  };
  // The deepest place: the 계 differs because a line does, unless none does.
  const wrong = lines.filter(differs);
  return wrong.length > 0 ? wrong : [total].filter(differs);
}

const differs = ({ now, was }: { readonly now: Cell; readonly was: number }) => (now.value ?? 0) !== was;

/** C01: 기정 of a 추경 is what the edition before it ended at, of every 통계목. */
export const supplementChain = numberRule({
  id: 'C01',
  title: '기정액의 이어짐',
  reads: ['fiscalYear', 'edition', 'summary', 'others'],
  own({ project, others }) {
    const supplement = supplementOf(project.edition);
    if (supplement === null) return [];
    const edition = editionBefore(supplement);
    const before = editionAmong(project, others, edition);
    if (before === null) return { needs: `같은 해 ${edition} 기록` };
    return pairs(project, before).map(({ now, was }): Finding => {
      const said = `${placeName(project, now.at)} 기정액 ${exactlyWith(now.value ?? 0, '과/와')} ${edition}에서 끝난 금액 ${exactlyWith(was, '이/가')} 다릅니다.`;
      return {
        rule: 'C01',
        severity: 'error',
        at: now.at,
        ...(now.id === undefined ? {} : { id: now.id }),
        message: `${said} 기정액을 ${josa(edition, '과/와')} 맞춰 주세요.`,
        expected: was,
        actual: now.value,
        mend: { at: now.at, value: was, label: `${exactlyWith(was, '으로/로')} 고치기` },
        ...sourceOf('C01'),
      };
    });
  },
});
