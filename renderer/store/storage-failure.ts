import { err, type Result } from '#shared/result/result.ts';

function names(cause: unknown): string {
  const parts: string[] = [];
  let now = cause;
  // Dexie wraps the browser's error, sometimes twice.
  for (let depth = 0; depth < 4 && now instanceof Error; depth += 1) {
    parts.push(now.name, now.message);
    now = 'inner' in now ? now.inner : now.cause;
  }
  return parts.join(' ');
}

function isDiskFull(cause: unknown): boolean {
  return /quota|disk.?full|no space|ENOSPC/i.test(names(cause));
}

/** Why the store could not be read or written, in a sentence; `doing` is e.g. `저장하지`. */
export function storageFailure(doing: string, cause: unknown): Result<never> {
  if (isDiskFull(cause)) {
    return err(
      'disk-full',
      `디스크에 빈 자리가 없어 ${doing} 못했습니다. 지금 화면의 내용은 그대로 있으니, 필요 없는 파일을 지워 자리를 만든 뒤 살림을 다시 시작해 주세요.`,
      cause,
    );
  }
  return err(
    'storage-failed',
    `저장소에 문제가 있어 ${doing} 못했습니다. 살림을 다시 시작해 주세요. 저장된 변경은 변경 일지에 남아 있습니다.`,
    cause,
  );
}

/** Whether what was thrown is the program's own mistake and none of the store's. */
export function isBug(caught: unknown): boolean {
  return caught instanceof Error && /^(TypeError|RangeError|ReferenceError)$/.test(caught.name);
}
