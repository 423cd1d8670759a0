import { readFile } from 'node:fs/promises';
import { appHost, appScheme } from '#shared/ipc/origin.ts';
import { resolveAsset } from '../../pages/resolve-asset.ts';
import { cacheControl, securityHeaders } from '../../pages/security-headers.ts';
import type { ElectronPort } from '../electron-port.ts';
import { isOwnUrl } from './own-url.ts';

/** Before `ready`: makes `app:` an origin of its own, with storage, workers and streaming WASM. */
export function registerAppScheme(electron: ElectronPort): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  electron.protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

function refused(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}

/** Answers one request for `app://sallim/…` from the built pages; whatever is not a file of theirs is a 404. */
export async function serveApp(
  root: string,
  request: { readonly url: string; readonly method: string },
): Promise<Response> {
  if (!isOwnUrl(request.url)) return refused(404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405);
  const path = rawPath(request.url);
  const asset = path === null ? null : await resolveAsset(root, path);
  if (path === null || asset === null) return refused(404);
  const headers = {
    ...securityHeaders,
    'Content-Type': asset.type,
    'Content-Length': String(asset.size),
    'Cache-Control': cacheControl(path),
  };
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(await readFile(asset.file)), { headers });
}

/**
 * The path as it was sent: `URL` folds `..` and `%2e%2e` away, which would make an escape look like a plain path
 * instead of a refused one.
 */
function rawPath(url: string): string | null {
  const found = new RegExp(`^${appScheme}://${appHost}(/[^?#]*)?(?:[?#]|$)`).exec(url);
  return found === null ? null : (found[1] ?? '/');
}
