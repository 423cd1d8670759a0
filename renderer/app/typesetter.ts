import type { AppInfo, SallimApi } from '#shared/ipc/contract.ts';
import { err } from '#shared/result/result.ts';
import type { Typesetter } from '../commands/services.ts';
import { createTypesetClient } from '../preview/typeset-client.ts';

const cancelled = err('cancelled', '문서 만들기를 멈췄습니다.');

/**
 * Pages come from the engine in the window's worker; files from the shell's native engine where there is one (the
 * same pages, faster and with room for a book), else from the worker too.
 */
export function createTypesetter(bridge: SallimApi, info: AppInfo): Typesetter {
  const client = createTypesetClient();
  return {
    renderPages: client.renderPages,
    renderPdf: async (book, standard, signal) => {
      if (info.shell !== 'electron') return client.renderPdf(book, standard, signal);
      const stopped = new Promise<typeof cancelled>((resolve) => {
        signal.addEventListener('abort', () => resolve(cancelled), { once: true });
      });
      const native = await Promise.race([bridge.typesetPdf({ bookJson: JSON.stringify(book), standard }), stopped]);
      return native.ok || native.error.code !== 'no-native-engine' ? native : client.renderPdf(book, standard, signal);
    },
  };
}
