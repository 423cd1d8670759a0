import { describe, expect, it } from 'vitest';
import { addTotals, noTotals, readTotals } from '../../helpers/test-totals.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

describe('readTotals', () => {
  it('counts tests, and everything that neither passed nor failed as skipped', () => {
    const report = { testResults: [file('failed', 'passed', 'failed', 'pending', 'todo'), file('passed', 'passed')] };
    expect(readTotals(JSON.stringify(report))).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(readTotals(JSON.stringify({ testResults: [file('failed')] }))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('adds', () => {
    expect(
      addTotals({ passed: 1, failed: 2, skipped: 3 }, addTotals(noTotals, { passed: 4, failed: 5, skipped: 6 })),
    ).toEqual({ passed: 5, failed: 7, skipped: 9 });
  });
});
