import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { josa } from '#shared/hangul/josa.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { errorCode, fileFailure } from './file-failure.ts';

/**
 * Makes a folder and those above it that are missing. Step by step, since Node's own `recursive` never returns where
 * the system refuses a name as missing although its folder is there (`/proc/x`).
 */
export async function makeFolder(path: string): Promise<Result<null>> {
  const missing: string[] = [];
  let at = path;
  for (;;) {
    try {
      if ((await stat(at)).isDirectory()) break;
      return err(
        'not-a-folder',
        `${josa(`'${basename(at)}'`, '은/는')} 폴더가 아니라 파일입니다. 다른 이름을 적어 주세요.`,
      );
    } catch (cause) {
      const above = dirname(at);
      if (!['ENOENT', 'ENOTDIR'].includes(errorCode(cause)) || above === at) return fileFailure(cause, basename(path));
      missing.push(at);
      at = above;
    }
  }
  for (const folder of missing.reverse()) {
    try {
      await mkdir(folder);
    } catch (cause) {
      // Another program may make the same folder meanwhile.
      if (errorCode(cause) !== 'EEXIST') {
        return err(
          'folder-failed',
          `'${basename(folder)}' 폴더를 만들지 못했습니다. 권한과 경로를 확인하거나 다른 곳을 적어 주세요.`,
          cause,
        );
      }
    }
  }
  return ok(null);
}
