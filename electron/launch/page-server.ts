import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { browserPort } from '#shared/ipc/origin.ts';
import { resolveAsset } from '../pages/resolve-asset.ts';
import { cacheControl, securityHeaders } from '../pages/security-headers.ts';
import { proofPath, serverProof } from './server-proof.ts';

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the built pages on the loopback interface, for the browser mode. Rejects with `EADDRINUSE` where the port
 * is taken; another port would be another origin, and so an empty database. With a secret it proves to a second start
 * that the port is ours (`isOurServer`).
 */
export async function servePages(
  root: string,
  port: number = browserPort,
  secret: Uint8Array | null = null,
): Promise<PageServer> {
  const prove = secret === null ? null : serverProof(secret);
  const server = createServer((request, response) => {
    answer(root, prove, request, response).catch(() => {
      if (!response.headersSent) end(response, 500);
      else response.destroy();
    });
  });
  await listen(server, port);
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done();
    });
  });
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...securityHeaders, ...headers });
  response.end();
}

async function answer(
  root: string,
  prove: ReturnType<typeof serverProof> | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Only the address itself: a name that was made to point here (DNS rebinding) would be a foreign origin's way in.
  if (request.headers.host !== `127.0.0.1:${request.socket.localPort}`) return end(response, 421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { Allow: 'GET, HEAD' });
  const path = (request.url ?? '').split(/[?#]/)[0] ?? '';
  if (prove !== null && path === proofPath) {
    const { status, headers } = prove(request.headers, request.socket.localPort ?? 0);
    return end(response, status, { ...headers, 'Cache-Control': 'no-store' });
  }
  const asset = await resolveAsset(root, path);
  if (asset === null) return end(response, 404);
  const headers = {
    'Content-Type': asset.type,
    'Content-Length': String(asset.size),
    'Cache-Control': cacheControl(path),
  };
  if (request.method === 'HEAD') return end(response, 200, headers);
  const file = createReadStream(asset.file);
  file.once('open', () => {
    response.writeHead(200, { ...securityHeaders, ...headers });
    file.pipe(response);
  });
  file.once('error', () => (response.headersSent ? response.destroy() : end(response, 500)));
  response.once('close', () => file.destroy());
}
