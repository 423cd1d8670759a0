import type { Book, SectionId } from '#shared/document/document.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import type { SentPages, TypesetReport } from '../workers/typeset-messages.ts';
import { startTypesetThread, type TypesetThread } from '../workers/typeset-thread.ts';

export interface RenderedPage {
  /** A picture that stands alone, for `<img>` through a blob URL. An unchanged page is the very same string. */
  readonly svg: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export interface RenderedPages {
  readonly pages: readonly RenderedPage[];
  /** Where each section begins: page from 1, points from its top. */
  readonly anchors: readonly { readonly section: SectionId; readonly page: number; readonly y: number }[];
  /** Korean sentences: characters that the fonts lack. */
  readonly warnings: readonly string[];
}

/** How the pages are asked for; `tagged` is the only kind of PDF the window's own engine writes. */
export interface TypesetClient {
  /** Latest wins: an order that a newer one overtakes answers `cancelled`, as does an aborted one. */
  renderPages(book: Book, signal?: AbortSignal): Promise<Result<RenderedPages>>;
  renderPdf(book: Book, standard: 'tagged' | 'a-2a' | 'ua-1', signal?: AbortSignal): Promise<Result<Uint8Array>>;
  close(): void;
}

const cancelled = err('cancelled', '쪽 만들기를 그만두었습니다.');

/** The window's typesetting engine, in a worker that starts with the first order and again after it died. */
export function createTypesetClient(): TypesetClient {
  let thread: TypesetThread | null = null;
  let lastId = 0;
  let known = new Map<string, RenderedPage>();
  const waiting = new Map<number, (report: TypesetReport | Result<never>) => void>();

  function start(): TypesetThread {
    known = new Map();
    return startTypesetThread(
      (report) => {
        const settle = waiting.get(report.id);
        waiting.delete(report.id);
        // Even an answer that nobody waits for any more says which pages this side now has.
        const kept = report.kind === 'pages' && report.result.ok ? keep(report.result.value) : null;
        settle?.(kept ? ({ ...report, result: ok(kept) } as TypesetReport) : report);
      },
      (cause) => {
        thread = null;
        const died = err('typesetting-failed', '쪽을 만드는 중에 멈추었습니다. 저장된 내용은 그대로입니다.', cause);
        for (const settle of [...waiting.values()]) settle(died);
        waiting.clear();
      },
    );
  }

  /** Puts the pictures back that were not sent again. */
  function keep({ pages, anchors, warnings }: SentPages): RenderedPages {
    const next = new Map<string, RenderedPage>();
    const list = pages.map(({ key, svg, width, height }) => {
      const page = next.get(key) ?? (svg === null ? known.get(key) : { svg, width, height });
      if (!page) throw new Error(`page ${key} was never sent`);
      next.set(key, page);
      return page;
    });
    known = next;
    return { pages: list, anchors, warnings };
  }

  function order<T>(kind: 'pages' | 'pdf', book: Book, signal: AbortSignal | undefined): Promise<Result<T>> {
    if (signal?.aborted) return Promise.resolve(cancelled);
    thread ??= start();
    const current = thread;
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      const abort = () => {
        current.send({ kind: 'cancel', id });
        waiting.delete(id);
        resolve(cancelled);
      };
      signal?.addEventListener('abort', abort, { once: true });
      waiting.set(id, (report) => {
        signal?.removeEventListener('abort', abort);
        resolve(('result' in report ? report.result : report) as Result<T>);
      });
      current.send({ kind, id, book });
    });
  }

  return {
    renderPages: (book, signal) => order<RenderedPages>('pages', book, signal),
    renderPdf: (book, standard, signal) => {
      if (standard === 'tagged') return order<Uint8Array>('pdf', book, signal);
      const message = '이 창의 조판기는 보통 PDF만 만듭니다. PDF/A와 PDF/UA는 설치한 프로그램에서 저장해 주세요.';
      return Promise.resolve(err('standard-not-available', message));
    },
    close: () => {
      thread?.end();
      thread = null;
      for (const settle of [...waiting.values()]) settle(cancelled);
      waiting.clear();
    },
  };
}
