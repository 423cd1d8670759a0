import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importBytes } from '#shared/import/import-file.ts';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';
import { withoutIds } from '../../helpers/without-ids.ts';

const cases = new URL('../../../../shared/cases/', import.meta.url).pathname;

function read(path: string): Project {
  const [project] = unwrap(importBytes(path, new Uint8Array(readFileSync(join(cases, path))))).projects;
  if (!project) throw new Error('one project is expected');
  return project;
}

const labels = (items: readonly CostingItem[]): unknown[] =>
  items.map(({ label, children }) => (children.length > 0 ? [label, ...labels(children)] : label));
const left = (project: Project) => project.unread.map(({ text }) => text).join('\n');

/** Each reported input by its right value, as the folder's own notes state it. */
describe.skipIf(!existsSync(cases))('the reported cases (skipped where their folder is absent)', () => {
  test('01: a caption in full width is the unit', () => {
    const project = read('01-unit-line-fullwidth/input.txt');
    expect(project.summary.total.prior.amount).toBe(5_621_879_000_000);
    expect(project.summary.lines).toHaveLength(3);
    const { schedule } = read('01-unit-line-fullwidth/input-schedule.txt');
    expect([schedule.total, schedule.rows.length]).toEqual([4_535_424_000_000, 4]);
  });

  test('02: struck-out figures are no part of a value', () => {
    expect(read('02-struck-out-and-superscript-glued/input-struck.txt').schedule.rows[1]?.amount).toBe(600_000);
    expect(read('02-struck-out-and-superscript-glued/input-del-settlement.txt').settlements[0]?.adjustment.amount).toBe(
      7000,
    );
    expect(read('02-struck-out-and-superscript-glued/input-del-expression.txt').costing[0]?.items[0]?.expression).toBe(
      '1,382,000원',
    );
  });

  test('06: invisible marks have no meaning in a number', () => {
    const project = read('06-invisible-marks-from-windows-calculator/input-doc.txt');
    expect(project.costing[0]?.items[0]?.expression).toBe('1,382,000원');
    expect([project.overview.cost.total, project.summary.total.current.amount]).toEqual([4_535_424_000, 4_535_424_000]);
    expect(project.unread).toEqual([]);
  });

  test('13: CP949 beyond KS X 1001', () => {
    const silent = read('13-cp949-extended-syllables/input-silent-cp949.txt');
    expect(silent).toEqual(read('13-cp949-extended-syllables/input-silent-utf8.txt'));
    expect(JSON.stringify(read('13-cp949-extended-syllables/input-refused-cp949.txt'))).toContain('됬');
  });

  test.each(['input.txt', 'input-bullet.txt', 'input-fw.txt'])('15: levels by the order of the marks, %s', (file) => {
    const [root] = read(`15-bullet-level-by-glyph/${file}`).costing[1]?.items ?? [];
    expect(root?.children.map(({ label, children }) => [label, children.length])).toEqual([
      ['위탁수수료(2%)', 0],
      ['인건비', 0],
      ['사업비', 6],
      ['운영비', 0],
      ['시설관리비', 2],
    ]);
  });

  test('bracket-shift: brackets move nothing and are no 국비', () => {
    const project = read('text/bracket-shift.txt');
    for (const row of [project.summary.total, ...project.summary.lines]) {
      expect([row.prior.amount, row.current.amount, row.change.amount, row.changeRate]).toEqual([
        null,
        1_000_000,
        15_000,
        2,
      ]);
      expect([row.prior.national, row.current.national]).toEqual([null, null]);
    }
    expect(left(project)).toMatch(/\(985\)[\s\S]*\(400\)/);
  });

  test('paren: a bracket is never a minus', () => {
    const amounts = JSON.stringify(
      [read('text/paren.txt'), read('text/paren2.txt'), read('text/unit.txt')].map(withoutIds),
    );
    expect(amounts).not.toContain('-985');
    expect(read('text/paren.txt').settlements[1]?.available).toEqual({ amount: 1_000_000, national: 400_000 });
    expect(read('text/paren2.txt').settlements[0]?.executed.amount).toBeNull();
    expect(left(read('text/paren2.txt'))).toContain('(985)');
  });

  test('month-as-money: no amount, the dates in the period', () => {
    const { rows } = read('text/month-as-money.txt').schedule;
    expect(rows.map(({ amount }) => amount)).toEqual([null, null, null]);
    expect(rows.map(({ period }) => period)).toEqual(['2024. 3', '2024. 6', '매년 1월 - 2월 28일까지']);
  });

  test('mid-label: the whole tree under its own 통계목', () => {
    expect(read('text/mid-label.txt').costing.map(({ lineItem, items }) => [lineItem, labels(items)])).toEqual([
      ['사무관리비', ['소모품']],
      ['민간위탁금', [['위탁 운영', '인건비', '관리비']]],
    ]);
  });

  test('label-alone: labels of 사업개요', () => {
    const { overview } = read('text/label-alone.txt');
    expect([overview.content.length, overview.cost.total]).toEqual([2, 1_000_000]);
  });

  test('xl: cells that hold line breaks', () => {
    const project = read('text/xl.txt');
    expect(project.summary.total.current).toEqual({ amount: 5_678_000, national: 1_234_000 });
    expect(project.costing.map(({ lineItem, items }) => [lineItem, labels(items)])).toEqual([
      ['공기관등에대한경상적위탁사업비', [['운영', '인건비']]],
    ]);
    expect(project.unread).toEqual([]);
  });

  test('wrapped-cells: gaps of a fixed width', () => {
    const [root] = read('text/wrapped-cells.txt').costing;
    expect(root?.items.map(({ label, amount }) => [label, amount])).toEqual([
      ['정근수당', 5_250_000],
      ['상여', 5_314_000],
      ['군민 만족도 조사 자료 및 카드뉴스 제작', 900_000],
    ]);
    expect(root?.items[2]?.children.map(({ bullet, label }) => [bullet, label])).toEqual([['-', '6급 담당 여비']]);
  });

  test('unit: each table in its own unit', () => {
    const project = read('text/unit.txt');
    expect(project.summary.total.prior.amount).toBe(100_000_000);
    expect(project.costing[0]?.items[1]?.amount).toBe(2_000_000);
    expect(project.settlements[0]?.finalBudget.amount).toBe(100_000);
  });
});
