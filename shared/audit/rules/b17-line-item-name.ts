import { josa } from '#shared/hangul/josa.ts';
import { lineItemRows } from '#shared/line-items/line-item-rows.ts';
import { lineItemsOf } from '#shared/line-items/line-items-of.ts';
import { normalizeName } from '#shared/line-items/name.ts';
import { changesBetween, type LineItemChange } from '#shared/line-items/renumbering.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { idOf } from '../words/costing-lines.ts';

interface Named {
  readonly name: string;
  readonly at: string;
  readonly id?: string;
}

/** Before this no change of the tables begins. */
const firstYear = 1900;

/** The change that ended a name by a year, where a source says so for sure. */
function abolition(name: string, year: number): LineItemChange | undefined {
  const own = normalizeName(name);
  return changesBetween(firstYear, year).find(
    ({ kind, sure, source, before }) =>
      kind === 'abolished' && sure && source !== '' && before.some((each) => normalizeName(each.name) === own),
  );
}

/** Every name of the tables and of what is known to have changed, in whatever year. */
const everyName: ReadonlySet<string> = new Set([
  ...lineItemRows.map(({ entry }) => normalizeName(entry.name)),
  ...changesBetween(firstYear, 9999).flatMap(({ before, after }) =>
    [...before, ...after].map(({ name }) => normalizeName(name)),
  ),
]);

/** Names of the years that have a table of their own. */
const tables = new Map<number, ReadonlySet<string>>();

function isOfYear(name: string, year: number): boolean {
  let names = tables.get(year);
  if (!names) {
    const table = lineItemsOf(year);
    names = new Set(table.year === year ? table.entries.map((entry) => normalizeName(entry.name)) : []);
    tables.set(year, names);
  }
  return names.has(normalizeName(name));
}

function findingOf({ name, at, id }: Named, year: number): Finding | 'unsure' | null {
  const ended = abolition(name, year);
  const own = idOf(id === undefined ? {} : { id });
  if (ended) {
    const now = ended.after.map((each) => each.name).join(', ');
    return {
      rule: 'B17',
      severity: 'error',
      at,
      ...own,
      message: `${josa(`‘${name}’`, '은/는')} ${ended.to}년부터 없어진 통계목입니다.${now === '' ? '' : ` 그 경비는 ${josa(`‘${now}’`, '으로/로')} 편성해 주세요.`}`,
      expected: null,
      actual: null,
      source: ended.source,
    };
  }
  if (isOfYear(name, year)) return null;
  if (everyName.has(normalizeName(name))) return 'unsure';
  return {
    rule: 'B17',
    severity: 'warning',
    at,
    ...own,
    message: `${josa(`‘${name}’`, '은/는')} 어느 해의 통계목 표에도 없는 이름입니다. 과목 이름을 확인해 주세요.`,
    expected: null,
    actual: null,
  };
}

function check({ project }: Subject): Outcome {
  const named: Named[] = [
    ...project.summary.lines.map((line, at) => ({
      name: line.lineItem,
      at: `summary.lines[${at}].lineItem`,
      ...idOf(line),
    })),
    ...project.costing.map((group, at) => ({ name: group.lineItem, at: `costing[${at}].lineItem`, ...idOf(group) })),
  ].filter(({ name }) => name !== '');
  if (named.length === 0) return { needs: '통계목' };
  // One name, one finding: where it stands first.
  const first = [...Map.groupBy(named, ({ name }) => normalizeName(name)).values()].flatMap(([first]) => first ?? []);
  const outcomes = first.map((each) => findingOf(each, project.fiscalYear));
  const findings = outcomes.filter((outcome) => outcome !== null && outcome !== 'unsure');
  if (findings.length === 0 && outcomes.includes('unsure')) return { needs: `${project.fiscalYear}년의 통계목 표` };
  return findings;
}

/** B17: a 통계목 is one of the year's. */
export const lineItemName: Rule = { id: 'B17', title: '통계목 이름', check };
