import type { Book } from '#shared/document/model/document.ts';
import type { ImportedFile } from '#shared/import/imported-file.ts';
import type { PdfStandard, SallimApi } from '#shared/ipc/contract.ts';
import type { BookJob, JobEnd, JobStep } from '#shared/ipc/jobs.ts';
import type { Result } from '#shared/result/result.ts';
import type { Store } from '../store/store.ts';
import type { RenderedPages } from '../typesetting/typeset-client.ts';
import type { Checks } from './checks.ts';

/** A book to be saved under a name that is chosen first, or to be printed. */
export interface BookOrder {
  readonly kind: BookJob['kind'];
  readonly name: string;
  readonly book: Book;
  readonly standard: PdfStandard;
}

/** Turns a document into pages and files, off the main thread. */
export interface Typesetter {
  readonly renderPages: (book: Book, signal: AbortSignal) => Promise<Result<RenderedPages>>;
  /** The saved file's name; `null` where the Save dialog was closed, and of what is printed. */
  readonly runBook: (
    order: BookOrder,
    options: { readonly signal: AbortSignal; readonly progress: (step: JobStep) => void },
  ) => Promise<Result<JobEnd>>;
}

/** Texts that are being typed in open cells and boxes of this window (`renderer/ui/open-texts.ts`). */
export interface TypedTexts {
  /** Saves what is a value; everything stays open. */
  readonly save: () => void;
  /** Enters everything as Enter does. False: something is no value; it stays open and says why. */
  readonly enter: () => boolean;
}

/** Everything of the world that commands need; the application hands it in once, tests hand in their own. */
export interface Services {
  readonly store: Store;
  readonly bridge: SallimApi;
  readonly typesetter: Typesetter;
  /** Reads a document off the main thread. */
  readonly readFile: (name: string, bytes: Uint8Array, signal: AbortSignal) => Promise<Result<ImportedFile>>;
  readonly texts: TypedTexts;
  /** What the checks say of every record. */
  readonly checks: Checks;
  readonly storage: Storage;
  /** Milliseconds since 1970, for "저장됨 11:40". */
  readonly now: () => number;
}
