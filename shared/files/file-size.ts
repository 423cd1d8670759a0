const mebibyte = 1024 * 1024;

/** The largest file that is opened, wherever: window, browser, command line (electron/README.md); in bytes. */
export const largestFile = 50 * mebibyte;

/** The most that one choice of many files may hold together; in bytes. */
export const largestChoice = 8 * largestFile;

/** The one sentence on a file above `largestFile`. */
export function fileTooLarge(name: string, limit: number = largestFile): string {
  const most = Math.floor(limit / mebibyte);
  return `'${name}' 파일이 너무 큽니다. ${most}MB까지 열 수 있습니다. 파일을 나누어 다시 열어 주세요.`;
}

/** The one sentence on files that are together above `largestChoice`. */
export function filesTooLarge(): string {
  return `한 번에 고른 파일이 모두 ${largestChoice / mebibyte}MB를 넘습니다. 나누어 열어 주세요.`;
}
