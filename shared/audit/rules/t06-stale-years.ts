import { josa } from '#shared/hangul/josa.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { idOf } from '../words/costing-lines.ts';
import { datesIn } from '../words/dates.ts';
import { periodsIn } from '../words/periods.ts';
import { plainText } from '../words/plain.ts';
import { type Prose, proseIn, shown } from '../words/prose.ts';
import { writtenDate } from '../words/written-date.ts';

/** Years that a plan may look back to. */
const past =
  /대비|이후|부터|기준|제정|개정|당시|실적|설립|지정|준공|완공|착공|개관|개소|개원|조성|수립|시작|선정|舊|구\)|조사|결과|체결|도입|경위|연혁|대회|계속|현재|현황|통계|평가|만족도|인구|협약|폐지|이전/;
/** A month that became a year: `2024년 3년`. */
const slip = /(?<!\d)((?:19|20)\d{2})\s*년\s*(\d{1,2})\s*년(?!간|차|도|째|동안|제|생)/;

function base(prose: Prose, message: string): Finding {
  return { rule: 'T06', severity: 'warning', at: prose.at, ...idOf(prose), message, expected: null, actual: null };
}

function staleIn(prose: Prose, fiscalYear: number): Finding | null {
  const plain = plainText(prose.text);
  const wrong = slip.exec(plain);
  if (wrong && Number(wrong[2]) >= 1 && Number(wrong[2]) <= 12)
    return base(
      prose,
      `${prose.section} ‘${shown(prose.text)}’의 ${josa(`‘${wrong[0]}’`, '은/는')} 달을 해로 잘못 적은 것 같습니다. ‘${wrong[1]}년 ${wrong[2]}월’이 맞는지 확인해 주세요.`,
    );
  if (past.test(plain)) return null;
  const ranges = periodsIn(plain);
  const date = datesIn(plain).find(
    ({ year, start }) =>
      year < fiscalYear - 1 &&
      !ranges.some(
        (range) =>
          range.start <= start &&
          start < range.end &&
          range.from !== range.to &&
          (range.to === null || Math.floor(range.to / 12) >= fiscalYear - 1),
      ),
  );
  if (!date) return null;
  return base(
    prose,
    `${fiscalYear}년 계획인데 ${prose.section} ‘${shown(prose.text)}’에 지난 연도(${writtenDate(prose.text, date)})가 남아 있습니다. 올해에 맞게 고쳐 주세요.`,
  );
}

function check({ project }: Subject): Outcome {
  const plans = proseIn(project, '사업개요 사업내용', '사업목적', '추진일정', '기대효과');
  if (plans.length === 0) return { needs: '사업 계획의 글' };
  return plans.flatMap((prose) => staleIn(prose, project.fiscalYear) ?? []);
}

/** T06: a plan names no year that is long over. */
export const staleYears: Rule = { id: 'T06', title: '계획에 남은 지난 연도', check };
