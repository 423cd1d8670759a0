import fc from 'fast-check';
import { deriveAfterEdit } from '#shared/drafting/derive.ts';
import { emptyContact, emptySummaryAmounts } from '#shared/records/project/empty-project.ts';
import { withNewIds } from '#shared/records/project/identity.ts';
import type { CostingGroup, CostingItem, Project, SummaryLine } from '#shared/records/project/project.ts';
import { editRows, insertBefore, removeRows } from '../../renderer/table/rows.ts';
import * as moves from '../../shared/drafting/costing-moves.ts';
import * as tree from '../../shared/drafting/costing-tree.ts';

const kinds = [
  'insertAbove',
  'insertBelow',
  'rename',
  'paste',
  'delete',
  'duplicate',
  'indent',
  'outdent',
  'up',
  'down',
  'dropAfter',
  'dropInside',
  'addRow',
  'insertRow',
  'deleteRow',
  'undo',
] as const;

/** One thing an officer does at the desk; the numbers choose among the lines there are. */
export interface DeskStep {
  readonly kind: (typeof kinds)[number];
  readonly line: number;
  readonly to: number;
  readonly count: number;
}

export const deskSteps: fc.Arbitrary<readonly DeskStep[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    line: fc.nat(40),
    to: fc.nat(40),
    count: fc.integer({ min: 1, max: 2 }),
  }),
  { maxLength: 25 },
);

type Costing = readonly CostingGroup[];

const pasted: readonly CostingItem[] = [
  {
    bullet: '-',
    label: '붙인 줄',
    expression: '1,000원*3명',
    amount: null,
    children: [{ bullet: '▷', label: '그 아래', expression: '', amount: null, children: [] }],
  },
];

/** The tree after a step on the line at a path; `null` where the desk refuses it. */
function costingStep(costing: Costing, step: DeskStep): Costing | null {
  const lines = tree.costingLines(costing);
  const line = lines[step.line % Math.max(1, lines.length)];
  const target = lines[step.to % Math.max(1, lines.length)];
  if (!line || !target) return [...costing, { lineItem: '사무관리비', items: [] }];
  const { path } = line;
  const isItem = line.item !== null;
  switch (step.kind) {
    case 'insertAbove':
      return isItem ? tree.insertAbove(costing, path, step.count) : null;
    case 'insertBelow':
      return tree.insertBelow(costing, path, step.count);
    case 'rename':
      return tree.changeItem(costing, path, (item) => ({ ...item, label: `이름 ${step.to}`, expression: '5,000원' }));
    case 'paste':
      return path.length < 4 ? tree.putBelow(costing, path, pasted) : null;
    case 'delete':
      return tree.removeLines(costing, [path]);
    case 'duplicate':
      return moves.duplicateLines(costing, path, step.count);
    case 'indent':
      return isItem ? moves.indent(costing, path, step.count) : null;
    case 'outdent':
      return isItem ? moves.outdent(costing, path, step.count) : null;
    case 'up':
      return moves.moveLines(costing, path, 1, -1);
    case 'down':
      return moves.moveLines(costing, path, 1, 1);
    case 'dropAfter':
      return moves.dropLines(costing, path, 1, target.path, 'after');
    default:
      return moves.dropLines(costing, path, 1, target.path, 'inside');
  }
}

const blank: SummaryLine = { lineItem: '', ...emptySummaryAmounts };

function rowStep(project: Project, { kind, line, count }: DeskStep, newId: () => string): Project {
  const { lines } = project.summary;
  const row = { id: lines[line % Math.max(1, lines.length)]?.id ?? '', cells: {} };
  const withLines = (next: typeof lines): Project => ({ ...project, summary: { ...project.summary, lines: next } });
  if (kind === 'insertRow') return withLines(insertBefore(lines, row, count, blank));
  if (kind === 'deleteRow') {
    return { ...withLines(removeRows(lines, [row.id])), contacts: [...project.contacts, emptyContact] };
  }
  const edit = { rowId: newId(), columnId: 'lineItem', value: '시설비' };
  return withLines(editRows(lines, [edit], [], blank, (each) => ({ ...each, lineItem: '시설비' })));
}

/** The record after a step (not `undo`), through the one door of every edit. */
export function deskStep(project: Project, step: DeskStep, newId: () => string): Project {
  const changed = ['addRow', 'insertRow', 'deleteRow'].includes(step.kind)
    ? rowStep(project, step, newId)
    : { ...project, costing: costingStep(project.costing, step) ?? project.costing };
  return deriveAfterEdit(project, withNewIds(changed, newId));
}
