import { writeText } from '#shared/formats/text/write-text.ts';
import { importBytes } from '#shared/import/import-file.ts';
import { unwrap } from '#shared/result/result.ts';
import { projectsFor } from './bench-book.ts';
import { type Row, row } from './row.ts';

const documents = 1000;
const rounds = 5;

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** Reading 1,000 documents, beside what any reader must do: decode the bytes and part them into lines and cells. */
export async function bench(): Promise<Row[]> {
  const files = projectsFor(documents).map((project) => new TextEncoder().encode(writeText([project])));
  const ours: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(
      timed(() => {
        for (const bytes of files) unwrap(importBytes('a.txt', bytes));
      }),
    );
    let cells = 0;
    raw.push(
      timed(() => {
        for (const bytes of files) {
          for (const line of new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n')) {
            cells += line.split('\t').length;
          }
        }
      }),
    );
    if (cells === 0) throw new Error('nothing was read');
  }
  return [row('reading documents', documents, 'ms', ours, raw)];
}
