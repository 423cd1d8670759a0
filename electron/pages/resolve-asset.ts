import { realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { mimeType } from './mime-type.ts';

export interface Asset {
  readonly file: string;
  readonly type: string;
  readonly size: number;
}

/** Nothing the build writes needs more than these characters, so nothing else is looked up. */
const plainSegment = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

/**
 * The path's segments, or `null` where it is no plain path. Decoded once, then judged: an encoded `..`, a slash in
 * a segment, a drive letter, a backslash, NUL, `%25`-twice-encoded forms all fail the same pattern.
 */
function plainSegments(urlPath: string): string[] | null {
  if (urlPath === '/' || urlPath === '') return ['index.html'];
  if (!urlPath.startsWith('/')) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const segments = decoded.slice(1).split('/');
  return segments.every((segment) => plainSegment.test(segment)) ? segments : null;
}

/**
 * The file a URL path names inside `root`, or `null`. After the pattern the real path is compared too, so a
 * symbolic link that leads out of the folder is refused.
 */
export async function resolveAsset(root: string, urlPath: string): Promise<Asset | null> {
  const segments = plainSegments(urlPath);
  if (segments === null) return null;
  const wanted = join(root, ...segments);
  const type = mimeType(wanted);
  if (type === null) return null;
  try {
    const [realRoot, file] = await Promise.all([realpath(resolve(root)), realpath(wanted)]);
    if (!file.startsWith(realRoot + sep)) return null;
    const facts = await stat(file);
    return facts.isFile() ? { file, type, size: facts.size } : null;
  } catch {
    return null;
  }
}
