import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Row, row } from './row.ts';

const once = fileURLToPath(new URL('./typeset-once.ts', import.meta.url));

interface Measured {
  readonly milliseconds: number;
  readonly megabytes: number;
}

function run(which: 'ours' | 'raw', count: number): Measured {
  return JSON.parse(execFileSync(process.execPath, [once, which, String(count)], { encoding: 'utf8' })) as Measured;
}

function measure(count: number, rounds: number): Row[] {
  const ours: Measured[] = [];
  const raw: Measured[] = [];
  // Turn about, so that a busy moment of the machine falls on both.
  for (let round = 0; round < rounds; round += 1) {
    ours.push(run('ours', count));
    raw.push(run('raw', count));
  }
  const [times, peaks] = [(each: Measured) => each.milliseconds, (each: Measured) => each.megabytes];
  return [
    row('typesetting', count, 'ms', ours.map(times), raw.map(times)),
    row('typesetting, peak memory', count, 'MB', ours.map(peaks), raw.map(peaks)),
  ];
}

/** A book of 50 and of 500 세부사업 to one PDF, beside the raw Typst engine doing the same parts. */
export async function bench(): Promise<Row[]> {
  return [...measure(50, 5), ...measure(500, 3)];
}
