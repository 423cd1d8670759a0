import { sumOfItems } from '#shared/drafting/derive.ts';
import { josa } from '#shared/hangul/josa.ts';
import { printBudgetAmount } from '#shared/money/print.ts';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { costingLines, idOf } from '../words/costing-lines.ts';
import { sameNameKey } from '../words/names.ts';

/** A tree of lines by what is printed of it. */
const printed = (items: readonly CostingItem[]): string =>
  JSON.stringify(
    items.map(({ label, expression, amount, children }) => [
      sameNameKey(label),
      expression.replace(/\s/g, ''),
      amount,
      printed(children),
    ]),
  );

const base = { rule: 'T10', severity: 'error', expected: null } as const;

/** 과목 whose lines stand twice, and lines with others under them that do. */
function insideOf(project: Project): readonly Finding[] {
  const groups = project.costing.flatMap((group, place): Finding[] => {
    const key = (one: (typeof project.costing)[number]) => `${sameNameKey(one.lineItem)}\n${printed(one.items)}`;
    const isTwin = (other: (typeof project.costing)[number]) =>
      other === group || (other.lineItem === group.lineItem && key(other) === key(group));
    const first = project.costing.findIndex(isTwin);
    if (first === place || group.items.length === 0) return [];
    return [
      {
        ...base,
        at: `costing[${place}]`,
        ...idOf(group),
        message: `산출근거에 ${josa(`‘${group.lineItem}’`, '이/가')} 같은 금액과 같은 줄로 두 번 있습니다. 한쪽을 지워 주세요.`,
        actual: sumOfItems(group.items),
        evidence: [`costing[${first}]`],
      },
    ];
  });
  if (groups.length > 0) return groups;
  const parents = costingLines(project).filter(({ item }) => item.children.length > 0);
  return parents.flatMap((line): Finding[] => {
    const first = parents.find(
      ({ siblings, item }) =>
        siblings === line.siblings &&
        (item === line.item || (item.label === line.item.label && printed([item]) === printed([line.item]))),
    );
    if (!first || first === line) return [];
    return [
      {
        ...base,
        at: line.at,
        ...idOf(line.item),
        message: `산출근거 ‘${line.lineItem}’에 ${josa(`‘${line.item.label}’`, '이/가')} 아래 줄까지 똑같이 두 번 있습니다. 한쪽을 지워 주세요.`,
        actual: line.item.amount,
        evidence: [first.at],
      },
    ];
  });
}

const isSamePage = (one: Project, other: Project): boolean =>
  one.edition === other.edition &&
  sameNameKey(one.title) === sameNameKey(other.title) &&
  one.summary.total.current.amount === other.summary.total.current.amount &&
  one.costing.map(({ lineItem }) => lineItem).join() === other.costing.map(({ lineItem }) => lineItem).join() &&
  one.costing.map(({ items }) => printed(items)).join() === other.costing.map(({ items }) => printed(items)).join();

function check({ project, others }: Subject): Outcome {
  const inside = insideOf(project);
  const sameYear = others.filter(({ fiscalYear }) => fiscalYear === project.fiscalYear);
  const twins = sameYear.filter((other) => isSamePage(project, other));
  if (inside.length === 0 && sameYear.length === 0) return { needs: '같은 해의 다른 쪽' };
  if (twins.length === 0) return inside;
  const amount = project.summary.total.current.amount;
  return [
    ...inside,
    {
      ...base,
      at: 'title',
      message: `${project.fiscalYear}년 ${project.edition}에 ‘${project.title}’(${printBudgetAmount(amount)}천원)의 쪽이 ${twins.length + 1}번 있습니다. 하나만 남겨 주세요.`,
      actual: amount,
    },
  ];
}

/** T10: no page and no part of 산출근거 stands twice. */
export const samePage: Rule = { id: 'T10', title: '두 번 들어간 쪽', check };
