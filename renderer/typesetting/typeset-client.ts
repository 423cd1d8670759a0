import type { Book, SectionId } from '#shared/document/model/document.ts';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { askWorker } from '../workers/ask.ts';
import type { BookStep, SentPage, SentPages, TypesetAnswer, TypesetQuestion } from './typeset-messages.ts';
import workerUrl from './typeset-worker.ts?worker&url';

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

export interface PdfOptions {
  readonly signal?: AbortSignal;
  readonly progress?: (step: BookStep) => void;
}

export interface TypesetClient {
  /** Latest wins: an order that a newer one overtakes answers `cancelled`, as does an aborted one. */
  renderPages(book: Book, signal?: AbortSignal): Promise<Result<RenderedPages>>;
  /**
   * A PDF of a book's JSON. Only `tagged`: the window's engine writes no PDF/A and no PDF/UA, and says so
   * (`standard-not-available`). Aborting stops the engine's next part.
   */
  renderPdf(bookJson: string, standard: PdfStandard, options?: PdfOptions): Promise<Result<Uint8Array>>;
}

/** Pages that are waited for: asked already, or next to be. */
interface Order {
  readonly book: Book;
  readonly settle: (result: Result<RenderedPages>) => void;
}

const cancelled = err('cancelled', '쪽 만들기를 그만두었습니다.');

function stopped(cause: unknown) {
  return err('typesetting-failed', '쪽을 만드는 중에 멈추었습니다. 저장된 내용은 그대로입니다.', cause);
}

/** The pages by what they show; a picture that was not sent again is known from the answer before. */
function withKnown(sent: SentPages, known: ReadonlyMap<string, RenderedPage>): Map<string, RenderedPage> {
  const pageOf = ({ key, svg, width, height }: SentPage): RenderedPage => {
    const page = known.get(key) ?? (svg === null ? undefined : { svg, width, height });
    if (!page) throw new Error(`page ${key} was never sent`);
    return page;
  };
  return new Map(sent.pages.map((page) => [page.key, pageOf(page)]));
}

/** The window's typesetting engine, in a worker that starts with the first order and again after it died. */
export function createTypesetClient(): TypesetClient {
  const fonts = new URL('./fonts/', document.baseURI).href;
  // The engine's own breakdown leaves it unusable: another is started.
  const terms = { stopped, endsOnFailure: true, cancelled };
  const worker = askWorker<TypesetQuestion, TypesetAnswer, BookStep>(workerUrl, 'typeset', terms);
  let known = new Map<string, RenderedPage>();
  let isBusy = false;
  let next: Order | null = null;

  function taken(sent: SentPages): RenderedPages {
    known = withKnown(sent, known);
    const pages = sent.pages.map(({ key }) => known.get(key)).filter((page) => page !== undefined);
    return { pages, anchors: sent.anchors, warnings: sent.warnings };
  }

  /** The answer is waited for even where nobody wants it any more: it says which pages this side has. */
  async function send({ book, settle }: Order): Promise<void> {
    isBusy = true;
    const answer = await worker.begin<SentPages>({ kind: 'pages', fonts, book }).answered;
    isBusy = false;
    // A worker that was started anew knows of no page that it has sent.
    if (!answer.ok && answer.error.code === 'typesetting-failed') known = new Map();
    settle(answer.ok ? ok(taken(answer.value)) : answer);
    const waiting = next;
    next = null;
    if (waiting) void send(waiting);
  }

  function place(order: Order): void {
    if (!isBusy) return void send(order);
    next?.settle(cancelled);
    next = order;
  }

  return {
    renderPages: (book, signal) => {
      if (signal?.aborted) return Promise.resolve(cancelled);
      return new Promise((resolve) => {
        const order: Order = { book, settle: resolve };
        const stop = () => {
          if (next === order) next = null;
          resolve(cancelled);
        };
        signal?.addEventListener('abort', stop, { once: true });
        place(order);
      });
    },
    renderPdf: (bookJson, standard, options = {}) => {
      if (standard === 'tagged') return worker.ask<Uint8Array>({ kind: 'pdf', fonts, bookJson }, options);
      const message = '이 창의 조판기는 보통 PDF만 만듭니다. PDF/A와 PDF/UA는 설치한 프로그램에서 저장해 주세요.';
      return Promise.resolve(err('standard-not-available', message));
    },
  };
}
