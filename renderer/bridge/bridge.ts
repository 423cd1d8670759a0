import type { SallimApi } from '#shared/ipc/contract.ts';
import { browserApi } from './browser-api.ts';
import type { PdfMaker } from './browser-jobs.ts';
import { nativeApi } from './native-api.ts';

/**
 * The operating system as the window sees it: the shell's preload, or its stand-in in a plain browser, whose books
 * `makePdf` makes.
 */
export function openBridge(makePdf: PdfMaker): SallimApi {
  return nativeApi(window) ?? browserApi(makePdf);
}
