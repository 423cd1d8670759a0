import { type FundingSource, fundingLabel } from '#shared/funding/funding.ts';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { settlementLabels } from '#shared/records/project/settlement-labels.ts';

const columns: Record<string, string> = {
  prior: '(A)',
  current: '(B)',
  change: '증감',
  changeRate: '증감률',
  ...settlementLabels,
};

const costs: Record<string, string> = {
  total: '사업비(당해년도)',
  national: '국비',
  city: '시비',
};

/** `settlements[2].balance` as `settlements`, 2, `balance`. */
const pathParts = (at: string): readonly Part[] =>
  at
    .replaceAll(']', '')
    .split(/[.[]/)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

const quoted = (text: string, otherwise: string) => (text === '' ? otherwise : `‘${text}’`);

type Part = string | number | undefined;

/** A cell of 예산 총괄 or 결산: its column, and the 국비 inside where that is meant. */
function columnName(column: Part, part: Part): string {
  return `${columns[String(column)] ?? column}${part === 'national' ? '의 국비(x)' : ''}`;
}

function summaryName(project: Project, [, row, place, column, part]: readonly Part[]): string {
  if (row === 'total') return `예산 총괄의 계 ${columnName(place, column)}`;
  const line = project.summary.lines[Number(place)];
  const name = `예산 총괄 ${quoted(line?.lineItem ?? '', `${Number(place) + 1}번째 통계목`)}`;
  if (column === 'funding') return `${name}의 재원 ${fundingLabel[part as FundingSource] ?? ''}`.trimEnd();
  return column === undefined ? name : `${name}의 ${columnName(column, part)}`;
}

/** `산출근거 ‘시설비’의 ‘위탁 › 인건비’ 금액`: the labels above tell lines of one name apart. */
function costingName(project: Project, parts: readonly Part[]): string {
  const group = project.costing[Number(parts[1])];
  const name = parts[1] === undefined ? '산출근거' : `산출근거 ${quoted(group?.lineItem ?? '', '이름 없는 과목')}`;
  let items: readonly CostingItem[] = group?.items ?? [];
  const labels: string[] = [];
  let last: Part;
  for (const part of parts.slice(2)) {
    if (typeof part !== 'number') {
      last = part;
      continue;
    }
    const item = items[part];
    labels.push(item?.label || `${part + 1}번째 줄`);
    items = item?.children ?? [];
  }
  if (labels.length === 0) return name;
  const line = `${name}의 ‘${labels.slice(-2).join(' › ')}’`;
  return last === 'expression' ? `${line} 산출식` : `${line} 금액`;
}

function scheduleName(project: Project, [, list, place]: readonly Part[]): string {
  if (list !== 'rows') return '추진일정의 계';
  if (place === undefined) return '추진일정';
  const { step = '', period = '' } = project.schedule.rows[Number(place)] ?? {};
  return `추진일정 ${quoted([step, period].filter(Boolean).join(' '), `${Number(place) + 1}번째 줄`)}의 예산집행금액`;
}

/** A place of the record in the officer's words: what the line is called, not where it is counted. */
export function placeName(project: Project, at: string): string {
  const parts = pathParts(at);
  switch (parts[0]) {
    case 'overview':
      return parts[1] === 'period' ? '사업개요의 사업기간' : `사업개요의 ${costs[String(parts[2])] ?? '사업비'}`;
    case 'summary':
      return summaryName(project, parts);
    case 'costing':
      return costingName(project, parts);
    case 'schedule':
      return scheduleName(project, parts);
    case 'settlements': {
      const row = project.settlements[Number(parts[1])];
      return row ? `${row.year}년 결산의 ${columnName(parts[2], parts[3])}` : '결산 현황';
    }
    case 'unitPrices':
      return `단가표의 ${quoted(project.unitPrices?.[Number(parts[1])]?.name ?? '', '단가')}`;
    default:
      return at;
  }
}
