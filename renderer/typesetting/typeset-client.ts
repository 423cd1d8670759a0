import type { Book, SectionId } from '#shared/document/model/document.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import type { SentPages, TypesetReport } from './typeset-messages.ts';
import { startTypesetThread, type TypesetThread } from './typeset-thread.ts';

export interface RenderedPage {
  /** A picture that stands alone, for `<img>` through a blob URL. An unchanged page is the very same object. */
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

export interface TypesetClient {
  /** Latest wins: an order that a newer one overtakes answers `cancelled`, as does an aborted one. */
  renderPages(book: Book, signal?: AbortSignal): Promise<Result<RenderedPages>>;
  /** Only `tagged`: the window's engine writes no PDF/A and no PDF/UA, and says so (`standard-not-available`). */
  renderPdf(book: Book, standard: 'tagged' | 'a-2a' | 'ua-1', signal?: AbortSignal): Promise<Result<Uint8Array>>;
  close(): void;
}

interface Order {
  readonly id: number;
  readonly kind: 'pages' | 'pdf';
  readonly book: Book;
  readonly settle: (result: TypesetReport['result'] | Result<RenderedPages>) => void;
}

const cancelled = err('cancelled', '쪽 만들기를 그만두었습니다.');

/** Puts the pictures back that were not sent again, since this side has them. */
function withKnown(sent: SentPages, known: ReadonlyMap<string, RenderedPage>): Map<string, RenderedPage> {
  const next = new Map<string, RenderedPage>();
  for (const { key, svg, width, height } of sent.pages) {
    const page = known.get(key) ?? (svg === null ? undefined : { svg, width, height });
    if (!page) throw new Error(`page ${key} was never sent`);
    next.set(key, page);
  }
  return next;
}

/** The window's typesetting engine, in a worker that starts with the first order and again after it died. */
export function createTypesetClient(): TypesetClient {
  let thread: TypesetThread | null = null;
  let lastId = 0;
  let known = new Map<string, RenderedPage>();
  /** Orders at the worker, and the one for pages that goes to it when the one before is done. */
  const working = new Map<number, Order>();
  let nextPages: Order | null = null;

  function send(order: Order): void {
    thread ??= startTypesetThread(receive, died);
    working.set(order.id, order);
    thread.send({ kind: order.kind, id: order.id, book: order.book });
  }

  function receive(report: TypesetReport): void {
    const order = working.get(report.id);
    working.delete(report.id);
    if (report.kind === 'pages') {
      if (report.result.ok) {
        const sent = report.result.value;
        known = withKnown(sent, known);
        const pages = sent.pages.map(({ key }) => known.get(key)).filter((page) => page !== undefined);
        order?.settle(ok({ ...sent, pages }));
      } else order?.settle(report.result);
      const next = nextPages;
      nextPages = null;
      if (next) send(next);
    } else order?.settle(report.result);
  }

  function settleAll(result: Result<never>): void {
    const all = [...working.values(), ...(nextPages ? [nextPages] : [])];
    working.clear();
    nextPages = null;
    known = new Map();
    thread = null;
    for (const { settle } of all) settle(result);
  }

  function died(cause: string): void {
    settleAll(err('typesetting-failed', '쪽을 만드는 중에 멈추었습니다. 저장된 내용은 그대로입니다.', cause));
  }

  function place(order: Order): void {
    const isBusy = [...working.values()].some(({ kind }) => kind === 'pages');
    if (order.kind === 'pdf' || !isBusy) send(order);
    else {
      nextPages?.settle(cancelled);
      nextPages = order;
    }
  }

  function abort(id: number): void {
    if (nextPages?.id === id) nextPages = null;
    // The worker's answer is still awaited: it says which pages this side has.
    else thread?.send({ kind: 'cancel', id });
  }

  function order<T>(kind: Order['kind'], book: Book, signal: AbortSignal | undefined): Promise<Result<T>> {
    if (signal?.aborted) return Promise.resolve(cancelled);
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      const stop = () => {
        abort(id);
        resolve(cancelled);
      };
      signal?.addEventListener('abort', stop, { once: true });
      const settle: Order['settle'] = (result) => {
        signal?.removeEventListener('abort', stop);
        resolve(result as Result<T>);
      };
      place({ id, kind, book, settle });
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
      settleAll(cancelled);
    },
  };
}
