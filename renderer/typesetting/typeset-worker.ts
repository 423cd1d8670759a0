/** The typesetting worker: pages for the preview and, where there is no native engine, PDFs. */

import { err, ok, type Result } from '#shared/result/result.ts';
import { typesetBook } from '#shared/typesetting/runs/typeset-book.ts';
import { writeTypst } from '#shared/typesetting/typst/write-typst.ts';
import type { SentPages, TypesetOrder, TypesetReport } from './typeset-messages.ts';
import { startWasmEngine, type WasmEngine } from './wasm-engine.ts';

type Work = Extract<TypesetOrder, { kind: 'pages' | 'pdf' }>;

const scope = globalThis as unknown as {
  postMessage: (report: TypesetReport, transfer?: Transferable[]) => void;
  onmessage: ((event: MessageEvent<TypesetOrder>) => void) | null;
};

const cancelledResult = err('cancelled', '쪽 만들기를 그만두었습니다.');
let engine: Promise<WasmEngine> | null = null;
const waiting: Work[] = [];
let busy = false;
const cancelled = new Set<number>();
/** The pages that the other side has. */
let sent = new Set<string>();

function pages({ svg, coverage }: WasmEngine, order: Work): Result<SentPages> {
  const { input, warnings } = writeTypst(order.book, coverage, {
    contents: order.book.cover ? 'own' : null,
    anchors: true,
  });
  const made = svg(input);
  if (!made.ok) return made;
  const known = sent;
  sent = new Set(made.value.pages.map(({ key }) => key));
  return ok({
    pages: made.value.pages.map((page) => (known.has(page.key) ? { ...page, svg: null } : page)),
    anchors: made.value.layout.anchors.map(({ section, page, y }) => ({ section, page, y })),
    warnings,
  });
}

class Cancelled extends Error {}

async function pdf(started: WasmEngine, order: Work): Promise<Result<Uint8Array>> {
  const release = async () => {
    await started.release();
    if (cancelled.delete(order.id)) throw new Cancelled();
  };
  try {
    const made = await typesetBook({ pdf: started.pdf, release }, started.coverage, order.book);
    return made.ok ? ok(made.value.pdf) : made;
  } catch (cause) {
    if (cause instanceof Cancelled) return cancelledResult;
    throw cause;
  }
}

async function work(order: Work): Promise<void> {
  if (!engine) throw new Error('not started');
  const started = await engine;
  if (order.kind === 'pdf') {
    const result = await pdf(started, order);
    scope.postMessage({ kind: 'pdf', id: order.id, result }, result.ok ? [result.value.buffer as ArrayBuffer] : []);
    return;
  }
  scope.postMessage({ kind: 'pages', id: order.id, result: pages(started, order) });
  await started.release();
}

function next(): Work | undefined {
  const order = waiting.shift();
  if (!order || !cancelled.delete(order.id)) return order;
  scope.postMessage({ kind: order.kind, id: order.id, result: cancelledResult });
  return next();
}

async function pump(): Promise<void> {
  if (busy) return;
  busy = true;
  for (let order = next(); order; order = next()) await work(order);
  busy = false;
}

scope.onmessage = ({ data }) => {
  if (data.kind === 'start') engine = startWasmEngine(data.fonts);
  else if (data.kind === 'cancel') {
    if (busy) cancelled.add(data.id);
  } else waiting.push(data);
  // A failure here is the engine's death: it reaches the window as the worker's error, and another is started.
  void pump().catch((cause: unknown) =>
    setTimeout(() => {
      throw cause;
    }),
  );
};
