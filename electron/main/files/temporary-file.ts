import { createHash, randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { readdir, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** This machine in a file's name: a shared folder shows the files of others, whose processes cannot be asked for. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Files being written: machine, process, chance. Of one length whatever the file is called, so that it always fits. */
const pattern = /^\.sallim-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/;

/** After so long nobody writes any more, whatever process has the number now; in ms. */
const longestWrite = 24 * 60 * 60 * 1000;

/** A name beside the file that is to be written. */
export function temporaryName(): string {
  return `.sallim-${machine}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

const unfinished = new Set<string>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let watching = false;

/** Removes what is being written and ends as the signal would have. */
function endBySignal(signal: NodeJS.Signals): void {
  for (const path of unfinished) {
    try {
      unlinkSync(path);
    } catch {
      // Not there yet, or renamed already.
    }
  }
  for (const each of signals) process.off(each, endBySignal);
  process.kill(process.pid, signal);
}

/**
 * From now on Ctrl+C leaves no half-written file. Only while one is being written is the signal caught: at work that
 * never yields it must end the process at once. For the command line; Electron ends in its own order.
 */
export function removeUnfinishedOnSignal(): void {
  watching = true;
}

/** Does the work on a temporary file, which is gone or renamed when it ends. */
export async function whileUnfinished<T>(path: string, work: () => Promise<T>): Promise<T> {
  if (watching && unfinished.size === 0) for (const signal of signals) process.on(signal, endBySignal);
  unfinished.add(path);
  try {
    return await work();
  } finally {
    unfinished.delete(path);
    if (unfinished.size === 0) for (const signal of signals) process.off(signal, endBySignal);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

const swept = new Set<string>();

/**
 * Removes what processes that died without a word (power cut, kill) left in a folder, once a run: this machine's at
 * once, another's or one whose number was given out again after a day.
 */
export async function sweepFolder(folder: string, now: number = Date.now()): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of await readdir(folder).catch(() => [])) {
    const found = pattern.exec(name);
    if (!found) continue;
    const path = join(folder, name);
    const dead = found[1] === machine && !isRunning(Number(found[2]));
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
    if (dead || (!unfinished.has(path) && now - mtimeMs > longestWrite)) await unlink(path).catch(() => undefined);
  }
}
