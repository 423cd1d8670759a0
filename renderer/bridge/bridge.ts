import type { SallimApi } from '#shared/ipc/contract.ts';
import { browserApi } from './browser-api.ts';
import { nativeApi } from './native-api.ts';

/** The operating system as the window sees it: the shell's preload, or its stand-in in a plain browser. */
export const bridge: SallimApi = nativeApi(window) ?? browserApi();
