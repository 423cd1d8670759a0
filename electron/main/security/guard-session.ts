import { appOrigin } from '#shared/ipc/origin.ts';
import type { SessionPort } from '../electron-port.ts';
import { isOwnUrl } from './own-url.ts';

/**
 * The one permission the page is given: keeping its storage. Both handlers are set because many interfaces only
 * check and never ask (Electron's security list, item 5).
 */
const granted: ReadonlySet<string> = new Set(['persistent-storage']);

/** Denies permissions, devices and downloads, and cancels every request that `mayLoad` does not name. */
export function guardSession(session: SessionPort, mayLoad: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(granted.has(permission) && isOwnUrl(details.requestingUrl ?? ''));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => {
    return granted.has(permission) && isOwnUrl(requestingOrigin);
  });
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !mayLoad(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** What the application's own session may load: its files, and bytes the page made itself. */
export function isLocalContent(url: string): boolean {
  return isOwnUrl(url) || url.startsWith(`blob:${appOrigin}/`) || url.startsWith('data:');
}
