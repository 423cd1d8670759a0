/** Reads a document off the main thread; the window ends the worker to cancel, so one file is one worker. */
import { importBytes } from '#shared/import/import-file.ts';
import type { ImportedFile } from '#shared/import/imported-file.ts';
import { err } from '#shared/result/result.ts';
import type { ReadingQuestion } from './import-client.ts';
import { serveAsks } from './serve.ts';

serveAsks<ReadingQuestion, ImportedFile>({
  answer: ({ name, bytes }) => importBytes(name, bytes),
  cancelled: err('cancelled', '불러오기를 멈췄습니다.'),
});
