import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costingLines, placesOf } from '#shared/drafting/costing-tree.ts';
import { deriveAfterEdit } from '#shared/drafting/derive.ts';
import { withNewIds } from '#shared/records/project/identity.ts';
import type { CostingGroup, Project } from '#shared/records/project/project.ts';
import { brokenLines, checkLine } from '../../renderer/features/desk/costing/costing-check.ts';
import { editCosting } from '../../renderer/features/desk/costing/costing-edit.ts';
import { type CostingView, costingRows } from '../../renderer/features/desk/costing/costing-rows.ts';
import { deskStep, deskSteps } from '../builders/desk-steps.ts';
import { importedSample } from '../builders/sample-project.ts';

const runs = { seed: 20_241_125, numRuns: 60 };

interface CellStep {
  readonly kind: 'label' | 'expression' | 'amount' | 'percent' | 'fold';
  readonly line: number;
  readonly to: number;
}

const cellSteps: fc.Arbitrary<readonly CellStep[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('label', 'expression', 'amount', 'percent', 'fold'),
    line: fc.nat(60),
    to: fc.nat(60),
  }),
  { maxLength: 25 },
);

const expressions = ['12,000원*3명', '12,000원*인원', '', '7,000원*2명*2회 = 9천원', '1,000천원'];

/** What the officer types into a cell of 산출근거, or the base that is chosen for a percentage. */
function typed(costing: readonly CostingGroup[], { kind, line, to }: CellStep): readonly CostingGroup[] {
  const lines = costingLines(costing);
  const { item, path } = lines[line % lines.length] ?? {};
  const rowId = item?.id ?? '';
  if (!item || !path || rowId === '') return costing;
  const value = kind === 'amount' ? (to % 3 === 0 ? null : to * 1000) : kind === 'label' ? `줄(${to}%)` : '';
  if (kind === 'expression') {
    const text = expressions[to % expressions.length] ?? '';
    return editCosting(costing, [{ rowId, columnId: 'expression', value: text }], [], 'ceil');
  }
  if (kind !== 'percent' || item.children.length > 0)
    return editCosting(costing, [{ rowId, columnId: kind, value }], [], 'ceil');
  const base = lines.filter((each) => each.path.length === path.length && each.item !== item);
  const of = base[to % Math.max(1, base.length)]?.item?.id ?? '';
  const link = (group: CostingGroup): CostingGroup => ({
    ...group,
    items: group.items.map((each) => (each === item ? { ...each, label: '수수료(2%)', percentOf: [of] } : each)),
  });
  return costing.map(link);
}

/** A copy that shares nothing with what it is of: nothing that was kept for the one is known of the other. */
const copy = <T>(value: T): T => structuredClone(value);

function expectSame(project: Project, folded: ReadonlySet<string>): void {
  const { costing, summary } = project;
  const view: CostingView = {
    folded,
    rule: 'ceil',
    unit: '천원',
    planned: (name) => summary.lines.some((line) => line.lineItem === name),
    budget: (name) => summary.lines.find((line) => line.lineItem === name)?.current.amount ?? null,
  };
  const fresh = copy(costing);
  expect(costingRows(costing, view)).toEqual(costingRows(fresh, view));
  expect(costingLines(costing)).toEqual(costingLines(fresh));
  const places = placesOf(costing);
  for (const { path, group, item } of costingLines(fresh)) {
    expect(places.get((item ?? group).id ?? '')).toEqual(path);
    if (item) expect(checkLine(item, 'ceil').brokenBelow).toEqual(brokenLines(copy(item.children), 'ceil'));
  }
}

describe('what is kept of lines that an edit left alone', () => {
  test('[costing/F4] rows, checks and places are those of the same record without anything kept', () => {
    fc.assert(
      fc.property(deskSteps, cellSteps, (moved, cells) => {
        let made = 0;
        const newId = () => {
          made += 1;
          return `n${made}`;
        };
        let project = importedSample();
        let folded = new Set<string>();
        const steps = Array.from({ length: Math.max(moved.length, cells.length) }, (_, at) => [moved[at], cells[at]]);
        for (const [step, cell] of steps as [(typeof moved)[number]?, CellStep?][]) {
          if (step && step.kind !== 'undo') project = deskStep(project, step, newId);
          if (cell?.kind === 'fold') {
            const rows = costingLines(project.costing);
            folded = new Set(
              rows.slice(cell.line % rows.length, cell.to).map(({ item, group }) => (item ?? group).id ?? ''),
            );
          } else if (cell) {
            const changed = { ...project, costing: typed(project.costing, cell) };
            const next = deriveAfterEdit(project, withNewIds(changed, newId));
            expect(next).toEqual(deriveAfterEdit(copy(project), withNewIds(copy(changed), newId)));
            project = next;
          }
          expectSame(project, folded);
        }
      }),
      runs,
    );
  });

  test('an edit leaves the parts of the record alone that it does not reach', () => {
    const before = importedSample();
    const line = costingLines(before.costing).find(
      ({ item }) => item?.expression !== '' && item?.children.length === 0,
    );
    const costing = editCosting(
      before.costing,
      [{ rowId: line?.item?.id ?? '', columnId: 'label', value: '다른 이름' }],
      [],
      'ceil',
    );
    const after = deriveAfterEdit(before, { ...before, costing });
    expect(after.costing).not.toEqual(before.costing);
    const { summary, overview, schedule, settlements, contacts } = after;
    expect(summary).toBe(before.summary);
    expect(overview).toBe(before.overview);
    expect(schedule).toBe(before.schedule);
    expect(settlements).toBe(before.settlements);
    expect(contacts).toBe(before.contacts);
    const others = costing.filter((group) => group.id !== line?.group.id);
    for (const group of others) expect(before.costing).toContain(group);
  });
});
