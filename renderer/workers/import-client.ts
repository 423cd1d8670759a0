import { josa } from '#shared/hangul/josa.ts';
import type { ImportedFile } from '#shared/import/imported-file.ts';
import { err, type Result } from '#shared/result/result.ts';
import { trustedScript } from '../bridge/trusted-script.ts';
import workerUrl from './import-worker.ts?worker&url';

/** Reads a file in a worker of its own. Fails as the reader fails, with `cancelled`, or when the worker dies. */
export function readInWorker(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<Result<ImportedFile>> {
  return new Promise((resolve) => {
    const worker = new Worker(trustedScript(workerUrl), { type: 'module' });
    const end = (result: Result<ImportedFile>) => {
      worker.terminate();
      resolve(result);
    };
    worker.onmessage = (event: MessageEvent<Result<ImportedFile>>) => end(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      end(
        err(
          'reader-stopped',
          `${josa(`‘${name}’`, '을/를')} 읽지 못했습니다. 저장된 것은 그대로입니다.`,
          event.message,
        ),
      );
    };
    signal.addEventListener('abort', () => end(err('cancelled', '불러오기를 멈췄습니다.')), { once: true });
    worker.postMessage({ name, bytes });
  });
}
