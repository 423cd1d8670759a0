import { basename, dirname, join } from 'node:path';
import { fitFileName, type NameSystem, safeFileName as safeName, withEnding } from '#shared/files/file-name.ts';

/** Whose measure names have on this machine; an unknown system is measured as Linux is. */
export function nameSystem(platform: NodeJS.Platform = process.platform): NameSystem {
  return platform === 'win32' || platform === 'darwin' ? platform : 'linux';
}

/** A name the page suggests, made into one file name that this system takes, with one of the kind's endings. */
export function safeFileName(
  suggested: string,
  endings: readonly string[],
  platform: NodeJS.Platform = process.platform,
): string {
  return safeName(suggested, endings, nameSystem(platform));
}

/** The chosen path with the kind's ending; its name is cut where the ending makes it longer than the system takes. */
export function withEndingThatFits(
  path: string,
  endings: readonly string[],
  platform: NodeJS.Platform = process.platform,
): string {
  if (withEnding(path, endings) === path) return path;
  return join(dirname(path), fitFileName(basename(path), `.${endings[0] ?? ''}`, nameSystem(platform)));
}
