import { expect, test } from 'vitest';
import { readText } from '#shared/formats/text/read-text.ts';
import { writeText } from '#shared/formats/text/write-text.ts';
import type { Project } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';
import { mutated, randomOf, sown } from '../builders/document-mutations.ts';
import { markdownSampleText, sampleText } from '../builders/sample-project.ts';

const sources = [sampleText, markdownSampleText, `${sampleText}\n${markdownSampleText}`];

/** Everything a record says, without white space: names lose theirs. */
function everything(projects: readonly Project[]): string {
  return JSON.stringify(projects).replace(/\s+/g, '');
}

test('words put anywhere into damaged documents are in a field or in unread', () => {
  let found = 0;
  for (let seed = 0; seed < 1500; seed += 1) {
    const random = randomOf(seed * 7919 + 13);
    const damaged = mutated(sources[random(sources.length)] ?? '', random(6), random);
    const { text, words } = sown(damaged, 1 + random(4), random);
    const all = everything(unwrap(readText(text)));
    for (const word of words) {
      // A later word may have been put into the middle of an earlier one.
      if (!text.includes(word)) continue;
      found += 1;
      if (!all.includes(word)) throw new Error(`seed ${seed}: ${word} was dropped`);
    }
  }
  expect(found).toBeGreaterThan(3000);
});

test('whatever was read from a damaged document is written and read again equal', () => {
  for (let seed = 0; seed < 500; seed += 1) {
    const random = randomOf(seed * 104_729 + 1);
    const text = mutated(sources[random(sources.length)] ?? '', 1 + random(20), random);
    const read = readText(text);
    if (!read.ok) continue;
    expect(unwrap(readText(writeText(read.value)))).toEqual(read.value);
  }
});

test('unread lines name a line of the source', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const random = randomOf(seed);
    const { text } = sown(mutated(sampleText, random(6), random), 2, random);
    const lines = text.split('\n');
    for (const project of unwrap(readText(text))) {
      for (const { line } of project.unread) {
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(lines.length);
      }
    }
  }
});
