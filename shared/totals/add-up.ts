import { normalizeName } from '#shared/line-items/name.ts';
import { isWon, type Won } from '#shared/money/won.ts';
import type { Project } from '#shared/records/project/project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { noValue, type TotalKey } from './keys.ts';
import { type Part, partsOf } from './parts.ts';

/** Sums of (A), (B) and 증감 in 원, and of how many 세부사업. */
export interface Sums {
  readonly prior: Won;
  readonly current: Won;
  readonly change: Won;
  readonly projects: number;
}

/** A row's values, in the order of the keys, and its sums. */
export interface TotalRow extends Sums {
  readonly values: readonly string[];
}

export interface Totals {
  readonly rows: readonly TotalRow[];
  readonly total: Sums;
}

/** Sums on their way, exact. */
class Group {
  #prior = 0n;
  #current = 0n;
  readonly #projects = new Set<Project>();
  readonly values: readonly string[];

  constructor(values: readonly string[] = []) {
    this.values = values;
  }

  add(project: Project, { prior, current }: Part): void {
    this.#prior += prior;
    this.#current += current;
    this.#projects.add(project);
  }

  /** `null` where a sum leaves the safe range. */
  sums(): Sums | null {
    const [prior, current] = [Number(this.#prior), Number(this.#current)];
    const change = Number(this.#current - this.#prior);
    if (!isWon(prior) || !isWon(current) || !isWon(change)) return null;
    return { prior, current, change, projects: this.#projects.size };
  }
}

/** TO7: by the order of the characters' numbers, which is that of 가나다; what has no value last. */
function compareValues(a: readonly string[], b: readonly string[]): number {
  for (const [at, text] of a.entries()) {
    const other = b[at] ?? '';
    if (text === other) continue;
    if (text === noValue || other === noValue) return text === noValue ? 1 : -1;
    return text < other ? -1 : 1;
  }
  return 0;
}

/**
 * Sums of 세부사업 by keys (SPEC.md). Every row and the whole are exact; fails with `amount-too-large` where one leaves
 * the safe range.
 */
export function addUpBy(projects: readonly Project[], keys: readonly TotalKey[]): Result<Totals> {
  const groups = new Map<string, Group>();
  const whole = new Group();
  for (const project of projects) {
    for (const part of partsOf(project, keys)) {
      const values = keys.map((key) => part.values[key]);
      const name = JSON.stringify(values.map(normalizeName));
      const group = groups.get(name) ?? new Group(values);
      groups.set(name, group);
      group.add(project, part);
      whole.add(project, part);
    }
  }
  const sorted = [...groups.values()].sort((a, b) => compareValues(a.values, b.values));
  const total = whole.sums();
  const rows = sorted.flatMap((group) => {
    const sums = group.sums();
    return sums ? [{ values: group.values, ...sums }] : [];
  });
  if (total && rows.length === sorted.length) return ok({ rows, total });
  return err('amount-too-large', '합계가 9,007조원을 넘어 집계하지 않았습니다. 금액의 자릿수를 확인해 주세요.');
}
