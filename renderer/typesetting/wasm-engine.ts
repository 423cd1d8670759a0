import initRenderer, { TypstRendererBuilder } from '@myriaddreamin/typst-ts-renderer';
import rendererWasm from '@myriaddreamin/typst-ts-renderer/wasm?url';
import initCompiler, {
  TypstCompilerBuilder,
  type TypstCompileWorld,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import compilerWasm from '@myriaddreamin/typst-ts-web-compiler/wasm?url';
import { fontFiles } from '#assets/fonts/manifest.ts';
import template from '#assets/typst/form.typ?raw';
import { err, ok, type Result } from '#shared/result/result.ts';
import { type SvgPage, splitSvg } from '#shared/typesetting/runs/split-svg.ts';
import type { RunEngine } from '#shared/typesetting/runs/typeset-book.ts';
import { type Coverage, readCoverage } from '#shared/typesetting/typst/coverage.ts';
import type { RunLayout, TypstInput } from '#shared/typesetting/typst/typst-input.ts';

export interface WasmEngine extends RunEngine {
  readonly coverage: Coverage;
  /** Lays a run out and draws its pages. What did not change since the last call is not laid out again. */
  svg(input: TypstInput): Result<{ readonly pages: readonly SvgPage[]; readonly layout: RunLayout }>;
}

/** The engine's formats of an artifact, and its way of saying what went wrong as objects. */
const vector = 0;
const pdf = 1;
const diagnostics = 3;

function failure(cause: unknown): Result<never> {
  return err('typesetting-failed', '문서를 쪽으로 만들지 못했습니다. 저장된 내용은 그대로입니다.', cause);
}

async function fetchFonts(base: string): Promise<Uint8Array[]> {
  return Promise.all(
    fontFiles.map(async ({ name }) => {
      const answer = await fetch(new URL(name, base));
      if (!answer.ok) throw new Error(`font ${name}: ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    }),
  );
}

/**
 * The engine's builder first makes stand-ins for "no files, no packages" out of strings of JavaScript, which the
 * pages' policy refuses. While it does, making a function out of a string gives one that only throws.
 */
function newBuilder(): TypstCompilerBuilder {
  const { Function: own } = globalThis;
  globalThis.Function = function refused() {
    return () => {
      throw new Error('not replaced');
    };
  } as unknown as FunctionConstructor;
  try {
    return new TypstCompilerBuilder();
  } finally {
    globalThis.Function = own;
  }
}

async function startCompiler(fonts: readonly Uint8Array[]) {
  await initCompiler({ module_or_path: compilerWasm });
  const resolver = new TypstFontResolverBuilder();
  for (const font of fonts) resolver.add_raw_font(font);
  const builder = newBuilder();
  const nothing = () => undefined;
  const same = (path: string) => path;
  await builder.set_access_model(
    {},
    () => 0,
    () => false,
    same,
    nothing,
  );
  await builder.set_package_registry({}, nothing);
  const compiler = await builder.build();
  compiler.set_fonts(await resolver.build());
  compiler.add_source('/form.typ', template);
  return compiler;
}

/** Starts the WASM engine: 30 MB of program and 28 MB of fonts, all from the application's own origin. */
export async function startWasmEngine(fontBase: string): Promise<WasmEngine> {
  const fonts = await fetchFonts(fontBase);
  const coverage = readCoverage(fonts);
  const compiler = await startCompiler(fonts);
  await initRenderer({ module_or_path: rendererWasm });
  const renderer = await new TypstRendererBuilder().build();

  function artifact(world: TypstCompileWorld, format: number): Result<Uint8Array> {
    const made = world.get_artifact(format, diagnostics) as { result?: Uint8Array; diagnostics?: unknown };
    return made.result ? ok(made.result) : failure(made.diagnostics);
  }

  /** One layout, written in a format. The world is the engine's memory of one compilation and is freed here. */
  function run(input: TypstInput, format: number): Result<{ bytes: Uint8Array; layout: Omit<RunLayout, 'pages'> }> {
    compiler.map_shadow('/book.json', new TextEncoder().encode(JSON.stringify(input)));
    const world = compiler.snapshot(undefined, '/form.typ', undefined);
    try {
      const bytes = artifact(world, format);
      if (!bytes.ok) return bytes;
      const [layout] = JSON.parse(world.query(0, '<layout>', 'value')) as Omit<RunLayout, 'pages'>[];
      if (!layout) throw new Error('the template reported no layout');
      return ok({ bytes: bytes.value, layout });
    } finally {
      world.free();
    }
  }

  return {
    coverage,
    svg: (input) => {
      const made = run(input, vector);
      if (!made.ok) return made;
      const session = renderer.session_from_artifact(made.value.bytes, 'vector');
      try {
        // Bodies and glyphs (1 + 2): no style, no script.
        const pages = splitSvg(renderer.svg_data(session, 3));
        return ok({ pages, layout: { ...made.value.layout, pages: pages.length } });
      } finally {
        session.free();
      }
    },
    pdf: (input) => {
      const made = run(input, pdf);
      if (!made.ok) return made;
      const { bytes, layout } = made.value;
      // How many pages there are stands nowhere but in the file itself.
      const count = /\/Type \/Pages\s+\/Count (\d+)/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)));
      return ok({ pdf: bytes, layout: { ...layout, pages: Number(count?.[1] ?? 0) } });
    },
    release: async () => {
      compiler.reset();
      await new Promise((done) => setTimeout(done));
    },
  };
}
