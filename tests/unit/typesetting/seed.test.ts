import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildBook } from '#shared/document/forms/book.ts';
import { importBytes } from '#shared/import/import-file.ts';
import { unwrap } from '#shared/result/result.ts';
import { figuresOf, firstMissing } from '../../helpers/figures.ts';
import { pdfText } from '../../helpers/read-pdf.ts';
import { typeset } from '../../helpers/typeset.ts';

function textsIn(path: string): string[] {
  const folder = fileURLToPath(new URL(path, import.meta.url));
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(txt|md)$/.test(name))
    .map((name) => `${folder}/${name}`);
}

const seeds = textsIn('../../../../shared/seed');
if (seeds.length === 0) console.log('../shared/seed is not here: the real document is not printed');

describe('documents as they come', () => {
  test.skipIf(seeds.length === 0).each(seeds.length === 0 ? [''] : seeds)(
    '%s: every figure, no glyph missing',
    async (file) => {
      const { projects } = unwrap(importBytes('seed.txt', readFileSync(file)));
      for (const project of projects) {
        const { pdf, warnings } = unwrap(await typeset(buildBook([project], null)));
        expect(warnings).toEqual([]);
        const { text } = await pdfText(pdf);
        expect(firstMissing(text, figuresOf(project))).toBeNull();
        expect(text).not.toContain('〓');
      }
    },
  );
});

const samples = textsIn('../../../assets/samples');

test.each(samples)('the sample %s', async (file) => {
  const { projects } = unwrap(importBytes('sample.txt', readFileSync(file)));
  const { warnings } = unwrap(await typeset(buildBook(projects, null)));
  expect(warnings).toEqual([]);
});
