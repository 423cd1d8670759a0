import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Project } from '#shared/records/project/project.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';
import { validateProject } from '#shared/records/project/validate-project.ts';
import { unwrap } from '#shared/result/result.ts';
import type { CostingChoice } from '#shared/rollover/next-costing.ts';
import { rollOver } from '#shared/rollover/roll-over.ts';
import { settle } from '#shared/settlement/settle.ts';
import { ledgerArbitrary } from '../builders/ledger-arbitrary.ts';
import { projectArbitrary } from '../builders/project-arbitrary.ts';
import { smallerAmounts } from '../builders/smaller-amounts.ts';

const projects = projectArbitrary
  .filter(({ fiscalYear }) => fiscalYear >= 4 && fiscalYear < 9999)
  .map((project) => upgradeProject(smallerAmounts(project)));
const choices = fc.constantFrom<CostingChoice>('keep', 'empty');
const rolled = (
  project: Project,
  costing: CostingChoice,
  settlement: Parameters<typeof rollOver>[1]['settlement'] = null,
) => unwrap(validateProject(unwrap(rollOver(project, { costing, edition: '본예산', settlement }))));
const run = { seed: 2025, numRuns: 300 };

test('rollover/RO3, rollover/RO4, RO7, RO8: any record rolls into one whose figures agree', () => {
  fc.assert(
    fc.property(projects, choices, (before, choice) => {
      const { summary, overview, schedule, ...after } = rolled(before, choice);
      expect([after.fiscalYear, summary.priorYear, summary.currentYear]).toEqual([
        before.fiscalYear + 1,
        before.fiscalYear,
        before.fiscalYear + 1,
      ]);
      expect(summary.total.prior).toEqual(before.summary.total.current);
      const sum = summary.lines.reduce((all, line) => all + (line.current.amount ?? 0), 0);
      expect(summary.total.current.amount).toBe(sum);
      for (const { prior, current, change } of [...summary.lines, summary.total]) {
        expect(change.amount).toBe((current.amount ?? 0) - (prior.amount ?? 0));
        expect(change.national ?? 0).toBe((current.national ?? 0) - (prior.national ?? 0));
      }
      expect(overview.cost.total).toBe(sum);
      expect((overview.cost.national ?? 0) + (overview.cost.city ?? 0)).toBe(sum);
      expect(schedule.total).toBe(sum);
      if (choice === 'empty') expect(sum).toBe(0);
    }),
    run,
  );
});

test('rollover/RO2, rollover/RO5: what stays has its id, and texts stay', () => {
  fc.assert(
    fc.property(projects, (before) => {
      const after = rolled(before, 'keep');
      const known = new Map(before.summary.lines.map((line) => [line.id, line.lineItem]));
      for (const { id, lineItem } of after.summary.lines) if (known.has(id)) expect(known.get(id)).toBe(lineItem);
      expect(after.costing.every((group) => before.costing.includes(group))).toBe(true);
      expect(after.schedule.rows.map(({ amount, ...row }) => [amount, row])).toEqual(
        before.schedule.rows.map(({ amount: _, ...row }) => [null, row]),
      );
      for (const key of ['title', 'contacts', 'description', 'expectedEffects', 'notes', 'unread'] as const)
        expect(after[key]).toEqual(before[key]);
    }),
    run,
  );
});

test('rollover/RO9, rollover/RO10: years are T−3 … T−1 and T−4 … T−2, the last row is the ledger’s', () => {
  fc.assert(
    fc.property(projects, ledgerArbitrary, (before, ledger) => {
      const { printed } = unwrap(settle(ledger));
      const after = rolled(before, 'keep', printed);
      const year = after.fiscalYear;
      expect([...new Set(after.achievements.map((row) => row.year))]).toEqual([year - 3, year - 2, year - 1]);
      expect([...new Set(after.settlements.map((row) => row.year))]).toEqual([year - 4, year - 3, year - 2]);
      expect(after.achievements.at(-1)?.items).toEqual([]);
      expect(after.settlements.at(-1)).toMatchObject(printed);
    }),
    run,
  );
});

test('the same record rolls into the same record, and what it gives rolls on', () => {
  fc.assert(
    fc.property(projects, choices, (before, choice) => {
      fc.pre(before.fiscalYear < 9998);
      const after = rolled(before, choice);
      expect(rolled(before, choice)).toEqual(after);
      const next = rolled(after, choice);
      expect(next.fiscalYear).toBe(before.fiscalYear + 2);
      expect(next.summary.total.prior).toEqual(after.summary.total.current);
    }),
    run,
  );
});
