import { isIdStep, type Path, type Step } from '#shared/diff/patch.ts';
import { settlementColumns } from './project.ts';
import { settlementLabels } from './settlement-labels.ts';

/** Korean words for the fields of the record, as the official form calls them (shared/records/project/SPEC.md). */
const words: Record<string, string> = {
  schema: '형식 이름',
  fiscalYear: '회계연도',
  edition: '예산구분',
  title: '세부사업명',
  'overview.account': '회계',
  overview: '사업개요',
  'overview.period': '사업기간',
  'overview.period.checked': '사업기간의 표시한 항목',
  'overview.period.text': '사업기간의 글',
  'overview.content': '사업개요의 사업내용',
  'overview.cost': '사업비',
  'overview.cost.total': '사업비 총액',
  'overview.cost.national': '사업비 국비',
  'overview.cost.city': '사업비 시비',
  'overview.cost.offBudget': '사업비 기타(예산 외)',
  'overview.cost.offBudget.national': '사업비 기타(예산 외) 국비',
  'overview.cost.offBudget.other': '사업비 기타(예산 외) 기타',
  contacts: '사업 담당자',
  summary: '예산 총괄',
  'summary.total': '예산 총괄 계',
  'summary.lines': '예산 총괄',
  'summary.priorYear': '예산 총괄의 전년도',
  'summary.currentYear': '예산 총괄의 당해연도',
  costing: '산출근거',
  description: '사업설명',
  'description.purpose': '사업목적',
  'description.legalBasis': '사업근거',
  'description.content': '사업내용',
  'description.history': '추진경위',
  schedule: '추진일정',
  'schedule.year': '추진일정의 연도',
  'schedule.total': '추진일정 계의 예산집행금액',
  'schedule.rows': '추진일정',
  achievements: '추진실적',
  expectedEffects: '향후 기대효과',
  settlements: '결산 현황',
  notes: '※ 참고',
  unread: '읽지 못한 줄',
  unitPrices: '단가표',
  series: '사업 계열',
  program: '사업 분류',
  'program.field': '분야',
  'program.section': '부문',
  'program.policy': '정책사업',
  'program.unit': '단위사업',
  'program.code': '세부사업 코드',
  source: '읽은 곳',
  rounding: '단수 처리',
  'rounding.costing': '산출근거의 단수 처리',
  'rounding.rate': '증감률의 단수 처리',
  reasons: '사유',
};

/** Counted members of lists: `예산 총괄 2번째 통계목`. */
const members: Record<string, string> = {
  'summary.lines': '통계목',
  costing: '과목',
  contacts: '담당자',
  'schedule.rows': '절차',
  'overview.period.checked': '항목',
  settlements: '연도',
  achievements: '연도',
  children: '하위 줄',
  unitPrices: '단가',
};

/** Fields that are called the same wherever they stand. */
const leaves: Record<string, string> = {
  id: '식별자(id)',
  bureau: '실·국',
  department: '부서명',
  manager: '과장',
  teamLead: '팀장',
  officer: '주무관',
  name: '이름',
  phone: '전화번호',
  lineItem: '통계목 이름',
  prior: '(A)예산액',
  current: '(B)예산액',
  change: '증감',
  changeRate: '증감률',
  national: '국비',
  step: '사업추진절차',
  period: '추진기간',
  amount: '예산집행금액',
  detail: '추진세부내용',
  year: '연도',
  ...settlementLabels,
  bullet: '글머리표',
  label: '이름',
  expression: '산출식',
  unitPrice: '쓰는 단가',
  percentOf: '비율의 바탕',
  price: '단가',
  funding: '재원',
  district: '구비',
  fund: '기금',
  specialGrant: '특별교부세',
  bond: '지방채',
  line: '줄 번호',
  text: '글',
};

/** `settlements[2].carriedIn.amount` as its parts. Parts that are no path (an empty text) give an empty list. */
export function pathParts(path: string): (string | number)[] {
  const parts: (string | number)[] = [];
  for (const found of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g))
    parts.push(found[2] === undefined ? (found[1] ?? '') : Number(found[2]));
  return parts;
}

/** What of the record a label may name: years, so that `(A)예산액` becomes `2023예산액`. */
interface Years {
  readonly prior: unknown;
  readonly current: unknown;
}

function yearsOf(value: unknown): Years {
  const summary = (value as { summary?: { priorYear?: unknown; currentYear?: unknown } } | null)?.summary;
  return { prior: summary?.priorYear, current: summary?.currentYear };
}

function leafWord(part: string, list: string, years: Years): string {
  if (part === 'prior' && Number.isInteger(years.prior)) return `${years.prior}예산액`;
  if (part === 'current' && Number.isInteger(years.current)) return `${years.current}예산액`;
  if (part === 'amount' && list === 'costing') return '금액';
  return leaves[part] ?? part;
}

/** The place of the item that a step leads to; `null` where it is not (or no longer) in the list. */
function placeOf(step: Exclude<Step, string>, list: unknown): number | null {
  if (!isIdStep(step)) return step;
  const place = Array.isArray(list) ? list.findIndex((item) => (item as { id?: unknown } | null)?.id === step.id) : -1;
  return place < 0 ? null : place;
}

const inside = (value: unknown, key: string | number | null): unknown =>
  typeof value === 'object' && value !== null && key !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;

/**
 * A path into the record in the officer's words: `settlements[2].carriedIn.amount` is `결산 현황 3번째 연도의 전년이월`,
 * `summary.lines[1].current.amount` is `예산 총괄 2번째 통계목의 (B)예산액` (with the record given: `…의 2024예산액`).
 * A step by id is told by its place in the given record, without a number where it has none there.
 * A path of an unknown field keeps the field's own name.
 */
export function labelOfPath(path: string | Path, record?: unknown): string {
  const parts = typeof path === 'string' ? pathParts(path) : path;
  const years = yearsOf(record);
  let here = record;
  let known = '';
  let label = '';
  let list = '';
  let counted = false;
  for (const [index, part] of parts.entries()) {
    if (typeof part !== 'string') {
      const place = placeOf(part, here);
      label += ` ${place === null ? '' : `${place + 1}번째 `}${members[list] ?? '줄'}`;
      counted = true;
      here = inside(here, place);
      continue;
    }
    here = inside(here, part);
    known = known === '' ? part : `${known}.${part}`;
    if (!counted && words[known] !== undefined) {
      label = words[known] ?? '';
      list = known;
    } else if (part === 'items' || part === 'children') {
      list = part;
    } else if (part === 'amount' && index > 0 && isCell(parts[index - 1])) {
      // The amount of a cell is what the cell is called; its 국비 part is named.
    } else {
      label += `${label === '' ? '' : '의 '}${leafWord(part, String(parts[0] ?? ''), years)}`;
      list = part;
    }
  }
  return label.trim() === '' ? '자료 전체' : label.trim();
}

const cells = new Set<string>(['prior', 'current', 'change', ...settlementColumns]);

function isCell(part: Step | undefined): boolean {
  return typeof part === 'string' && cells.has(part);
}
