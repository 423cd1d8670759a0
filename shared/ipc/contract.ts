/**
 * The one contract between the window and the operating system. `electron/main` serves it over IPC; in a plain
 * Chromium `renderer/bridge` has a stand-in with the same promises. Replies are promises; an expected failure is a
 * `Result` in the reply, a refused call rejects.
 */
import type { Result } from '#shared/result/result.ts';
import type { BookJob, JobEnd, JobProgress } from './jobs.ts';
import type { SegmentInfo } from './segments.ts';

/** A file as bytes: a path never crosses to the page. */
export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a Save or Open dialog offers: a Korean label and endings without the dot. */
export interface FileKind {
  readonly label: string;
  readonly endings: readonly string[];
}

export interface SaveRequest {
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
}

export type PdfStandard = 'tagged' | 'a-2a' | 'ua-1';

export interface AppInfo {
  readonly version: string;
  /** `electron` in the packaged window, `browser` in a plain Chromium. */
  readonly shell: 'electron' | 'browser';
  /** The account name of the operating system: "who" in the history. Empty where it cannot be known. */
  readonly user: string;
  readonly machine: string;
}

/** Request and reply of each verb. Argument validators stand in `validators.ts`. */
export interface IpcContract {
  'app:info': { args: []; reply: AppInfo };
  /** Shows an Open dialog; an empty list when it was closed. */
  'files:open': { args: [kind: FileKind, many: boolean]; reply: Result<readonly FileBytes[]> };
  /** Shows a Save dialog and writes atomically; `null` when it was closed, else the file's name. */
  'files:save': { args: [request: SaveRequest]; reply: Result<string | null> };
  /** The journal's files, oldest first; changes and creates nothing. */
  'journal:segments': { args: []; reply: Result<readonly SegmentInfo[]> };
  /** Bytes [from, to) of one of them, at most `longestRead`; changes and creates nothing. */
  'journal:read': { args: [segment: number, from: number, to: number]; reply: Result<Uint8Array<ArrayBuffer>> };
  /** Appends lines at the file's end `at` and flushes them to the disk before it answers the new end. */
  'journal:append': { args: [segment: number, at: number, lines: readonly string[]]; reply: Result<number> };
  /** Begins a job and answers its id; how far it is comes as `job:progress`. */
  'job:start': { args: [job: BookJob]; reply: Result<number> };
  /** Waits for a job's end, once. */
  'job:end': { args: [id: number]; reply: Result<JobEnd> };
  /** Stops what a job would do next; it ends with `cancelled`. */
  'job:cancel': { args: [id: number]; reply: null };
  /** Hands a finished PDF to the operating system's print dialog. */
  'print:pdf': { args: [pdf: Uint8Array, name: string]; reply: Result<null> };
}

export type IpcChannel = keyof IpcContract;

/** Every channel, for registration and for the test that none is left without a validator. */
export const ipcChannels = [
  'app:info',
  'files:open',
  'files:save',
  'journal:segments',
  'journal:read',
  'journal:append',
  'job:start',
  'job:end',
  'job:cancel',
  'print:pdf',
] as const satisfies readonly IpcChannel[];

/** One-way messages from the shell to the page: a menu entry was chosen (the id of a `renderer/commands` command). */
export const menuCommandEvent = 'menu:command';

/** One-way messages from the shell to the page: what a job is at (`JobProgress`). */
export const jobProgressEvent = 'job:progress';

/** What the preload exposes as `window.sallim`: verbs, never channels. */
export interface SallimApi {
  readonly info: () => Promise<AppInfo>;
  readonly openFiles: (kind: FileKind, many: boolean) => Promise<Result<readonly FileBytes[]>>;
  readonly saveFile: (request: SaveRequest) => Promise<Result<string | null>>;
  readonly journalSegments: () => Promise<Result<readonly SegmentInfo[]>>;
  readonly readJournal: (segment: number, from: number, to: number) => Promise<Result<Uint8Array<ArrayBuffer>>>;
  readonly appendJournal: (segment: number, at: number, lines: readonly string[]) => Promise<Result<number>>;
  readonly startJob: (job: BookJob) => Promise<Result<number>>;
  readonly endOfJob: (id: number) => Promise<Result<JobEnd>>;
  readonly cancelJob: (id: number) => Promise<null>;
  readonly printPdf: (pdf: Uint8Array, name: string) => Promise<Result<null>>;
  /** Calls back with what every job of this page is at; returns the unsubscribe. */
  readonly onJobProgress: (listener: (progress: JobProgress) => void) => () => void;
  /** Calls back with the id of a menu's command; returns the unsubscribe. */
  readonly onMenuCommand: (listener: (command: string) => void) => () => void;
}
