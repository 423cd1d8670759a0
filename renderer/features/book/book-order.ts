import type { Project } from '#shared/records/project/project.ts';
import type { ListRecord } from '../../store/rows.ts';

/** How the projects of a book follow each other; `own`: as they were moved by hand. */
export type BookOrderKind = 'budget' | 'title' | 'amount' | 'own';

export const orderLabels: Readonly<Record<BookOrderKind, string>> = {
  budget: '예산서 순 (회계·부서·정책·단위사업)',
  title: '부서·사업명 순',
  amount: '올해 예산 큰 순',
  own: '고르거나 옮긴 순',
};

/** What the order of the budget is made of; blanks come last. */
export interface BudgetPlace {
  readonly account: string;
  readonly department: string;
  readonly policy: string;
  readonly unit: string;
  readonly code: string;
  readonly title: string;
}

export function budgetPlaceOf({ overview, contacts, program, title }: Project): BudgetPlace {
  const { policy = '', unit = '', code = '' } = program ?? {};
  return { account: overview.account, department: contacts[0]?.department ?? '', policy, unit, code, title };
}

const korean = new Intl.Collator('ko', { numeric: true });
const named = (a: string, b: string) => (a === '' ? 1 : 0) - (b === '' ? 1 : 0) || korean.compare(a, b);
const generalFirst = (a: string, b: string) => (a === '일반회계' ? 0 : 1) - (b === '일반회계' ? 0 : 1) || named(a, b);

/** 일반회계 first, then 부서, 정책사업, 단위사업, 세부사업 코드, name: as a budget book runs. */
export function compareBudgetPlaces(a: BudgetPlace, b: BudgetPlace): number {
  return (
    generalFirst(a.account, b.account) ||
    named(a.department, b.department) ||
    named(a.policy, b.policy) ||
    named(a.unit, b.unit) ||
    named(a.code, b.code) ||
    korean.compare(a.title, b.title)
  );
}

/** The records by what the list knows of them. */
export function orderRecords(kind: 'title' | 'amount', records: readonly ListRecord[]): ListRecord[] {
  const byTitle = (a: ListRecord, b: ListRecord) =>
    named(a.departments[0] ?? '', b.departments[0] ?? '') || korean.compare(a.title, b.title);
  if (kind === 'title') return records.toSorted(byTitle);
  return records.toSorted((a, b) => Number(b.current ?? -1) - Number(a.current ?? -1) || byTitle(a, b));
}

/** The ids with some moved: by one place, or behind another one. */
export function moveIds(ids: readonly string[], moved: readonly string[], by: -1 | 1): readonly string[] {
  const next = [...ids];
  const set = new Set(moved);
  const places = ids.flatMap((id, at) => (set.has(id) ? [at] : []));
  const edge = by < 0 ? (places[0] ?? 0) === 0 : places.at(-1) === ids.length - 1;
  if (places.length === 0 || edge) return ids;
  for (const at of by < 0 ? places : places.toReversed()) {
    const id = next[at];
    const other = next[at + by];
    if (id !== undefined && other !== undefined) [next[at + by], next[at]] = [id, other];
  }
  return next;
}

export function putBehind(ids: readonly string[], moved: readonly string[], target: string): readonly string[] {
  if (moved.includes(target)) return ids;
  const set = new Set(moved);
  const rest = ids.filter((id) => !set.has(id));
  const at = rest.indexOf(target) + 1;
  return [...rest.slice(0, at), ...ids.filter((id) => set.has(id)), ...rest.slice(at)];
}

/** What should be looked at before these become one book. */
export function bookWarnings(records: readonly ListRecord[]): string[] {
  const years = [...new Set(records.map(({ fiscalYear }) => fiscalYear))].sort();
  const editions = new Set(records.map(({ edition }) => edition));
  const departments = new Set(records.map(({ departments }) => departments[0] ?? ''));
  const names = Map.groupBy(records, ({ title, fiscalYear, edition }) => `${fiscalYear} ${edition} ${title}`);
  const twice = [...names.values()].filter(({ length }) => length > 1);
  return [
    ...(years.length > 1 ? [`회계연도가 섞여 있습니다: ${years.map((year) => `${year}년`).join(', ')}`] : []),
    ...(editions.size > 1 ? [`차수가 섞여 있습니다: ${[...editions].join(', ')}`] : []),
    ...(departments.size > 1
      ? [`부서가 ${departments.size.toLocaleString('ko-KR')}곳입니다. 표지의 부서를 확인해 주세요.`]
      : []),
    ...(twice.length > 0
      ? [
          `같은 사업이 두 번 들어 있습니다: ${twice
            .slice(0, 3)
            .map(([one]) => one?.title ?? '')
            .join(', ')}`,
        ]
      : []),
  ];
}
