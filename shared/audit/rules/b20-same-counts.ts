import { josa } from '#shared/hangul/josa.ts';
import { printNumber } from '#shared/money/print.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { calculationOf } from '../words/calculation.ts';
import { costingLines, idOf, isLeaf, type NamedItem } from '../words/costing-lines.ts';

/** What every participant of one occasion gets; lecturers, staff and judges have numbers of their own. */
const shared =
  /급식|급량|식비|식대|중식|석식|조식|오찬|만찬|다과|간식|도시락|교재|자료집|기념품|숙박|여행자\s*보험|입장료|체험비|단체복|티셔츠|명찰|참가비|교통비/;
const staff = /강사|위원|직원|진행|보조|운영\s*요원|안전\s*요원|심사|스태프|공연자|출연자|통역/;

interface Counted {
  readonly line: NamedItem;
  readonly value: number;
}

const isPersons = (unit: string) => unit === '명' || unit === '인';

/** The one number of a unit that an expression multiplies by. */
function countOf(line: NamedItem, isUnit: (unit: string) => boolean): readonly Counted[] {
  const found = calculationOf(line.item.expression).counts.filter(({ unit }) => isUnit(unit));
  const [only, second] = found;
  return only && !second ? [{ line, value: only.value }] : [];
}

/** The number most lines have; of as many, the one that stands first. */
function usualOf(counts: readonly Counted[]): number | null {
  const times = (value: number) => counts.filter((each) => each.value === value).length;
  return [...counts].sort((one, other) => times(other.value) - times(one.value))[0]?.value ?? null;
}

function odd(counts: readonly Counted[], unit: string, least: number): readonly Finding[] {
  const usual = usualOf(counts);
  if (usual === null || counts.length < least) return [];
  const model = counts.find(({ value }) => value === usual)?.line;
  return counts
    .filter(({ value }) => value !== usual)
    .map(({ line, value }) => ({
      rule: 'B20',
      severity: 'info',
      at: `${line.at}.expression`,
      ...idOf(line.item),
      message: `‘${line.lineItem}’의 ${josa(`‘${line.item.label}’`, '은/는')} ${printNumber(value)}${unit}인데 같은 묶음의 ${josa(`‘${model?.item.label ?? ''}’`, '은/는')} ${printNumber(usual)}${unit}입니다. 같은 사람들에 대한 것이면 수를 맞춰 주세요.`,
      expected: null,
      actual: null,
      evidence: model ? [`${model.at}.expression`] : [],
    }));
}

function check({ project }: Subject): Outcome {
  const lines = costingLines(project);
  if (lines.length === 0) return { needs: '산출근거' };
  const groups = new Map<unknown, NamedItem[]>();
  for (const line of lines.filter(isLeaf)) {
    const { label } = line.item;
    if (!shared.test(label) || staff.test(label)) continue;
    groups.set(line.siblings, [...(groups.get(line.siblings) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) => [
    ...odd(
      group.flatMap((line) => countOf(line, isPersons)),
      '명',
      2,
    ),
    // Meals and books are not given out equally often: only one that differs from two others is odd.
    ...odd(
      group.flatMap((line) => countOf(line, (unit) => unit === '회')),
      '회',
      3,
    ),
  ]);
}

/** B20: lines for the same people count as many of them. */
export const sameCounts: Rule = { id: 'B20', title: '같은 묶음의 인원과 횟수', check };
