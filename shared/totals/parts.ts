import { type FundingSource, fundingLabel, fundingSources, isFundingStated } from '#shared/funding/funding.ts';
import { findByName } from '#shared/line-items/find-line-item.ts';
import type { AmountCell, Project, SummaryLine } from '#shared/records/project/project.ts';
import { noValue, type TotalKey } from './keys.ts';

/** A part of a 세부사업: its value for every key, (A) and (B) in exact 원. */
export interface Part {
  readonly values: Readonly<Record<TotalKey, string>>;
  readonly prior: bigint;
  readonly current: bigint;
}

type LineValues = Pick<Part['values'], '통계목' | '편성목'>;

/** A 통계목, or the rest that no 통계목 covers, before it is split by 재원. */
interface Row {
  readonly values: LineValues;
  readonly prior: AmountCell | bigint;
  readonly current: AmountCell | bigint;
  readonly funding?: SummaryLine['funding'];
}

const exact = (cell: AmountCell | bigint) => (typeof cell === 'bigint' ? cell : BigInt(cell.amount ?? 0));
const orNone = (text: string | undefined) => text?.trim() || noValue;
const noLine: LineValues = { 통계목: noValue, 편성목: noValue };

/** TO5: the rows of 예산 총괄, and what of 계 they do not cover; a record without rows is its 계. */
function rowsOf({ summary: { lines, total }, fiscalYear }: Project): readonly Row[] {
  if (lines.length === 0) return [{ values: noLine, prior: total.prior, current: total.current }];
  const rows = lines.map(({ lineItem, prior, current, funding }) => ({
    values: { 통계목: orNone(lineItem), 편성목: findByName(lineItem, fiscalYear)?.group ?? noValue },
    ...{ prior, current, funding },
  }));
  const rest = (column: 'prior' | 'current') => {
    if (total[column].amount === null) return 0n;
    return lines.reduce((left, line) => left - exact(line[column]), exact(total[column]));
  };
  const [prior, current] = [rest('prior'), rest('current')];
  return prior === 0n && current === 0n ? rows : [...rows, { values: noLine, prior, current }];
}

type Sources = Map<string, bigint>;

/** TO6: a column by 재원: what is stated of it (the 국비 inside, or the 재원 of (B)), and the rest. */
function bySource(cell: AmountCell | bigint, funding: SummaryLine['funding'] | undefined): Sources {
  const parts: Sources = new Map();
  if (funding && isFundingStated(funding)) {
    for (const source of fundingSources) put(parts, source, funding[source]);
  } else if (typeof cell !== 'bigint') put(parts, 'national', cell.national);
  const rest = [...parts.values()].reduce((left, part) => left - part, exact(cell));
  if (rest !== 0n) parts.set(noValue, rest);
  return parts;
}

function put(parts: Sources, source: FundingSource, amount: number | null): void {
  if (amount !== null && amount !== 0) parts.set(fundingLabel[source], BigInt(amount));
}

function splitBySource(row: Row): readonly (Pick<Part, 'prior' | 'current'> & { readonly source: string })[] {
  const [prior, current] = [bySource(row.prior, undefined), bySource(row.current, row.funding)];
  const sources = new Set([...current.keys(), ...prior.keys()]);
  // A row of nothing is still a row of its project.
  if (sources.size === 0) sources.add(noValue);
  return [...sources].map((source) => ({
    source,
    prior: prior.get(source) ?? 0n,
    current: current.get(source) ?? 0n,
  }));
}

/** TO2, TO4: the parts of a 세부사업, split as far as the keys ask; together they are the whole. At least one. */
export function partsOf(project: Project, keys: readonly TotalKey[]): readonly Part[] {
  const { contacts, overview, program } = project;
  const common = {
    부서: orNone(contacts[0]?.department),
    회계: orNone(overview.account),
    정책사업: orNone(program?.policy),
    단위사업: orNone(program?.unit),
  };
  const isSplit = keys.includes('통계목') || keys.includes('편성목') || keys.includes('재원');
  const rows = rowsOf(project);
  if (!isSplit) {
    const sum = (column: 'prior' | 'current') => rows.reduce((all, row) => all + exact(row[column]), 0n);
    const values = { ...common, ...noLine, 재원: noValue };
    return [{ values, prior: sum('prior'), current: sum('current') }];
  }
  if (!keys.includes('재원')) {
    return rows.map((row) => ({
      values: { ...common, ...row.values, 재원: noValue },
      prior: exact(row.prior),
      current: exact(row.current),
    }));
  }
  return rows.flatMap((row) =>
    splitBySource(row).map(({ source, prior, current }) => ({
      values: { ...common, ...row.values, 재원: source },
      ...{ prior, current },
    })),
  );
}
