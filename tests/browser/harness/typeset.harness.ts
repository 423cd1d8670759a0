import { buildBook } from '#shared/document/forms/book.ts';
import type { Book } from '#shared/document/model/document.ts';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import type { Project } from '#shared/records/project/project.ts';
import { createTypesetClient, type RenderedPages } from '../../../renderer/typesetting/typeset-client.ts';

const client = createTypesetClient();
let last: RenderedPages | null = null;

/** What a test can look at of an answer; the pictures stay here for `show`. */
export interface Answer {
  /** `ok`, or the failure's code. */
  readonly code: string;
  /** What a failure came from. */
  readonly cause: string;
  readonly pages: number;
  readonly anchors: RenderedPages['anchors'];
  readonly warnings: readonly string[];
  /** Which pages are the very pictures of the answer before. */
  readonly kept: readonly boolean[];
  readonly milliseconds: number;
}

export async function renderPages(project: Project, signal?: AbortSignal): Promise<Answer> {
  const begun = performance.now();
  const made = await client.renderPages(buildBook([project], null), signal);
  const milliseconds = performance.now() - begun;
  const nothing = { cause: '', pages: 0, anchors: [], warnings: [], kept: [], milliseconds };
  if (!made.ok) return { ...nothing, code: made.error.code, cause: String(made.error.cause ?? '') };
  const before = last?.pages ?? [];
  last = made.value;
  const kept = last.pages.map((page, at) => page === before[at]);
  return { ...nothing, code: 'ok', pages: last.pages.length, anchors: last.anchors, warnings: last.warnings, kept };
}

/** Several orders at once, the later ones overtaking. */
export async function renderAtOnce(projects: readonly Project[]): Promise<string[]> {
  return Promise.all(projects.map(async (project) => (await renderPages(project)).code));
}

export async function renderAborted(project: Project): Promise<string[]> {
  const before = await renderPages(project, AbortSignal.abort());
  const controller = new AbortController();
  const during = renderPages(project, controller.signal);
  controller.abort();
  return [before.code, (await during).code];
}

export async function renderPdf(
  projects: readonly Project[],
  cover: Book['cover'],
  standard: PdfStandard,
): Promise<{ code: string; bytes: number[] }> {
  const made = await client.renderPdf(JSON.stringify(buildBook(projects, cover)), standard);
  return made.ok ? { code: 'ok', bytes: [...made.value] } : { code: made.error.code, bytes: [] };
}

/** Shows the pages as the application does, through blob URLs, and waits until each is decoded. */
export async function show(): Promise<{ width: number; height: number }[]> {
  const images = (last?.pages ?? []).map(({ svg, width, height }) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    image.width = width;
    image.height = height;
    return image;
  });
  document.body.replaceChildren(...images);
  await Promise.all(images.map((image) => image.decode()));
  return images.map(({ naturalWidth, naturalHeight }) => ({ width: naturalWidth, height: naturalHeight }));
}

/** How much of a shown page is ink, from its pixels. */
export function inkOf(index: number): number {
  const image = document.images[index];
  const canvas = document.createElement('canvas');
  canvas.width = 595;
  canvas.height = 842;
  const context = canvas.getContext('2d');
  if (!image || !context) throw new Error(`no page ${index}`);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
  return dark / (data.length / 4);
}
