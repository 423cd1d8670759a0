import { type IncomingHttpHeaders, request } from 'node:http';
import { isHex, isProof, newNonce, proofOf } from './proof.ts';
import { proofHeaders, proofPath } from './server-proof.ts';

/** How long a server may take for one answer; in ms. */
const patience = 3000;

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

/** One question; `null` where nobody answers in time. The body is never read: a stranger may send one without end. */
function ask(url: string, headers: Record<string, string>): Promise<Reply | null> {
  return new Promise((done) => {
    const sent = request(new URL(proofPath, url), { headers, agent: false, maxHeaderSize: 8192 });
    const limit = setTimeout(() => sent.destroy(), patience);
    sent.once('response', (reply) => {
      done({ status: reply.statusCode ?? 0, headers: reply.headers });
      sent.destroy();
    });
    sent.on('error', () => done(null));
    sent.once('close', () => {
      clearTimeout(limit);
      done(null);
    });
    sent.end();
  });
}

/**
 * Whether the server at a loopback address is this person's page server, and takes us for this person's launcher: each
 * proves that it has the secret, without telling it. A header alone proved nothing: a stranger's page at the frozen
 * origin could read the whole journal.
 */
export async function isOurServer(url: string, secret: Uint8Array | null): Promise<boolean> {
  if (secret === null) return false;
  const port = Number(new URL(url).port);
  const launcherNonce = newNonce();
  const own = { [proofHeaders.launcherNonce]: launcherNonce };
  const first = await ask(url, own);
  const serverNonce = first?.headers[proofHeaders.serverNonce];
  if (first?.status !== 200 || !isHex(serverNonce)) return false;
  const meeting = { port, launcherNonce, serverNonce };
  if (!isProof(first.headers[proofHeaders.serverProof], secret, 'server', meeting)) return false;
  const second = await ask(url, {
    ...own,
    [proofHeaders.serverNonce]: serverNonce,
    [proofHeaders.launcherProof]: proofOf(secret, 'launcher', meeting),
  });
  return second?.status === 204;
}
