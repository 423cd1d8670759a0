import { isIdStep, isMove, isRun, type Patch, type Path } from '#shared/diff/patch.ts';
import type { SectionId } from '#shared/document/model/document.ts';
import { type Change, singleChanges } from '#shared/journal/change.ts';

/** Where on the desk a change is seen: a cell of the section's table, or the section's box of that name. */
export interface DeskPlace {
  readonly section: SectionId;
  readonly rowId?: string | undefined;
  readonly columnId?: string | undefined;
  /** The cursor stays where it is in that table: any of its lines may be meant. */
  readonly isVague?: boolean | undefined;
  /** The box's label; none where the section has one box only. */
  readonly label?: string | undefined;
}

const costLabels: Readonly<Record<string, string>> = {
  total: '사업비 (당해년도)',
  national: '(국비)',
  city: '(시비)',
  'offBudget.national': '기타 (예산 외) 국비',
  'offBudget.other': '기타 (예산 외) 기타',
};

const words = (path: Path) => path.map((step) => (isIdStep(step) ? '' : String(step)));

/** Parts of a line that are seen in another column than one of their own name. */
const columnOf: Readonly<Record<string, string>> = { bullet: 'label', percentOf: 'expression', funding: 'current' };

function columnIn(section: SectionId, path: readonly string[]): string | undefined {
  const [name = '', part] = path;
  if (section === 'contacts') return path.join('.');
  if (section === 'costing' && name === 'lineItem') return 'label';
  return part === 'national' ? `${name}.national` : (columnOf[name] ?? name);
}

/** The row and the column of a patch inside a list of lines; a line that came or went is the row itself. */
function cellOf(section: SectionId, patch: Patch): DeskPlace {
  const { path } = patch;
  const at = path.findLastIndex(isIdStep);
  const own = path[at];
  const line = isIdStep(own) ? own.id : undefined;
  // Of lines that changed places either may be called the one that moved.
  if (isMove(patch)) return { section, rowId: patch.moved[0], isVague: true };
  if (isRun(patch)) return { section, rowId: patch.inserted[0]?.id ?? patch.after ?? line };
  return { section, rowId: line, columnId: columnIn(section, words(path.slice(at + 1))) };
}

function boxOf([first = '', ...rest]: readonly string[], patch: Patch): DeskPlace | null {
  const inner = rest.join('.');
  switch (first) {
    case 'title':
      return { section: 'title', label: '사업명' };
    case 'edition':
      return { section: 'title', label: '차수' };
    case 'fiscalYear':
      return { section: 'title', label: '회계연도' };
    case 'description':
      return { section: rest[0] as SectionId };
    case 'notes':
      return { section: 'contacts', label: '참고 (※)' };
    case 'expectedEffects':
      return { section: 'expectedEffects' };
    case 'achievements':
      return { section: 'achievements', rowId: cellOf('achievements', patch).rowId };
    case 'overview':
      if (rest[0] === 'cost') return { section: 'overview', label: costLabels[inner.replace(/^cost\./, '')] };
      if (rest[0] === 'period') return { section: 'overview', label: '사업기간 (그 밖의 글)' };
      return { section: 'overview', label: rest[0] === 'account' ? '회계' : '사업내용' };
    default:
      return null;
  }
}

/** Where the value of a path is seen; `null`: nowhere. */
export function placeOfPath(path: Path): DeskPlace | null {
  return placeOf({ path });
}

/** Cells that follow what is typed into others. */
const following = new Set(['change', 'changeRate', 'available', 'balance', 'amount']);

/** What a person did stands before what followed from it: 산출근거 moves 총괄, 총괄 moves 사업비. */
const order = [
  'fiscalYear',
  'title',
  'edition',
  'description',
  'notes',
  'expectedEffects',
  'achievements',
  'contacts',
  'costing',
  'settlements',
  'schedule.rows',
  'summary.lines',
  'schedule',
  'summary',
  'overview',
];

function rank(path: Path): number {
  const name = words(path).join('.');
  const found = order.findIndex((each) => name === each || name.startsWith(`${each}.`));
  return found < 0 ? order.length : found;
}

/** The id of the row under a table with its sums. */
export const totalRowId = 'total';

/** 계: `summary.total.current.amount`, `schedule.total`. */
function totalOf(section: 'summary' | 'schedule', [, name, ...rest]: readonly string[]): DeskPlace {
  if (name !== 'total') return { section };
  return { section, rowId: totalRowId, columnId: section === 'schedule' ? 'amount' : columnIn(section, rest) };
}

function placeOf(patch: Patch): DeskPlace | null {
  const [first = '', second = ''] = words(patch.path);
  if (first === 'costing' || first === 'settlements' || first === 'contacts') return cellOf(first, patch);
  if ((first === 'schedule' && second === 'rows') || (first === 'summary' && second === 'lines'))
    return cellOf(first, patch);
  if (first === 'schedule' || first === 'summary') return totalOf(first, words(patch.path));
  return boxOf(words(patch.path), patch);
}

/** Of patches of one kind the one that was typed: no computed cell, and no sum of what stands below. */
function weight(patch: Patch): number {
  // 시비 is what 국비 leaves of the whole.
  if (words(patch.path).join('.') === 'overview.cost.city') return 1;
  const { columnId } = placeOf(patch) ?? {};
  return columnId !== undefined && following.has(columnId.replace('.national', '')) ? 1000 - patch.path.length : 0;
}

/** Where the open project's record was changed, first by what a person did and not by what followed; `null`: nowhere. */
export function placeOfChange(change: Change, id: string): DeskPlace | null {
  const patches = singleChanges(change).flatMap((each) =>
    each.kind === 'edited' && each.id === id ? each.patches : [],
  );
  const [first] = [...patches].sort((a, b) => rank(a.path) - rank(b.path) || weight(a) - weight(b));
  return first ? placeOf(first) : null;
}
