import { josa } from '#shared/hangul/josa.ts';
import { printBudgetAmount } from '#shared/money/print.ts';
import type { SummaryLine } from '#shared/records/project/project.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { costingLines, idOf, type NamedItem, nameOf } from '../words/costing-lines.ts';
import { misplacedWord, type Nature, natureOfLineItem } from '../words/expense.ts';

const inWords: Readonly<Record<Nature, string>> = { current: '경상', capital: '자본' };

interface Misplaced {
  readonly line: NamedItem;
  readonly word: string;
  readonly nature: Nature;
}

/** 자본 통계목 that had money and have none now. */
function emptied(lines: readonly SummaryLine[]): readonly { row: SummaryLine; at: string }[] {
  return lines.flatMap((row, place) => {
    const isEmptied = (row.prior.amount ?? 0) > 0 && row.current.amount === 0;
    return isEmptied && natureOfLineItem(row.lineItem) === 'capital'
      ? [{ row, at: `summary.lines[${place}].current.amount` }]
      : [];
  });
}

function findingOf({ line, word, nature }: Misplaced, gone: ReturnType<typeof emptied>): Finding {
  const { item, at, lineItem } = line;
  const other: Nature = nature === 'current' ? 'capital' : 'current';
  const moved = nature === 'current' ? gone[0] : undefined;
  const hint = moved
    ? ` 지난해 ${printBudgetAmount(moved.row.prior.amount)}천원이던 ${josa(`‘${moved.row.lineItem}’`, '이/가')} 올해 0원이 되었으니 이 줄로 옮긴 것인지도 확인해 주세요.`
    : '';
  return {
    rule: 'B16',
    severity: 'warning',
    at: `${at}.label`,
    ...idOf(item),
    message: `${josa(nameOf(line), '은/는')} ${word === item.label ? '' : `‘${word}’처럼 `}${inWords[other]} 성격의 이름인데 ${inWords[nature]} 과목(${lineItem})에 편성되어 있습니다. 과목이 맞는지 보고, 맞으면 이름을 바꿔 주세요.${hint}`,
    expected: null,
    actual: item.amount,
    ...(moved ? { evidence: [moved.at] } : {}),
    source: '지방자치단체 예산편성 운영기준 별표 11',
  };
}

function check({ project }: Subject): Outcome {
  const lines = costingLines(project);
  if (lines.length === 0) return { needs: '산출근거' };
  const natures = new Map(
    [...new Set(lines.map(({ lineItem }) => lineItem))].map((name) => [name, natureOfLineItem(name)]),
  );
  if ([...natures.values()].every((nature) => nature === null)) return { needs: '통계목의 경상·자본 구분' };
  const gone = emptied(project.summary.lines);
  return lines.flatMap((line) => {
    const nature = natures.get(line.lineItem) ?? null;
    const isBlank = (line.item.amount ?? 0) === 0 && line.item.expression === '';
    const word = nature === null || isBlank ? null : misplacedWord(line.item.label, line.lineItem, nature);
    // A line above others is judged by them: its name is of the whole.
    if (nature === null || word === null || line.item.children.length > 0) return [];
    return [findingOf({ line, word, nature }, gone)];
  });
}

/** B16: what is bought fits the 통계목: no building or asset under a 경상 one, no running cost under a 자본 one. */
export const currentCapital: Rule = { id: 'B16', title: '경상·자본 과목의 적정', check };
