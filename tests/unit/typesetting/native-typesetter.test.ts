import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildBook, coverOf } from '#shared/document/forms/book.ts';
import { createNativeTypesetter } from '../../../electron/main/typesetting/native-typesetter.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';
import { openPdf } from '../../helpers/read-pdf.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const typesetter = createNativeTypesetter();
afterAll(() => typesetter.close());

const one = JSON.stringify(buildBook([fixtureProject()], null));

function many(count: number): string {
  const projects = Array.from({ length: count }, (_, at) => fixtureProject(`이음터 ${at + 1}호`));
  return JSON.stringify(buildBook(projects, coverOf(projects, '')));
}

test('a book comes from the thread, the same bytes for two orders at once', async () => {
  const [first, second] = await Promise.all([typesetter.book(one, 'ua-1'), typesetter.book(one, 'ua-1')]);
  if (!first.ok || !second.ok) throw new Error('not typeset');
  expect(Buffer.compare(first.value.pdf, second.value.pdf)).toBe(0);
  expect((await openPdf(first.value.pdf)).numPages).toBe(3);
});

test('progress comes run by run; aborting ends it, and the next book works', async () => {
  const controller = new AbortController();
  const seen: number[] = [];
  const progress = ({ done, total }: { done: number; total: number }) => {
    expect(total).toBe(60);
    seen.push(done);
    controller.abort();
  };
  const made = await typesetter.book(many(60), 'tagged', { signal: controller.signal, progress });
  expect(made.ok ? 'done' : made.error.code).toBe('cancelled');
  expect(seen).toHaveLength(1);
  expect(seen[0]).toBeLessThan(60);
  expect((await typesetter.book(one, 'tagged')).ok).toBe(true);
});

test('an order that is aborted already does not start', async () => {
  const made = await typesetter.book(one, 'tagged', { signal: AbortSignal.abort() });
  expect(made.ok ? 'done' : made.error.code).toBe('cancelled');
});

test('what is no document fails as a result, and the thread lives on', async () => {
  for (const broken of ['{"parts":', '{"parts":[{"title":1}]}', 'null']) {
    const made = await typesetter.book(broken, 'tagged');
    expect(made.ok ? 'done' : made.error.code).toBe('typesetting-failed');
  }
  expect((await typesetter.book(one, 'tagged')).ok).toBe(true);
});

test('a thread that cannot start, and one that dies, fail as a result', async () => {
  const folder = tempFolder();
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return pathToFileURL(join(folder, name));
  };
  const threads = [
    pathToFileURL(join(folder, 'none.mjs')),
    file('broken.mjs', 'throw new Error("no engine");'),
    file('leaving.mjs', 'process.exit(3);'),
  ];
  for (const thread of threads) {
    const made = await createNativeTypesetter(thread).book(one, 'tagged');
    expect(made.ok ? 'done' : made.error.code, String(thread)).toBe('typesetting-failed');
  }
});
