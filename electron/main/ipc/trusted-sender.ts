import type { IpcEvent } from '../electron-port.ts';
import { isOwnUrl } from '../security/own-url.ts';

/**
 * Whether a message comes from the main frame of our own page (Electron's security list, item 17). A frame that
 * has navigated or died has no `senderFrame` and is refused.
 */
export function isTrustedSender(event: IpcEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnUrl(frame.url);
}
