import type { WebContentsPort } from '../electron-port.ts';

/**
 * Holds one web contents where it is: no navigation or redirect but to what `mayGo` names, in no frame; no new
 * window; no webview (Electron's security list, items 11 to 14).
 */
export function guardContents(contents: WebContentsPort, mayGo: (url: string) => boolean): void {
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
    contents.on(event, (navigation) => {
      if (!mayGo(navigation.url)) navigation.preventDefault();
    });
  }
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
