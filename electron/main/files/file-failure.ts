import { josa } from '#shared/hangul/josa.ts';
import { type Err, err } from '#shared/result/result.ts';

/** The system's word for what went wrong (`ENOSPC` …), or an empty one. */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

const sentences: Readonly<Record<string, (name: string) => [code: string, message: string]>> = {
  ENOSPC: (name) => [
    'disk-full',
    `디스크에 남은 공간이 없어 '${name}' 파일을 쓰지 못했습니다. 공간을 비운 뒤 다시 해 주세요.`,
  ],
  EDQUOT: (name) => [
    'disk-full',
    `쓸 수 있는 용량을 다 써서 '${name}' 파일을 쓰지 못했습니다. 공간을 비운 뒤 다시 해 주세요.`,
  ],
  EACCES: (name) => [
    'file-denied',
    `'${name}' 파일에 접근할 권한이 없거나 다른 프로그램에서 열려 있습니다. 파일을 닫거나 다른 폴더를 골라 주세요.`,
  ],
  EPERM: (name) => [
    'file-denied',
    `'${name}' 파일에 접근할 권한이 없거나 다른 프로그램에서 열려 있습니다. 파일을 닫거나 다른 폴더를 골라 주세요.`,
  ],
  EBUSY: (name) => [
    'file-busy',
    `'${name}' 파일이 다른 프로그램에서 열려 있습니다. 그 프로그램에서 파일을 닫은 뒤 다시 해 주세요.`,
  ],
  EROFS: (name) => ['read-only', `'${name}' 파일을 둘 곳이 읽기 전용입니다. 다른 폴더를 골라 주세요.`],
  ENOENT: (name) => [
    'file-missing',
    `'${name}' 파일이나 그 폴더를 찾을 수 없습니다. 옮기거나 지우지 않았는지 확인해 주세요.`,
  ],
  ENOTDIR: (name) => [
    'file-missing',
    `'${name}' 파일이 있을 폴더를 찾을 수 없습니다. 경로에 폴더가 아닌 파일이 끼어 있지 않은지 확인해 주세요.`,
  ],
  ELOOP: (name) => ['file-missing', `'${name}' 파일로 가는 바로 가기가 서로를 가리킵니다. 본래 파일을 골라 주세요.`],
  ENAMETOOLONG: (name) => [
    'name-too-long',
    `'${shortened(name)}' 파일의 이름이나 경로가 너무 깁니다. 이름을 줄이거나 다른 폴더를 골라 주세요.`,
  ],
  EISDIR: (name) => ['file-missing', `${josa(`'${name}'`, '은/는')} 파일이 아니라 폴더입니다. 파일을 골라 주세요.`],
};

/** Enough of a name to know it by. */
function shortened(name: string): string {
  const characters = [...name];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : name;
}

/** A file operation's error as a sentence that names the file, never its folder. */
export function fileFailure(cause: unknown, name: string): Err {
  const found = sentences[errorCode(cause)]?.(name);
  if (found !== undefined) return err(found[0], found[1], cause);
  return err(
    'file-failed',
    `'${name}' 파일을 다루는 중에 디스크 오류가 났습니다. 다른 폴더나 다른 디스크에 다시 해 주세요.`,
    cause,
  );
}
