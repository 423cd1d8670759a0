import type { Reporter } from 'knip';

/** Tells how many files were read, and fails on none: a gate that reads nothing would otherwise pass. */
const report: Reporter = ({ counters }) => {
  console.log(`read ${counters.processed} of ${counters.total} files`);
  if (counters.processed === 0) process.exitCode = 1;
};

// biome-ignore lint/style/noDefaultExport: knip calls the default export of a reporter
export default report;
