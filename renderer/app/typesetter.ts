import type { Book } from '#shared/document/model/document.ts';
import type { AppInfo, PdfStandard, SallimApi } from '#shared/ipc/contract.ts';
import { err, type Result } from '#shared/result/result.ts';
import type { Typesetter } from '../session/services.ts';
import { createTypesetClient, type TypesetClient } from '../typesetting/typeset-client.ts';

const cancelled = err('cancelled', '문서 만들기를 멈췄습니다.');

/** Answers of the native engine that another engine would give too. */
const final = ['cancelled', 'document-refused'];

/** A call that the shell refused rejects: to the officer that is an engine that does not work. */
async function native(bridge: SallimApi, book: Book, standard: PdfStandard): Promise<Result<Uint8Array>> {
  try {
    return await bridge.typesetPdf({ bookJson: JSON.stringify(book), standard });
  } catch (cause) {
    const message = '쪽을 만드는 프로그램이 답하지 않습니다. 다시 해 보고, 되풀이되면 프로그램을 다시 설치해 주세요.';
    return err('typesetting-failed', message, cause);
  }
}

/** What `work` answers, or `cancelled` as soon as the officer stops it. */
async function stoppable<T>(work: Promise<Result<T>>, signal: AbortSignal): Promise<Result<T>> {
  let stop = () => {};
  const stopped = new Promise<typeof cancelled>((resolve) => {
    stop = () => resolve(cancelled);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([stopped, work]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/**
 * Pages come from the engine in the window's worker; files from the shell's native engine where there is one (the
 * same pages, faster and with room for a book), else from the worker too. Where the native engine fails for a reason
 * of its own, an ordinary PDF comes from the worker; PDF/A and PDF/UA only the native engine writes.
 */
export function createTypesetter(
  bridge: SallimApi,
  info: AppInfo,
  client: Pick<TypesetClient, 'renderPages' | 'renderPdf'> = createTypesetClient(),
): Typesetter {
  return {
    renderPages: client.renderPages,
    renderPdf: async (book, standard, signal) => {
      if (info.shell !== 'electron') return client.renderPdf(book, standard, signal);
      if (signal.aborted) return cancelled;
      const made = await stoppable(native(bridge, book, standard), signal);
      if (made.ok || final.includes(made.error.code) || standard !== 'tagged') return made;
      return client.renderPdf(book, standard, signal);
    },
  };
}
