import { josa } from '#shared/hangul/josa.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { type LegalBasis, legalBasisOf, withCorners } from '../words/legal-basis.ts';
import { type Prose, proseIn } from '../words/prose.ts';

const laws = new Set<LegalBasis['kind']>(['법률', '시행령', '시행규칙', '조례', '규칙']);

/** What a recognised line lacks, as words of a sentence. */
function lacks({ kind, isQuoted, article, date }: LegalBasis): readonly string[] {
  if (laws.has(kind))
    return [isQuoted ? '' : '이름을 묶는 「」', article === '' ? '조(제○조)' : ''].filter((word) => word !== '');
  return (kind === '계획' || kind === '방침') && date === null ? ['세운 날짜'] : [];
}

function findingsOf(prose: Prose): readonly Finding[] {
  const basis = legalBasisOf(prose.text);
  const missing = basis ? lacks(basis) : [];
  if (!basis || missing.length === 0) return [];
  const value = laws.has(basis.kind) && !basis.isQuoted ? withCorners(prose.text) : null;
  return [
    {
      rule: 'T09',
      severity: 'info',
      at: prose.at,
      message: `사업근거 ‘${basis.name}’에 ${josa(missing.join('와 '), '이/가')} 없습니다. 근거를 찾을 수 있게 적어 주세요.`,
      expected: null,
      actual: null,
      ...(value === null ? {} : { mend: { at: prose.at, value, label: '「」로 묶기' } }),
    },
  ];
}

function check({ project }: Subject): Outcome {
  const lines = proseIn(project, '사업근거');
  return lines.length === 0 ? { needs: '사업근거' } : lines.flatMap(findingsOf);
}

/** T09: laws are cited with 「」 and their article, plans with their date. */
export const legalBasis: Rule = { id: 'T09', title: '사업근거의 적는 꼴', check };
