import type { SallimApi } from '#shared/ipc/contract.ts';

const verbs = [
  'info',
  'openFiles',
  'saveFile',
  'journalSegments',
  'readJournal',
  'appendJournal',
  'startJob',
  'endOfJob',
  'cancelJob',
  'printPdf',
  'onJobProgress',
  'onMenuCommand',
] as const satisfies readonly (keyof SallimApi)[];

/** A verb the contract has and this list has not becomes a compile error here. */
type Missing = Exclude<keyof SallimApi, (typeof verbs)[number]>;
const complete: Missing extends never ? true : Missing = true;

function isApi(value: unknown): value is SallimApi {
  if (typeof value !== 'object' || value === null) return false;
  const offered = value as Record<string, unknown>;
  return complete && verbs.every((verb) => typeof offered[verb] === 'function');
}

/** What the preload exposed on `global`, or `null` in a plain browser. @throws when it is there and incomplete. */
export function nativeApi(global: object): SallimApi | null {
  if (!('sallim' in global)) return null;
  if (isApi(global.sallim)) return global.sallim;
  throw new TypeError('the preload exposes another contract than shared/ipc/contract.ts');
}
