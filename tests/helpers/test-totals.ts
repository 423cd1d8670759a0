/** Counts of single tests over one or more Vitest runs. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTotals: Totals = { passed: 0, failed: 0, skipped: 0 };

export function addTotals(a: Totals, b: Totals): Totals {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** The totals of Vitest's JSON report. A file that failed without a failed test in it counts as one failure. */
export function readTotals(json: string): Totals {
  const report = JSON.parse(json) as Report;
  let totals = noTotals;
  for (const file of report.testResults) {
    const statuses = file.assertionResults.map((test) => test.status);
    const passed = statuses.filter((status) => status === 'passed').length;
    const failed = statuses.filter((status) => status === 'failed').length;
    const skipped = statuses.length - passed - failed;
    totals = addTotals(totals, { passed, failed: file.status === 'failed' ? Math.max(1, failed) : failed, skipped });
  }
  return totals;
}
