import type { KindName } from '#shared/records/kinds.ts';
import type { Sha256Hex } from './entry.ts';

/**
 * A record as it is kept: its kind, its id within the kind, and the file it was read from (`null`: written here). With
 * `gone` it lies in 휴지통 (U5): the ISO time when it left.
 */
export interface Kept<T = unknown> {
  readonly of: KindName;
  readonly id: string;
  readonly record: T;
  readonly importedFrom: string | null;
  readonly gone?: string;
}

/** The one name of a kept record: ids are unique within their kind only. */
export function keyOf({ of, id }: Pick<Kept, 'of' | 'id'>): string {
  return `${of}/${id}`;
}

/** The row's JSON, in this order of keys: what its digest is taken of. */
export function rowText({ of, id, record, importedFrom, gone }: Kept): string {
  return JSON.stringify({ of, id, record, importedFrom, gone });
}

const digestLength = 32;

/** The sum of no rows at all. */
export const noSum = '0'.repeat(digestLength);

/** The first 128 bits of SHA-256 of a row's JSON, 32 hexadecimal digits. */
export async function digestOf(kept: Kept, sha256: Sha256Hex): Promise<string> {
  return (await sha256(rowText(kept))).slice(0, digestLength);
}

/** Adds a digest to a sum or takes it out again: the exclusive or, in which order does not count. */
export function addDigest(sum: string, digest: string): string {
  let total = '';
  for (let at = 0; at < digestLength; at += 8) {
    const part = Number.parseInt(sum.slice(at, at + 8), 16) ^ Number.parseInt(digest.slice(at, at + 8), 16);
    total += (part >>> 0).toString(16).padStart(8, '0');
  }
  return total;
}

export function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}
