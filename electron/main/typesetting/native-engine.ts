import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { NodeCompiler, type NodeTypstDocument, type RenderPdfOpts } from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import type { RunLayout, TypstInput } from '#shared/typesetting/typst/typst-input.ts';
import type { EngineFiles } from './engine-files.ts';

export interface NativeEngine {
  /** Lays a run out and writes it as a PDF. Fails only with `document-refused`. */
  pdf(input: TypstInput, standard?: PdfStandard): Result<{ pdf: Uint8Array; layout: RunLayout }>;
  /** Gives back what the last run holds. Await it between runs: native objects go in a turn of the event loop. */
  release(): Promise<void>;
}

/** `tagged` is the engine's ordinary PDF 1.7, which is tagged too. */
const pdfOptions: Record<PdfStandard, RenderPdfOpts> = {
  tagged: {},
  'a-2a': { pdfStandard: 'a-2a' },
  'ua-1': { pdfStandard: 'ua-1' },
};

/** The document's own failure: the engine works, and another engine would refuse the document too. */
function failure(cause: unknown): Result<never> {
  return err(
    'document-refused',
    '문서를 쪽으로 만들지 못했습니다. 저장한 뒤 다시 해 보고, 되풀이되면 알려 주세요.',
    cause,
  );
}

/**
 * V8 does not see how large the engine's documents are and would let them pile up: measured over 200 projects, 500 MB
 * without a collection between runs, 415 MB with one.
 */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/** The engine in this thread, with the application's fonts. It blocks while it works: use it in a worker. */
export function createNativeEngine({ template, fonts }: EngineFiles): NativeEngine {
  // Nothing is read from this folder; the engine only wants a root for its two files, which are in memory.
  const workspace = resolve('sallim-typesetting');
  const main = resolve(workspace, 'form.typ');
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts] }] });
  compiler.addSource(main, template);
  const collect = garbageCollector();

  function compile(): Result<NodeTypstDocument> {
    const compiled = compiler.compile({ mainFilePath: main });
    if (compiled.result) return ok(compiled.result);
    const error = compiled.takeDiagnostics();
    return failure(error && compiler.fetchDiagnostics(error));
  }

  function pdf(input: TypstInput, standard: PdfStandard): Result<{ pdf: Uint8Array; layout: RunLayout }> {
    compiler.mapShadow(resolve(workspace, 'book.json'), Buffer.from(JSON.stringify(input)));
    const document = compile();
    if (!document.ok) return document;
    const { value } = document;
    const [found] = compiler.query(value, { selector: '<layout>', field: 'value' }) as Omit<RunLayout, 'pages'>[];
    if (!found) throw new Error('the template reported no layout');
    try {
      return ok({ pdf: compiler.pdf(value, pdfOptions[standard]), layout: { pages: value.numOfPages, ...found } });
    } catch (cause) {
      return failure(cause);
    }
  }

  return {
    pdf: (input, standard = 'tagged') => pdf(input, standard),
    release: async () => {
      compiler.evictCache(0);
      collect();
      await new Promise((done) => setImmediate(done));
    },
  };
}
