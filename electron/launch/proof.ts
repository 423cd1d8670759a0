import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who speaks: in what is signed, so that neither side's words can be sent back to it as its own. */
type Side = 'server' | 'launcher';

/** What both sides have said, and where: an answer is good for this port and these two numbers alone. */
export interface Meeting {
  readonly port: number;
  readonly launcherNonce: string;
  readonly serverNonce: string;
}

const nonceBytes = 32;
const hex = /^[0-9a-f]{64}$/;

/** A number used once: 32 bytes of chance, as hexadecimal digits. */
export function newNonce(): string {
  return randomBytes(nonceBytes).toString('hex');
}

/** Whether a text from the other side has the form of a nonce or a proof. */
export function isHex(text: unknown): text is string {
  return typeof text === 'string' && hex.test(text);
}

/** HMAC-SHA-256 over the side, the port and both nonces: only who has the secret can make it. */
export function proofOf(secret: Uint8Array, side: Side, { port, launcherNonce, serverNonce }: Meeting): string {
  return createHmac('sha256', secret)
    .update(['sallim-pages-1', side, String(port), launcherNonce, serverNonce].join('\n'))
    .digest('hex');
}

/** Compares in a time that tells nothing of how far two proofs agree. */
export function isProof(given: unknown, secret: Uint8Array, side: Side, meeting: Meeting): boolean {
  if (!isHex(given)) return false;
  return timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(proofOf(secret, side, meeting), 'hex'));
}
