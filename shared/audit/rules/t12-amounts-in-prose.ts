import { josa } from '#shared/hangul/josa.ts';
import { printNumber } from '#shared/money/print.ts';
import type { Won } from '#shared/money/won.ts';
import type { Project, settlementColumns } from '#shared/records/project/project.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { plainOf, replaceIn } from '../words/plain.ts';
import { type Prose, proseOf } from '../words/prose.ts';
import { type AmountMeaning, type StatedAmount, statedAmounts } from '../words/stated-amounts.ts';

interface Figure {
  readonly at: string;
  readonly amount: Won;
}

type Column = (typeof settlementColumns)[number];

const columns: Readonly<Partial<Record<AmountMeaning, Column>>> = {
  최종예산: 'finalBudget',
  예산현액: 'available',
  집행액: 'executed',
  이월액: 'carriedOut',
  집행잔액: 'balance',
};

function budgetOf(
  { overview, summary, fiscalYear }: Project,
  year: number,
): readonly (readonly [string, Won | null])[] {
  if (year === summary.priorYear && summary.priorYear !== summary.currentYear)
    return [['summary.total.prior.amount', summary.total.prior.amount]];
  if (year !== fiscalYear) return [];
  return [
    ['overview.cost.total', overview.cost.total],
    ['summary.total.current.amount', summary.total.current.amount],
  ];
}

/** The figures of the record that an amount may be; none where the record has not got them. */
function figuresFor(project: Project, { meaning, year }: StatedAmount): readonly Figure[] {
  const column = columns[meaning];
  const asked = year ?? project.fiscalYear;
  const place = project.settlements.findIndex((row) => row.year === asked);
  const settled = (key: Column): readonly (readonly [string, Won | null])[] =>
    place < 0 ? [] : [[`settlements[${place}].${key}.amount`, project.settlements[place]?.[key].amount ?? null]];
  const found = column ? settled(column) : budgetOf(project, asked);
  // 예산액 of a year that is settled may be the first or the final one.
  const budget = !column && found.length === 0 ? settled('finalBudget') : found;
  return budget.flatMap(([at, amount]) => (amount === null ? [] : [{ at, amount }]));
}

const fits = (figure: Figure, { won, step }: StatedAmount): boolean =>
  figure.amount === won || Math.abs(figure.amount - won) < step;

/** The same unit with the figure's digits, where it has no rest below what was printed. */
function mended(prose: Prose, stated: StatedAmount, { amount }: Figure): Finding['mend'] {
  const plain = plainOf(prose.text);
  const written = plain.text.slice(stated.start, stated.end);
  const parts = /^[\d,]+(?:\.(\d+))?(\s*(?:천원|백만원|억원?|만원|원))$/.exec(written);
  const decimals = parts?.[1]?.length ?? 0;
  const digits = amount / stated.step;
  if (!parts || amount <= 0 || !Number.isSafeInteger(digits)) return undefined;
  const whole = printNumber(Math.floor(digits / 10 ** decimals));
  const rest = decimals === 0 ? '' : `.${String(digits % 10 ** decimals).padStart(decimals, '0')}`;
  const text = `${whole}${rest}${parts[2]}`;
  return {
    at: prose.at,
    value: replaceIn(plain, stated.start, stated.end, text),
    label: `${josa(`‘${text}’`, '으로/로')} 고치기`,
  };
}

function findingsOf(project: Project, prose: Prose): readonly Finding[] {
  return statedAmounts(prose.text, project.fiscalYear).flatMap((stated) => {
    // Without a year only the overview speaks of the whole and of this year; a section of parts speaks of its parts.
    if (stated.year === null && (prose.section !== '사업개요 사업내용' || stated.meaning !== '사업비')) return [];
    const figures = figuresFor(project, stated);
    const [figure] = figures;
    if (!figure || figures.some((each) => fits(each, stated))) return [];
    const written = plainOf(prose.text).text.slice(stated.start, stated.end);
    const mend = figures.every(({ amount }) => amount === figure.amount) ? mended(prose, stated, figure) : undefined;
    const year = stated.year ?? project.fiscalYear;
    return [
      {
        rule: 'T12',
        severity: 'warning',
        at: prose.at,
        ...(prose.id === undefined ? {} : { id: prose.id }),
        message: `${prose.section}에 적힌 ${year}년 ${stated.meaning} ${josa(written, '이/가')} 표의 ${josa(`${printNumber(figure.amount)}원`, '과/와')} 다릅니다. 글의 금액을 고쳐 주세요.`,
        expected: figure.amount,
        actual: stated.won,
        evidence: figures.map(({ at }) => at),
        ...(mend ? { mend } : {}),
      },
    ];
  });
}

function check({ project }: Subject): Outcome {
  const prose = proseOf(project);
  return prose.length === 0 ? { needs: '사업설명의 글' } : prose.flatMap((each) => findingsOf(project, each));
}

/** T12: an amount in prose that is a figure of the record agrees with it. */
export const amountsInProse: Rule = { id: 'T12', title: '글 속의 금액', check };
