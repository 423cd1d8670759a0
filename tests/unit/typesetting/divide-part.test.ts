import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildBook } from '#shared/document/forms/book.ts';
import { buildProjectPart } from '#shared/document/forms/explanation/project-part.ts';
import type { Block, DocumentPart } from '#shared/document/model/document.ts';
import { won } from '#shared/money/won.ts';
import { unwrap } from '#shared/result/result.ts';
import { dividePart } from '#shared/typesetting/runs/divide-part.ts';
import { planRuns } from '#shared/typesetting/runs/plan-book.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';
import { firstMissing } from '../../helpers/figures.ts';
import { openPdf, pdfText } from '../../helpers/read-pdf.ts';
import { typeset } from '../../helpers/typeset.ts';

const lines = (count: number, mark: string) => Array.from({ length: count }, (_, at) => `${mark} 줄${at}번 내용`);

function large(counts: { notes: number; content: number; costing: number; groups: number }): DocumentPart {
  const project = fixtureProject();
  const costing = Array.from({ length: counts.groups }, (_, group) => ({
    lineItem: `과목${group}`,
    items: Array.from({ length: counts.costing }, (_unused, at) => ({
      bullet: '-',
      label: `항목${group}의${at}`,
      expression: '',
      amount: won(1000),
      children: [],
    })),
  }));
  return buildProjectPart({
    ...project,
    notes: lines(counts.notes, '※'),
    description: { ...project.description, content: lines(counts.content, '-') },
    costing,
  });
}

/** Everything a block prints but the labels of 산출근거, which a piece may repeat. */
function words(block: Block): string[] {
  if (block.kind === 'lines' || block.kind === 'notes') return block.lines.map(({ text }) => text);
  if (block.kind !== 'table') return [block.text];
  return block.rows.flatMap((row) =>
    row
      .slice(block.open && row.length === 3 ? 1 : 0)
      .flatMap((cell) => (cell.kind === 'amount' ? [cell.text] : cell.lines.map(({ text }) => text))),
  );
}

const counts = fc.record({
  notes: fc.integer({ min: 0, max: 400 }),
  content: fc.integer({ min: 0, max: 400 }),
  costing: fc.integer({ min: 1, max: 150 }),
  groups: fc.integer({ min: 1, max: 4 }),
});

describe('a 세부사업 in pieces', () => {
  test('nothing is left out, the order stays, and every 과목구분 spans its own rows', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 800, max: 4000 }), (sizes, room) => {
        const part = large(sizes);
        const pieces = dividePart(part, room);
        const blocks = pieces.flatMap((piece) => piece.blocks);
        expect(blocks.flatMap(words)).toEqual(part.blocks.flatMap(words));
        for (const block of blocks) {
          if (block.kind !== 'table' || !block.open) continue;
          const spans = block.rows.map(([first]) => (first?.kind === 'text' ? (first.rowspan ?? 1) : 1));
          let next = 0;
          for (const [at, row] of block.rows.entries()) {
            expect(row.length === 3).toBe(at === next);
            if (at === next) next += spans[at] ?? 1;
          }
          expect(next).toBe(block.rows.length);
        }
        for (const { blocks: own } of pieces.slice(0, -1)) expect(own.at(-1)?.kind).not.toBe('heading');
      }),
      { seed: 20240106, numRuns: 60 },
    );
  });

  test('of more pages than one run takes every line is printed, in order, in PDF/UA too', async () => {
    const project = { ...fixtureProject(), expectedEffects: lines(4_000, '-') };
    const book = buildBook([project, fixtureProject('둘째 사업')], null);
    expect(planRuns(book).length).toBeGreaterThan(2);
    const { pdf, pages } = unwrap(await typeset(book, 'ua-1'));
    const { text } = await pdfText(pdf);
    expect(
      firstMissing(
        text,
        project.expectedEffects.map((line) => line.slice(2)),
      ),
    ).toBeNull();
    expect(text).toContain(`- ${pages} -`);
    const document = await openPdf(pdf);
    expect((await document.getOutline())?.map(({ title }) => title)).toContain('둘째 사업');
    await document.loadingTask.destroy();
  });
});
