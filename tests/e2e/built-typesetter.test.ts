import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { projectRoot } from '../../electron/launch/build.ts';
import { buildBook } from '../../shared/document/forms/book.ts';
import type { FromWorker } from '../../shared/ipc/worker-messages.ts';
import { emptyProject } from '../../shared/records/project/empty-project.ts';
import type { BookPdf } from '../../shared/typesetting/runs/typeset-book.ts';

/** The bundled thread finds its template and fonts beside the pages, as in the packaged program. */
it('the built typesetting thread makes a PDF', async () => {
  const worker = new Worker(join(projectRoot, 'dist', 'main', 'typeset-worker.js'));
  try {
    const report = await new Promise<FromWorker<BookPdf, unknown>>((done, fail) => {
      worker.on('error', fail);
      worker.on('message', (message: FromWorker<BookPdf, unknown>) => message.kind !== 'progress' && done(message));
      const book = buildBook([emptyProject('시험 사업', 2024)], null);
      worker.postMessage({ kind: 'ask', id: 1, question: { bookJson: JSON.stringify(book), standard: 'tagged' } });
    });
    expect(report).toMatchObject({ id: 1, kind: 'answer', result: { ok: true, value: { warnings: [] } } });
    if (report.kind !== 'answer' || !report.result.ok) return;
    expect(new TextDecoder().decode(report.result.value.pdf.subarray(0, 5))).toBe('%PDF-');
  } finally {
    await worker.terminate();
  }
});
