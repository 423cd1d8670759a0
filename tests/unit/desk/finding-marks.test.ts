import { describe, expect, test } from 'vitest';
import type { Finding } from '#shared/audit/finding.ts';
import { mended } from '#shared/audit/mend.ts';
import { withContentIds } from '#shared/records/project/identity.ts';
import { marksOf } from '../../../renderer/features/desk/findings/marks.ts';
import { pathOf, placeOf } from '../../../renderer/features/desk/findings/place-of-finding.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';

const project = withContentIds(fixtureProject());
const finding = (at: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'B02',
  severity: 'error',
  at,
  message: '다릅니다.',
  expected: null,
  actual: null,
  ...more,
});

describe('where a path is seen', () => {
  test('a cell of a table by the ids of its lines, whatever their places are', () => {
    const line = project.summary.lines[0];
    expect(pathOf(project, 'summary.lines[0].current.amount')).toEqual([
      'summary',
      'lines',
      { id: line?.id },
      'current',
      'amount',
    ]);
    expect(placeOf(project, 'summary.lines[0].current.national')).toEqual({
      section: 'summary',
      rowId: line?.id,
      columnId: 'current.national',
    });
    const child = project.costing[0]?.items[0];
    expect(placeOf(project, 'costing[0].items[0].amount')).toEqual({
      section: 'costing',
      rowId: child?.id,
      columnId: 'amount',
    });
  });

  test('계 is the row of sums, 사업비 its box', () => {
    expect(placeOf(project, 'summary.total.prior.amount')).toMatchObject({ rowId: 'total', columnId: 'prior' });
    expect(placeOf(project, 'schedule.total')).toMatchObject({
      section: 'schedule',
      rowId: 'total',
      columnId: 'amount',
    });
    expect(placeOf(project, 'overview.cost.national')).toMatchObject({ section: 'overview', label: '(국비)' });
  });

  test('a place that the record has not is none', () => {
    expect(placeOf(project, 'summary.lines[99].current.amount')).toBeNull();
    expect(placeOf(project, 'nowhere')).toBeNull();
  });
});

describe('marks', () => {
  test('at the cell that was typed and at the one it disagrees with', () => {
    const marks = marksOf(project, [finding('overview.cost.total', { evidence: ['summary.total.current.amount'] })]);
    const mark = { severity: 'error', message: '다릅니다.' };
    expect(marks.get('overview')?.boxes.get('사업비 (당해년도)')).toEqual(mark);
    expect(marks.get('summary')?.rows.get('total')).toEqual({ current: mark });
  });

  test('two findings at one cell: the graver colour, both sentences, each once', () => {
    const at = 'schedule.rows[0].amount';
    const warning = finding(at, { severity: 'warning', message: '기간 밖입니다.' });
    const marks = marksOf(project, [warning, finding(at), finding(at)]);
    expect(marks.get('schedule')?.rows.get(project.schedule.rows[0]?.id ?? '')).toEqual({
      amount: { severity: 'error', message: '기간 밖입니다.\n다릅니다.' },
    });
  });

  test('a finding about a whole line is drawn at its first cell', () => {
    const marks = marksOf(project, [finding('settlements[1]', { severity: 'warning' })]);
    expect(marks.get('settlements')?.rows.get(project.settlements[1]?.id ?? '')).toMatchObject({
      year: { severity: 'attention' },
    });
  });
});

test('what only tells is no mark', () => {
  expect(marksOf(project, [finding('contacts[0]', { severity: 'info' })]).size).toBe(0);
});

test('a cell of many findings tells the first five and how many there are more', () => {
  const many = Array.from({ length: 9 }, (_, at) => finding('schedule.total', { message: `${at}번째입니다.` }));
  const message = marksOf(project, many).get('schedule')?.rows.get('total')?.amount?.message.split('\n') ?? [];
  expect(message.slice(0, 5)).toEqual(['0번째입니다.', '1번째입니다.', '2번째입니다.', '3번째입니다.', '4번째입니다.']);
  expect(message[5]).toContain('4건이 더');
});

test('a mend changes its one place and shares the rest', () => {
  const after = mended(project, { at: 'settlements[1].balance.amount', value: 5, label: '' });
  expect(after.settlements[1]?.balance).toEqual({ ...project.settlements[1]?.balance, amount: 5 });
  expect(after.settlements[0]).toBe(project.settlements[0]);
  expect(after.costing).toBe(project.costing);
});
