/**
 * What each channel accepts, checked in `electron/main` before a handler sees it. `satisfies` makes a channel
 * without a validator, or one that yields other types than the contract, a compile error.
 */
import { z } from 'zod';
import type { IpcChannel, IpcContract } from './contract.ts';
import { longestAppend, longestRead, mostSegments } from './segments.ts';

// The strict CSP and Electron's sandbox both forbid code from strings; zod's compiled mode would try it.
z.config({ jitless: true });

const mebibyte = 1024 * 1024;

/** The endings a file may be saved under: a page can never make the shell write a program or a script. */
export const savableEndings = ['pdf', 'json', 'txt', 'md', 'hwpx', 'xlsx', 'csv', 'svg', 'zip'] as const;

const openEnding = z.string().regex(/^[a-z0-9]{1,8}$/);
const label = z.string().min(1).max(100);
const fileName = z.string().min(1).max(255);
const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= 1024 * mebibyte, 'too many bytes');

const openKind = z.strictObject({ label, endings: z.array(openEnding).min(1).max(20) });
const saveKind = z.strictObject({ label, endings: z.array(z.enum(savableEndings)).min(1).max(20) });

/** One line of the journal: JSON text, so no line break and no NUL stands in it. */
const journalLine = z
  .string()
  .min(2)
  .max(longestAppend)
  .refine((line) => !/[\n\r\0]/.test(line), 'a journal line has no line break');

const journalLines = z
  .array(journalLine)
  .min(1)
  .max(100_000)
  .refine((lines) => lines.reduce((sum, line) => sum + line.length, 0) <= longestAppend, 'too much for one append');

const segment = z.number().int().min(1).max(mostSegments);
const place = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const bookJson = z
  .string()
  .min(2)
  .max(256 * mebibyte);

const bookJob = z.strictObject({
  kind: z.enum(['save', 'print']),
  name: fileName,
  bookJson,
  standard: z.enum(['tagged', 'a-2a', 'ua-1']),
});

const jobId = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

export const argumentValidators = {
  'app:info': z.tuple([]),
  'files:open': z.tuple([openKind, z.boolean()]),
  'files:save': z.tuple([z.strictObject({ suggestedName: fileName, bytes, kind: saveKind })]),
  'journal:segments': z.tuple([]),
  'journal:read': z.tuple([segment, place, place]).refine(([, from, to]) => from <= to && to - from <= longestRead),
  'journal:append': z.tuple([segment, place, journalLines]),
  'job:start': z.tuple([bookJob]),
  'job:end': z.tuple([jobId]),
  'job:cancel': z.tuple([jobId]),
  'print:pdf': z.tuple([bytes, fileName]),
} as const satisfies { [C in IpcChannel]: z.ZodType<IpcContract[C]['args']> };
