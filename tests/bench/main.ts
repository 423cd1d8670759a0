/**
 * `npm run bench [name…]`: runs every `<name>.bench.ts` of this folder, or the named ones, and prints a row a
 * measurement: ours, the raw engine's own time for the same work, and their ratio.
 */
import { readdirSync } from 'node:fs';
import { type Bench, heading, printRow } from './row.ts';

const wanted = process.argv.slice(2);
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();

if (names.length === 0) throw new Error(`no such measurement: ${wanted.join(', ')}`);

const widths = [34, 6, 9, 6, 9, 6];
const print = (cells: readonly string[]) =>
  console.log(
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );

print(heading);
for (const name of names) {
  const { bench } = (await import(`./${name}.bench.ts`)) as Bench;
  for (const measured of await bench()) print(printRow(measured));
}
