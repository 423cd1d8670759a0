import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isOurServer } from '../../../electron/launch/ask-proof.ts';
import { servePages } from '../../../electron/launch/page-server.ts';
import { isProof, newNonce, proofOf } from '../../../electron/launch/proof.ts';
import { ensureSecret, readSecret } from '../../../electron/launch/secret.ts';
import { proofHeaders, proofPath, serverProof } from '../../../electron/launch/server-proof.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const secret = new Uint8Array(32).map((_, at) => at);
const otherSecret = new Uint8Array(32).fill(1);
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function ours(): Promise<string> {
  const server = await servePages(tempFolder(), 0, secret);
  closing.push(server.close);
  return server.url;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function fake(answer: Answer): Promise<{ url: string; asked: NodeJS.Dict<string | string[]>[] }> {
  const asked: NodeJS.Dict<string | string[]>[] = [];
  const server: Server = createServer((incoming, response) => {
    asked.push(incoming.headers);
    answer(incoming, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function ask(url: string, headers: Record<string, string>, host?: string) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }>((done, fail) => {
    const sent = request(new URL(proofPath, url), { headers: host ? { ...headers, host } : headers }, (reply) => {
      reply.resume();
      reply.once('end', () => done({ status: reply.statusCode ?? 0, headers: reply.headers }));
    });
    sent.once('error', fail);
    sent.end();
  });
}

const header = (reply: { headers: NodeJS.Dict<string | string[]> }, name: string) => String(reply.headers[name]);

describe('two who have the secret', () => {
  it('know each other, again and again and at the same time', async () => {
    const url = await ours();
    expect(await isOurServer(url, secret)).toBe(true);
    const many = await Promise.all(Array.from({ length: 20 }, () => isOurServer(url, secret)));
    expect(many.every((one) => one)).toBe(true);
  });

  it('and one who has another, or none, do not', async () => {
    const url = await ours();
    expect(await isOurServer(url, otherSecret)).toBe(false);
    expect(await isOurServer(url, null)).toBe(false);
    const withoutSecret = await servePages(tempFolder(), 0);
    closing.push(withoutSecret.close);
    expect(await isOurServer(withoutSecret.url, secret)).toBe(false);
  });
});

describe('a fake server', () => {
  it.each<[string, Answer]>([
    ['that sends the old mark', (_, response) => response.setHeader('X-Sallim', 'pages').end()],
    ['that says yes to everything', (_, response) => response.writeHead(204).end()],
    [
      'that sends the launcher’s own number back',
      ({ headers }, response) => {
        const nonce = String(headers[proofHeaders.launcherNonce]);
        response.setHeader(proofHeaders.serverNonce, nonce).setHeader(proofHeaders.serverProof, nonce).end();
      },
    ],
    [
      'that guesses',
      (_, response) => {
        response.setHeader(proofHeaders.serverNonce, newNonce()).setHeader(proofHeaders.serverProof, newNonce()).end();
      },
    ],
    [
      'that sends no digits',
      (_, response) => {
        response.setHeader(proofHeaders.serverNonce, 'x'.repeat(64)).setHeader(proofHeaders.serverProof, '').end();
      },
    ],
    [
      'with another secret',
      (incoming, response) => {
        const answer = serverProof(otherSecret)(incoming.headers, incoming.socket.localPort ?? 0);
        response.writeHead(answer.status, answer.headers).end();
      },
    ],
    [
      'that sends the browser elsewhere',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    ['that never ends its answer', (_, response) => response.writeHead(200).write('x')],
    ['that breaks off', (incoming) => incoming.socket.destroy()],
    ['that sends headers without end', (_, response) => response.setHeader('x-long', 'x'.repeat(100_000)).end()],
  ])('%s is not ours, and learns no proof', async (_, answer) => {
    const { url, asked } = await fake(answer);
    expect(await isOurServer(url, secret)).toBe(false);
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toHaveProperty(proofHeaders.launcherProof);
  });

  it('that replays what it heard of the true one is not ours', async () => {
    const url = await ours();
    const heard = await ask(url, { [proofHeaders.launcherNonce]: newNonce() });
    expect(heard.status).toBe(200);
    const replay = await fake((_, response) => {
      for (const name of [proofHeaders.serverNonce, proofHeaders.serverProof])
        response.setHeader(name, header(heard, name));
      response.end();
    });
    expect(await isOurServer(replay.url, secret)).toBe(false);
  });

  it('that asks the true one on another port for its answer is not ours', async () => {
    const url = await ours();
    const relay = await fake((incoming, response) => {
      ask(url, { [proofHeaders.launcherNonce]: String(incoming.headers[proofHeaders.launcherNonce]) }).then((reply) => {
        for (const name of [proofHeaders.serverNonce, proofHeaders.serverProof])
          response.setHeader(name, header(reply, name));
        response.end();
      });
    });
    expect(await isOurServer(relay.url, secret)).toBe(false);
  });

  it('that is silent is given up', async () => {
    const { url } = await fake(() => undefined);
    expect(await isOurServer(url, secret)).toBe(false);
    expect(await isOurServer('http://127.0.0.1:1', secret)).toBe(false);
  });

  it('that proves itself but does not take our proof is not ours', async () => {
    const { url, asked } = await fake((incoming, response) => {
      const answer = serverProof(secret)(incoming.headers, incoming.socket.localPort ?? 0);
      response.writeHead(answer.status, answer.headers).end();
    });
    // Each request meets a server that has forgotten its own nonce.
    expect(await isOurServer(url, secret)).toBe(false);
    expect(asked).toHaveLength(2);
  });
});

describe('a fake launcher', () => {
  /** The first half, as anybody can ask for it. */
  async function begin(url: string) {
    const launcherNonce = newNonce();
    const reply = await ask(url, { [proofHeaders.launcherNonce]: launcherNonce });
    const serverNonce = header(reply, proofHeaders.serverNonce);
    const meeting = { port: Number(new URL(url).port), launcherNonce, serverNonce };
    const own = { [proofHeaders.launcherNonce]: launcherNonce, [proofHeaders.serverNonce]: serverNonce };
    return { meeting, own, serverProofGiven: header(reply, proofHeaders.serverProof) };
  }

  it('that sends the server’s own proof back is refused', async () => {
    const url = await ours();
    const { own, serverProofGiven } = await begin(url);
    expect((await ask(url, { ...own, [proofHeaders.launcherProof]: serverProofGiven })).status).toBe(403);
  });

  it('that replays a true one’s words is refused, the nonce is spent', async () => {
    const url = await ours();
    const { own, meeting } = await begin(url);
    const words = { ...own, [proofHeaders.launcherProof]: proofOf(secret, 'launcher', meeting) };
    expect((await ask(url, words)).status).toBe(204);
    expect((await ask(url, words)).status).toBe(403);
  });

  it('has one try a nonce', async () => {
    const url = await ours();
    const { own, meeting } = await begin(url);
    expect((await ask(url, { ...own, [proofHeaders.launcherProof]: newNonce() })).status).toBe(403);
    const late = { ...own, [proofHeaders.launcherProof]: proofOf(secret, 'launcher', meeting) };
    expect((await ask(url, late)).status).toBe(403);
  });

  it.each([
    ['no nonce', {}, 404],
    ['a short nonce', { [proofHeaders.launcherNonce]: 'ab' }, 404],
    [
      'a proof without a beginning',
      {
        [proofHeaders.launcherNonce]: '0'.repeat(64),
        [proofHeaders.serverNonce]: '0'.repeat(64),
        [proofHeaders.launcherProof]: '0'.repeat(64),
      },
      403,
    ],
  ] as const)('with %s is refused', async (_, headers, status) => {
    expect((await ask(await ours(), { ...headers })).status).toBe(status);
  });

  it('under another name of the address is refused (DNS rebinding)', async () => {
    const url = await ours();
    expect((await ask(url, { [proofHeaders.launcherNonce]: newNonce() }, 'example.com')).status).toBe(421);
  });

  it('that begins without end keeps nothing: the oldest beginnings are dropped', async () => {
    const prove = serverProof(secret);
    const first = { launcherNonce: newNonce() };
    const begun = prove({ [proofHeaders.launcherNonce]: first.launcherNonce }, 1);
    const serverNonce = begun.headers[proofHeaders.serverNonce] ?? '';
    for (let count = 0; count < 32; count += 1) prove({ [proofHeaders.launcherNonce]: newNonce() }, 1);
    const meeting = { port: 1, launcherNonce: first.launcherNonce, serverNonce };
    const headers = {
      [proofHeaders.launcherNonce]: first.launcherNonce,
      [proofHeaders.serverNonce]: serverNonce,
      [proofHeaders.launcherProof]: proofOf(secret, 'launcher', meeting),
    };
    expect(prove(headers, 1).status).toBe(403);
  });
});

it('a proof is of one side, one port, both nonces and the secret', () => {
  const meeting = { port: 47613, launcherNonce: newNonce(), serverNonce: newNonce() };
  const proof = proofOf(secret, 'server', meeting);
  expect(isProof(proof, secret, 'server', meeting)).toBe(true);
  expect(isProof(proof, secret, 'launcher', meeting)).toBe(false);
  expect(isProof(proof, otherSecret, 'server', meeting)).toBe(false);
  for (const other of [{ port: 47614 }, { launcherNonce: newNonce() }, { serverNonce: newNonce() }]) {
    expect(isProof(proof, secret, 'server', { ...meeting, ...other })).toBe(false);
  }
  for (const no of [undefined, '', proof.slice(1), `${proof}0`, proof.toUpperCase().replace(/\d/g, 'A'), [proof]]) {
    expect(isProof(no, secret, 'server', meeting)).toBe(false);
  }
});

describe('the secret file', () => {
  const file = (folder: string) => join(folder, 'server-secret');

  it('is made once, 32 bytes for its owner alone, and stays', () => {
    const folder = join(tempFolder(), '자료', 'sallim');
    const made = ensureSecret(folder);
    expect(made).toHaveLength(32);
    expect(ensureSecret(folder)).toEqual(made);
    expect(readSecret(folder)).toEqual(made);
    expect(new Uint8Array(readFileSync(file(folder)))).toEqual(made);
    if (process.platform !== 'win32') expect(statSync(file(folder)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['server-secret']);
    expect(ensureSecret(tempFolder())).not.toEqual(made);
  });

  it('that is missing is none; a start makes one', () => {
    expect(readSecret(tempFolder())).toBeNull();
    expect(readSecret(join(tempFolder(), 'none'))).toBeNull();
  });

  it.each([
    ['too short', (path: string) => writeFileSync(path, new Uint8Array(31), { mode: 0o600 })],
    ['too long', (path: string) => writeFileSync(path, new Uint8Array(33), { mode: 0o600 })],
    ['empty', (path: string) => writeFileSync(path, '', { mode: 0o600 })],
  ])('that is %s is not trusted, and made anew', (_, make) => {
    const folder = tempFolder();
    make(file(folder));
    expect(readSecret(folder)).toBeNull();
    const made = ensureSecret(folder);
    expect(readSecret(folder)).toEqual(made);
  });

  it.skipIf(process.platform === 'win32')(
    'that others can read, or that is a link, is not trusted, and made anew',
    () => {
      for (const mode of [0o640, 0o604, 0o660, 0o666]) {
        const folder = tempFolder();
        const old = ensureSecret(folder);
        chmodSync(file(folder), mode);
        expect(readSecret(folder)).toBeNull();
        expect(ensureSecret(folder)).not.toEqual(old);
        expect(statSync(file(folder)).mode & 0o777).toBe(0o600);
      }
      const folder = tempFolder();
      const elsewhere = join(tempFolder(), 'known');
      writeFileSync(elsewhere, new Uint8Array(32), { mode: 0o600 });
      symlinkSync(elsewhere, file(folder));
      expect(readSecret(folder)).toBeNull();
      expect(readSecret(folder) ?? ensureSecret(folder)).not.toEqual(new Uint8Array(32));
      expect(new Uint8Array(readFileSync(elsewhere))).toEqual(new Uint8Array(32));
    },
  );

  it('that cannot be kept lives as long as the process', () => {
    const folder = tempFolder();
    mkdirSync(file(folder));
    const made = ensureSecret(folder);
    expect(made).toHaveLength(32);
    expect(readSecret(folder)).toBeNull();
    expect(readdirSync(folder)).toEqual(['server-secret']);
    writeFileSync(join(folder, 'file'), '');
    expect(ensureSecret(join(folder, 'file', 'below'))).toHaveLength(32);
  });
});
