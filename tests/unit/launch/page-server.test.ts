import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOurServer } from '../../../electron/launch/ask-proof.ts';
import { type PageServer, servePages } from '../../../electron/launch/page-server.ts';
import { securityHeaders } from '../../../electron/pages/security-headers.ts';
import { escapePaths } from '../../helpers/escape-paths.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

interface Reply {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

const secret = new Uint8Array(32).fill(7);
let server: PageServer;
let port: number;

beforeAll(async () => {
  const top = tempFolder();
  const pages = join(top, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(top, 'secret.txt'), 'secret');
  writeFileSync(join(pages, 'index.html'), '<!doctype html>');
  writeFileSync(join(pages, 'assets', 'engine.wasm'), new Uint8Array([0, 97, 115, 109]));
  if (process.platform !== 'win32') symlinkSync(join(top, 'secret.txt'), join(pages, 'link.txt'));
  server = await servePages(pages, 0, secret);
  port = Number(new URL(server.url).port);
});

afterAll(() => server.close());

/** Sends the path as it stands: `fetch` would fold the dots away. */
function send(path: string, method = 'GET', host = `127.0.0.1:${port}`): Promise<Reply> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { Host: host } }, (reply) => {
      let body = '';
      reply.setEncoding('utf8');
      reply.on('data', (part: string) => {
        body += part;
      });
      reply.on('end', () => done({ status: reply.statusCode ?? 0, headers: reply.headers, body }));
    });
    sent.on('error', fail);
    sent.end();
  });
}

function expectSecurityHeaders(reply: Reply): void {
  for (const [name, value] of Object.entries(securityHeaders)) expect(reply.headers[name.toLowerCase()]).toBe(value);
}

describe('servePages', () => {
  it('serves the page and the engine with their types', async () => {
    const page = await send('/');
    expect([page.status, page.headers['content-type'], page.body]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<!doctype html>',
    ]);
    expect(page.headers['cache-control']).toBe('no-cache');
    const engine = await send('/assets/engine.wasm?v=1');
    expect([engine.status, engine.headers['content-type']]).toEqual([200, 'application/wasm']);
    expect(engine.headers['cache-control']).toContain('immutable');
  });

  it('puts the security headers on every answer, good or refused', async () => {
    const replies = [
      await send('/'),
      await send('/none'),
      await send('/', 'POST'),
      await send('/', 'GET', 'example.com'),
    ];
    expect(replies.map((reply) => reply.status)).toEqual([200, 404, 405, 421]);
    for (const reply of replies) expectSecurityHeaders(reply);
  });

  it.each(escapePaths)('refuses %s', async (path) => {
    const reply = await send(path);
    expect(reply.body).toBe('');
    expect([400, 404]).toContain(reply.status);
  });

  it.skipIf(process.platform === 'win32')('refuses a symbolic link that leads out', async () => {
    expect((await send('/link.txt')).status).toBe(404);
  });

  it.each(['example.com', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]', 'sallim'])(
    'refuses the host %s (DNS rebinding)',
    async (host) => {
      expect(await send('/', 'GET', host)).toMatchObject({ status: 421, body: '' });
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    expect(await send('/', method)).toMatchObject({ status: 405, body: '' });
  });

  it('answers HEAD without a body', async () => {
    expect(await send('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('is recognised, and another server on the port is not', async () => {
    expect(await isOurServer(server.url, secret)).toBe(true);
    const other = createServer((_request, response) => response.end('hello'));
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    expect(await isOurServer(`http://127.0.0.1:${(other.address() as AddressInfo).port}`, secret)).toBe(false);
    await new Promise((done) => other.close(done));
  });

  it('rejects where the port is taken', async () => {
    await expect(servePages(tempFolder(), port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
