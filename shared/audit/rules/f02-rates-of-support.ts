import type { Project } from '#shared/records/project/project.ts';
import type { Finding } from '../finding.ts';
import { numberRule } from '../number-rule.ts';
import { exactly, shareText } from '../won-text.ts';

const rate =
  /(국비|시비|도비|시·도비|구비|군비|시·군·구비|기금|자부담|지방비)\s*[:：]?\s*\(?(\d{1,3}(?:\.\d+)?)\s*[%％]/g;

interface Rates {
  readonly at: string;
  /** 국비 in percent of what is no 자부담. */
  readonly national: number;
}

/** The first line of 사업내용 that names the rate of 국비. */
function ratesOf({ overview, description }: Project): Rates | null {
  const lists = [
    ['overview.content', overview.content],
    ['description.content', description.content],
    ['description.legalBasis', description.legalBasis],
  ] as const;
  for (const [list, lines] of lists) {
    for (const [place, line] of lines.entries()) {
      if (!line.includes('국비')) continue;
      const named = new Map([...line.matchAll(rate)].map(([, source = '', percent]) => [source, Number(percent)]));
      const national = named.get('국비');
      const own = named.get('자부담') ?? 0;
      const whole = [...named.values()].reduce((all, each) => all + each, 0);
      if (national === undefined || own >= 100 || (named.size > 1 && Math.abs(whole - 100) > 0.5)) continue;
      return { at: `${list}[${place}]`, national: (national * 100) / (100 - own) };
    }
  }
  return null;
}

/** F02: the rate of 국비 that the text names and the 국비 of 사업비, to half a percent or 천원; 자부담 is no part of the base. */
export const ratesOfSupport = numberRule({
  id: 'F02',
  title: '지원조건과 국비',
  reads: ['overview', 'description'],
  own({ project }) {
    const { total, national } = project.overview.cost;
    const rates = ratesOf(project);
    if (rates === null) return national ? { needs: '지원조건에 적힌 국비의 비율' } : [];
    if (total === null || total <= 0) return [];
    const actual = national ?? 0;
    const due = Math.round((total * rates.national) / 100);
    const isClose = Math.abs(actual - due) <= Math.max(1000, total * 0.005);
    if (isClose) return [];
    const found: Finding = {
      rule: 'F02',
      severity: 'warning',
      at: 'overview.cost.national',
      message: `지원조건에는 국비가 ${Number(rates.national.toFixed(1))}%인데 사업비의 국비는 ${exactly(actual)}, 곧 ${shareText(actual, total)}입니다. 비율이나 금액을 확인해 주세요.`,
      expected: null,
      actual: national,
      evidence: [rates.at, 'overview.cost.total'],
    };
    return [found];
  },
});
