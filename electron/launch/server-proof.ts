import { isHex, isProof, newNonce, proofOf } from './proof.ts';

/** Where a launcher asks; no file of the pages can have this name. */
export const proofPath = '/.proof';

/** What a launcher sends, and what the server answers with; each a header of hexadecimal digits. */
export const proofHeaders = {
  launcherNonce: 'x-sallim-launcher-nonce',
  serverNonce: 'x-sallim-server-nonce',
  serverProof: 'x-sallim-server-proof',
  launcherProof: 'x-sallim-launcher-proof',
} as const;

/** So many launchers may be half-way at once; more than ever start together. */
const mostOpen = 32;

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
}

/**
 * The server's half of the mutual proof. First the launcher gives a nonce, and the server proves itself over it and one
 * of its own; then the launcher proves itself over both. A server nonce is good for one try.
 */
export function serverProof(secret: Uint8Array): (headers: NodeJS.Dict<string | string[]>, port: number) => Answer {
  /** Server nonces that were given out, each with the launcher's it belongs to, oldest first. */
  const open = new Map<string, string>();
  return (headers, port) => {
    const launcherNonce = headers[proofHeaders.launcherNonce];
    const given = headers[proofHeaders.launcherProof];
    if (!isHex(launcherNonce)) return { status: 404, headers: {} };
    if (given === undefined) {
      const serverNonce = newNonce();
      open.set(serverNonce, launcherNonce);
      for (const oldest of open.keys()) {
        if (open.size <= mostOpen) break;
        open.delete(oldest);
      }
      const proof = proofOf(secret, 'server', { port, launcherNonce, serverNonce });
      return {
        status: 200,
        headers: { [proofHeaders.serverNonce]: serverNonce, [proofHeaders.serverProof]: proof },
      };
    }
    const serverNonce = headers[proofHeaders.serverNonce];
    if (!isHex(serverNonce) || open.get(serverNonce) !== launcherNonce) return { status: 403, headers: {} };
    open.delete(serverNonce);
    const meeting = { port, launcherNonce, serverNonce };
    return { status: isProof(given, secret, 'launcher', meeting) ? 204 : 403, headers: {} };
  };
}
