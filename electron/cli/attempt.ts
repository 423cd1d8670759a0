import { err, type Result } from '#shared/result/result.ts';

/**
 * What the work gives, or a bug of the program as a failure that names it: one file must not take the files behind it
 * along (electron/cli/SPEC.md: the others are still done).
 */
export async function attempt<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (cause) {
    return err(
      'program-error',
      `프로그램 오류로 이 파일을 마치지 못했습니다(${String(cause).slice(0, 200)}). 이 내용을 프로그램을 받은 곳에 알려 주세요.`,
      cause,
    );
  }
}
