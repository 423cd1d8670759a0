import { josa } from '#shared/hangul/josa.ts';
import { type Err, err } from '#shared/result/result.ts';
import { errorCode } from '../files/file-failure.ts';

/** A folder's name that is a link to where nothing is: not the same as no folder. */
export const danglingLink = 'EDANGLING';

const later = '막힌 것이 풀리면 저절로 이어서 저장합니다. 살림이 열리지 않았으면 다시 실행해 주세요.';
const denied = (name: string) =>
  `자료 폴더의 ‘${name}’에 접근할 권한이 없거나 다른 프로그램이 막고 있습니다. 백신이나 동기화 프로그램이 자료 폴더를 잡고 있지 않은지 확인해 주세요. ${later}`;
const missing = (name: string) =>
  `자료 폴더의 ${josa(`‘${name}’`, '을/를')} 찾을 수 없습니다. 자료 폴더를 옮기거나 지웠으면 되돌려 놓아 주세요. 외장 디스크나 네트워크 드라이브이면 연결을 확인해 주세요.`;

/** What went wrong and what can be done: the data's folder is one fixed place, so no other can be chosen. */
const sentences: Readonly<Record<string, (name: string) => [code: string, message: string]>> = {
  ENOSPC: (name) => [
    'disk-full',
    `디스크에 남은 공간이 없어 자료 폴더의 ‘${name}’에 쓰지 못했습니다. 필요 없는 파일을 지워 공간을 비우면 저절로 이어서 저장합니다.`,
  ],
  EDQUOT: (name) => [
    'disk-full',
    `쓸 수 있는 용량을 다 써서 자료 폴더의 ‘${name}’에 쓰지 못했습니다. 필요 없는 파일을 지우거나 전산 담당자에게 용량을 늘려 달라고 해 주세요.`,
  ],
  EACCES: (name) => ['journal-failed', denied(name)],
  EPERM: (name) => ['journal-failed', denied(name)],
  EBUSY: (name) => ['journal-failed', denied(name)],
  EROFS: (name) => [
    'journal-failed',
    `자료 폴더가 있는 디스크가 읽기 전용이라 ‘${name}’에 쓰지 못했습니다. 디스크의 쓰기 잠금을 풀거나 전산 담당자에게 알려 주세요.`,
  ],
  ENOENT: (name) => ['journal-failed', missing(name)],
  ENOTDIR: (name) => [
    'journal-failed',
    `자료 폴더가 있을 자리에 폴더가 아닌 파일이 있어 ${josa(`‘${name}’`, '을/를')} 열지 못했습니다. 그 파일을 다른 곳으로 옮긴 뒤 살림을 다시 시작해 주세요. 아무것도 바꾸지 않았습니다.`,
  ],
  [danglingLink]: (name) => [
    'journal-unreadable',
    `자료 폴더 ${josa(`‘${name}’`, '은/는')} 실제 위치를 가리키는 링크인데 그 위치를 찾을 수 없습니다. 외장 디스크나 네트워크 드라이브가 연결되어 있는지 확인한 뒤 살림을 다시 시작해 주세요. 아무것도 바꾸지 않았습니다.`,
  ],
};

/** An error of the data folder's files as a sentence that names the file and what to do. */
export function journalFailure(cause: unknown, name: string): Err {
  const found = sentences[errorCode(cause)]?.(name);
  if (found !== undefined) return err(found[0], found[1], cause);
  return err(
    'journal-failed',
    `자료 폴더의 ${josa(`‘${name}’`, '을/를')} 다루는 중에 디스크 오류가 났습니다. 되풀이되면 자료 폴더를 백업해 두고 전산 담당자에게 디스크를 살펴봐 달라고 해 주세요.`,
    cause,
  );
}
