import { periodChoices } from '#shared/records/project/project.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { monthOf, periodsIn, readPeriod, type TextPeriod } from '../words/periods.ts';
import { plainText } from '../words/plain.ts';
import { proseIn } from '../words/prose.ts';

const misses = ({ from, to }: TextPeriod, year: number): boolean =>
  from > monthOf(year, 12) || (to !== null && to < monthOf(year, 1));

const finding = (severity: Finding['severity'], at: string, message: string): Finding => ({
  rule: 'T05',
  severity,
  at,
  message,
  expected: null,
  actual: null,
});

function check({ project }: Subject): Outcome {
  const { checked, text } = project.overview.period;
  const year = project.fiscalYear;
  const found: Finding[] = [];
  const chosen = checked.filter((label) => (periodChoices as readonly string[]).includes(label));
  if (chosen.length > 1)
    found.push(
      finding(
        'warning',
        'overview.period.checked',
        `사업기간이 ${chosen.join(', ')} 여럿으로 표시되어 있습니다. 하나만 표시해 주세요.`,
      ),
    );
  if (checked.length === 0 && text.trim() === '')
    found.push(
      finding(
        'warning',
        'overview.period.checked',
        '사업기간이 표시되어 있지 않습니다. 신규, 연례반복, 계속 가운데 하나를 표시해 주세요.',
      ),
    );
  const period = readPeriod(text, year) ?? periodsIn(text)[0];
  if (period && misses(period, year))
    found.push(
      finding(
        'error',
        'overview.period.text',
        `사업기간 ${text.trim()}에 ${year} 회계연도가 들어 있지 않습니다. 사업기간이나 회계연도를 고쳐 주세요.`,
      ),
    );
  // 사업내용 may speak of parts: only where every period it states misses the year, something is out of date.
  const stated = proseIn(project, '사업개요 사업내용', '사업내용').flatMap((prose) => {
    const label = /사업\s*기간\s*(?:\([^()]*\))?\s*[:：]/.exec(plainText(prose.text));
    const [range] = label ? periodsIn(plainText(prose.text).slice(label.index + label[0].length)) : [];
    return range ? [{ prose, range }] : [];
  });
  const [first] = stated;
  if (first && stated.every(({ range }) => misses(range, year)))
    found.push({
      ...finding(
        'warning',
        first.prose.at,
        `사업내용에 적힌 사업기간에 ${year} 회계연도가 들어 있지 않습니다. 기간을 확인해 주세요.`,
      ),
      evidence: stated.slice(1).map(({ prose }) => prose.at),
    });
  return found;
}

/** T05: 사업기간 holds the fiscal year and is of one kind. */
export const projectPeriod: Rule = { id: 'T05', title: '사업기간과 회계연도', check };
