/** Reads a document off the main thread; the window ends the worker to cancel, so one file is one worker. */
import { josa } from '#shared/hangul/josa.ts';
import { importBytes } from '#shared/import/import-file.ts';
import { err } from '#shared/result/result.ts';

const scope = self as unknown as {
  onmessage: (event: MessageEvent<{ name: string; bytes: Uint8Array }>) => void;
  postMessage: (message: unknown) => void;
};

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage(importBytes(data.name, data.bytes));
  } catch (caught) {
    // A bug of the reader must not leave the officer waiting.
    const message = `${josa(`‘${data.name}’`, '을/를')} 읽다가 멈췄습니다. 저장된 것은 그대로입니다. 파일 내용을 복사해 붙여 넣어 보세요.`;
    scope.postMessage(err('reader-stopped', message, String(caught)));
  }
};
