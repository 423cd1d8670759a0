import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** By this a launcher and a page server of one person know each other; so many bytes of chance. */
const length = 32;

function secretFile(folder: string): string {
  return join(folder, 'server-secret');
}

/**
 * The secret kept in the program's data folder, or `null` where there is none to trust: it is missing, cannot be read,
 * has another length, is no plain file, or on a system with such rights belongs to or can be read by somebody else.
 */
export function readSecret(folder: string): Uint8Array | null {
  let file: number;
  try {
    file = openSync(secretFile(folder), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return null;
  }
  try {
    const facts = fstatSync(file);
    if (!facts.isFile() || facts.size !== length) return null;
    const user = process.getuid?.();
    if (user !== undefined && (facts.uid !== user || (facts.mode & 0o077) !== 0)) return null;
    const bytes = new Uint8Array(length);
    return readSync(file, bytes, 0, length, 0) === length ? bytes : null;
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}

/**
 * The secret, made where there is none to trust. Two first starts at once end with the same one. Where none can be kept
 * the secret lives as long as this process: a second start will then not know this server.
 */
export function ensureSecret(folder: string): Uint8Array {
  const kept = readSecret(folder);
  if (kept !== null) return kept;
  const made = new Uint8Array(randomBytes(length));
  const beside = join(folder, `.server-secret-${randomBytes(6).toString('hex')}.tmp`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(beside, made, { flag: 'wx', mode: 0o600, flush: true });
    place(beside, secretFile(folder));
    return readSecret(folder) ?? made;
  } catch {
    return made;
  } finally {
    try {
      unlinkSync(beside);
    } catch {
      // Renamed, or never written.
    }
  }
}

/** Puts the new secret in its place: beside another start's it gives way, over one not to be trusted it goes. */
function place(beside: string, file: string): void {
  try {
    linkSync(beside, file);
  } catch {
    if (readSecret(join(file, '..')) === null) renameSync(beside, file);
  }
}
