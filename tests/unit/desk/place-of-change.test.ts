import { describe, expect, it } from 'vitest';
import { diffJson } from '#shared/diff/diff.ts';
import { deriveAfterEdit } from '#shared/drafting/derive.ts';
import { thousand } from '#shared/money/parse.ts';
import { withNewIds } from '#shared/records/project/identity.ts';
import type { Project } from '#shared/records/project/project.ts';
import { placeOfChange } from '../../../renderer/features/desk/place-of-change.ts';
import { sampleProject } from '../../builders/sample-project.ts';

let made = 0;
const project = withNewIds(sampleProject(), () => {
  made += 1;
  return `line-${made}`;
});

/** Where the desk goes after this edit, with everything that follows from it, was taken back. */
function place(change: (was: Project) => Project) {
  const after = deriveAfterEdit(project, change(project));
  return placeOfChange({ kind: 'edited', of: 'project', id: 'a', patches: diffJson(after, project) }, 'a');
}

const [line] = project.summary.lines;
const [group] = project.costing;
const [item] = group?.items ?? [];
const [year] = project.settlements;
const [contact] = project.contacts;

describe('the place that undo goes to', () => {
  it('is the box that was typed in', () => {
    expect(place((was) => ({ ...was, title: '다른 이름' }))).toEqual({ section: 'title', label: '사업명' });
    expect(place((was) => ({ ...was, description: { ...was.description, purpose: ['- 목적'] } }))).toEqual({
      section: 'purpose',
    });
    expect(place((was) => ({ ...was, notes: ['덧붙임'] }))).toEqual({ section: 'contacts', label: '참고 (※)' });
    const cost = { ...project.overview.cost, total: thousand(1) };
    expect(place((was) => ({ ...was, overview: { ...was.overview, cost } }))).toEqual({
      section: 'overview',
      label: '사업비 (당해년도)',
    });
  });

  it('is the cell that was typed in, not a sum that followed', () => {
    const prior = { amount: thousand(7), national: null };
    const lines = (was: Project) => was.summary.lines.map((each) => (each.id === line?.id ? { ...each, prior } : each));
    expect(place((was) => ({ ...was, summary: { ...was.summary, lines: lines(was) } }))).toMatchObject({
      section: 'summary',
      rowId: line?.id,
      columnId: 'prior',
    });
    const carriedIn = { amount: thousand(7), national: null };
    expect(
      place((was) => ({ ...was, settlements: was.settlements.map((row) => ({ ...row, carriedIn })) })),
    ).toMatchObject({ section: 'settlements', rowId: year?.id, columnId: 'carriedIn' });
    expect(
      place((was) => ({
        ...was,
        contacts: was.contacts.map((row) => ({ ...row, officer: { ...row.officer, phone: '0000' } })),
      })),
    ).toMatchObject({ section: 'contacts', rowId: contact?.id, columnId: 'officer.phone' });
  });

  it('is the line of 산출근거, though 예산 총괄 and 사업비 followed it', () => {
    const rename = (was: Project) =>
      was.costing.map((each) =>
        each.id === group?.id
          ? { ...each, items: each.items.map((one) => (one.id === item?.id ? { ...one, label: '다른 줄' } : one)) }
          : each,
      );
    expect(place((was) => ({ ...was, costing: rename(was) }))).toEqual({
      section: 'costing',
      rowId: item?.id,
      columnId: 'label',
    });
    const without = (was: Project) => was.costing.filter((each) => each.id !== group?.id);
    expect(place((was) => ({ ...was, costing: without(was) }))).toEqual({ section: 'costing', rowId: group?.id });
  });

  it('is nowhere for another project', () => {
    expect(placeOfChange({ kind: 'removed', of: 'project', id: 'b' }, 'a')).toBeNull();
  });
});
