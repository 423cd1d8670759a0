import { josa } from '#shared/hangul/josa.ts';
import type { ImportedFile } from '#shared/import/imported-file.ts';
import { err, type Result } from '#shared/result/result.ts';
import { askWorker } from './ask.ts';
import workerUrl from './import-worker.ts?worker&url';

export interface ReadingQuestion {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file in a worker of its own, which is ended to cancel. Fails as the reader fails, with `cancelled`, or when
 * the worker dies.
 */
export async function readInWorker(
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Result<ImportedFile>> {
  const which = josa(`‘${name}’`, '을/를');
  const kept = '저장된 것은 그대로입니다.';
  const reader = askWorker<ReadingQuestion, ImportedFile>(workerUrl, 'import', {
    stopped: (cause) => err('reader-stopped', `${which} 읽지 못했습니다. ${kept}`, cause),
    // A bug of the reader must not leave the officer waiting.
    failed: (cause) =>
      err('reader-stopped', `${which} 읽다가 멈췄습니다. ${kept} 파일 내용을 복사해 붙여 넣어 보세요.`, cause),
    cancelled: err('cancelled', '불러오기를 멈췄습니다.'),
  });
  const read = await reader.ask({ name, bytes }, { signal });
  reader.end();
  return read;
}
