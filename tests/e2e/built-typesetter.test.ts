import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { projectRoot } from '../../electron/launch/build.ts';
import type { TypesetReport } from '../../electron/main/typesetting/messages.ts';
import { buildBook } from '../../shared/document/forms/book.ts';
import { emptyProject } from '../../shared/records/project/empty-project.ts';

/** The bundled thread finds its template and fonts beside the pages, as in the packaged program. */
it('the built typesetting thread makes a PDF', async () => {
  const worker = new Worker(join(projectRoot, 'dist', 'main', 'typeset-worker.js'));
  try {
    const report = await new Promise<TypesetReport>((done, fail) => {
      worker.on('error', fail);
      worker.on('message', (message: TypesetReport) => message.kind === 'done' && done(message));
      const book = buildBook([emptyProject('시험 사업', 2024)], null);
      worker.postMessage({ id: 1, bookJson: JSON.stringify(book), standard: 'tagged' });
    });
    expect(report).toMatchObject({ id: 1, kind: 'done', result: { ok: true, value: { warnings: [] } } });
    if (report.kind !== 'done' || !report.result.ok) return;
    expect(new TextDecoder().decode(report.result.value.pdf.subarray(0, 5))).toBe('%PDF-');
  } finally {
    await worker.terminate();
  }
});
