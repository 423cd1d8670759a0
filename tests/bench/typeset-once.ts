/**
 * `node typeset-once.ts ours|raw COUNT`: typesets a book in a process of its own and prints milliseconds and the
 * process's peak memory as JSON. `raw` gives the engine the same parts, ready made, and does nothing but have it lay
 * them out and write their PDFs; it joins nothing.
 */
import { readFileSync } from 'node:fs';
import { unwrap } from '#shared/result/result.ts';
import { planRuns } from '#shared/typesetting/runs/plan-book.ts';
import { typesetBook } from '#shared/typesetting/runs/typeset-book.ts';
import { readCoverage } from '#shared/typesetting/typst/coverage.ts';
import type { TypstInput } from '#shared/typesetting/typst/typst-input.ts';
import { writeTypst } from '#shared/typesetting/typst/write-typst.ts';
import { readEngineFiles } from '../../electron/main/typesetting/engine-files.ts';
import { createNativeEngine } from '../../electron/main/typesetting/native-engine.ts';
import { bookFor } from './bench-book.ts';

const [which, count] = [process.argv[2], Number(process.argv[3])];
const book = bookFor(count);
const files = readEngineFiles();
const coverage = readCoverage(files.fonts);
const engine = createNativeEngine(files);

/** What `typesetBook` gives the engine, ready made before the clock starts (page numbers are estimated). */
function ready(): TypstInput[] {
  if (which === 'ours') return [];
  const plan = planRuns(book);
  if (plan.length === 1) return [writeTypst(book, coverage, { contents: 'own' }).input];
  const runs = plan.map((parts) =>
    writeTypst({ ...book, cover: null, parts }, coverage, { contents: null, header: true }),
  );
  const contents = book.parts.map(({ title }, at) => ({ title, page: 3 * at + 1 }));
  return [...runs, writeTypst({ ...book, parts: [] }, coverage, { contents })].map(({ input }) => input);
}

const inputs = ready();
const begun = performance.now();
if (which === 'ours') unwrap(await typesetBook(engine, coverage, book));
for (const input of inputs) {
  unwrap(engine.pdf(input));
  await engine.release();
}
const milliseconds = performance.now() - begun;

/**
 * This process's own peak in MB. Linux hands a parent's peak on to the process it starts in `maxRSS`; the high-water
 * mark of /proc begins anew with the program.
 */
function peakMemory(): number {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (found) return Number(found[1]) / 1000;
  } catch {
    // Not Linux: there `maxRSS` is the process's own.
  }
  return process.resourceUsage().maxRSS / 1000;
}

console.log(JSON.stringify({ milliseconds, megabytes: peakMemory() }));
