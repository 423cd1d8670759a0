import { describe, expect, it } from 'vitest';
import { buildBook } from '#shared/document/forms/book.ts';
import type { AppInfo, SallimApi, TypesetRequest } from '#shared/ipc/contract.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { createTypesetter } from '../../../renderer/app/typesetter.ts';

const book = buildBook([], null);
const [native, wasm] = [new Uint8Array([1]), new Uint8Array([2])];

function setup(answer: (request: TypesetRequest) => Promise<Result<Uint8Array>>, shell: AppInfo['shell'] = 'electron') {
  const asked: string[] = [];
  const bridge = {
    typesetPdf: (request: TypesetRequest) => {
      asked.push(`native ${request.standard}`);
      return answer(request);
    },
  } as Partial<SallimApi> as SallimApi;
  const client = {
    renderPages: async () => err('cancelled', ''),
    renderPdf: async (_book: unknown, standard: string) => {
      asked.push(`wasm ${standard}`);
      return ok(wasm);
    },
  };
  const { renderPdf } = createTypesetter(bridge, { version: '0', shell, user: '', machine: '' }, client);
  return { asked, renderPdf };
}

const fails = (code: string) => async () => err(code, '문장');
const never = new AbortController().signal;

describe('a PDF in the shell', () => {
  it('comes from the native engine', async () => {
    const { asked, renderPdf } = setup(async () => ok(native));
    expect(await renderPdf(book, 'a-2a', never)).toEqual(ok(native));
    expect(asked).toEqual(['native a-2a']);
  });

  it.each([
    ['has no engine', fails('no-native-engine')],
    ['has an engine that cannot load', fails('typesetting-failed')],
    ['refuses the call', () => Promise.reject(new Error('refused'))],
  ])('comes from the engine in the window when the shell %s', async (_what, answer) => {
    const { asked, renderPdf } = setup(answer);
    expect(await renderPdf(book, 'tagged', never)).toEqual(ok(wasm));
    expect(asked).toEqual(['native tagged', 'wasm tagged']);
  });

  it.each(['cancelled', 'document-refused'])('is not tried again after %s', async (code) => {
    const { asked, renderPdf } = setup(fails(code));
    expect(await renderPdf(book, 'tagged', never)).toMatchObject({ error: { code } });
    expect(asked).toEqual(['native tagged']);
  });

  it.each(['a-2a', 'ua-1'] as const)('in %s fails with the reason of the native engine', async (standard) => {
    const broken = setup(fails('typesetting-failed'));
    expect(await broken.renderPdf(book, standard, never)).toMatchObject({ error: { message: '문장' } });
    const refused = setup(() => Promise.reject(new Error('refused')));
    expect(await refused.renderPdf(book, standard, never)).toMatchObject({ error: { code: 'typesetting-failed' } });
    expect([...broken.asked, ...refused.asked]).toEqual([`native ${standard}`, `native ${standard}`]);
  });

  it('ends as soon as the officer stops it, before or while it is made, and is made nowhere else', async () => {
    const controller = new AbortController();
    const { asked, renderPdf } = setup(() => new Promise(() => {}));
    const making = renderPdf(book, 'tagged', controller.signal);
    controller.abort();
    expect(await making).toMatchObject({ error: { code: 'cancelled' } });
    expect(await renderPdf(book, 'tagged', controller.signal)).toMatchObject({ error: { code: 'cancelled' } });
    expect(asked).toEqual(['native tagged']);
  });
});

it('a PDF in a plain browser comes from the engine in the window', async () => {
  const { asked, renderPdf } = setup(async () => ok(native), 'browser');
  expect(await renderPdf(book, 'tagged', never)).toEqual(ok(wasm));
  expect(asked).toEqual(['wasm tagged']);
});
