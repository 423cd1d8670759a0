import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/*
 * The beginning of SHA-256 (FIPS 180-4). A document asks for it once a line, of a hundred bytes each: the library makes
 * a hasher, a view and several arrays for each, which took four times as long as the hashing. A test holds both against
 * each other.
 */

/** Longer texts, which no line of a document has, are the library's. */
const longest = 1_000;

const encoder = new TextEncoder();

/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
const constants = Int32Array.of(
  ...[0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5],
  ...[0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174],
  ...[0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da],
  ...[0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967],
  ...[0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85],
  ...[0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070],
  ...[0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3],
  ...[0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2],
);

/** The first 32 bits of the fractions of the square roots of the first 8 primes. */
const initial = Int32Array.of(
  ...[0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19],
);

// Hashing is one uninterrupted step, so all texts share one set of buffers.
const schedule = new Int32Array(64);
const state = new Int32Array(8);
const bytes = new Uint8Array(3 * longest + 72);

/** Writes a text as UTF-8, as `TextEncoder` does (half a surrogate pair is U+FFFD); how many bytes it has. */
function encode(text: string): number {
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code < 0x80) {
      bytes[end++] = code;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      code = text.codePointAt(at) as number;
      if (code > 0xffff) at += 1;
      else code = 0xfffd;
    }
    if (code < 0x800) bytes[end++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[end++] = 0xe0 | (code >> 12);
      else {
        bytes[end++] = 0xf0 | (code >> 18);
        bytes[end++] = 0x80 | ((code >> 12) & 63);
      }
      bytes[end++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[end++] = 0x80 | (code & 63);
  }
  return end;
}

/** Fills up the last block: a one behind the text, zeros, and at the end its length in bits; where the block ends. */
function pad(length: number): number {
  const end = (length + 72) & ~63;
  bytes[length] = 0x80;
  for (let at = length + 1; at < end - 2; at += 1) bytes[at] = 0;
  bytes[end - 2] = length >> 5;
  bytes[end - 1] = length << 3;
  return end;
}

/** Works the block of 64 bytes at `from` into the state. */
function compress(from: number): void {
  for (let at = 0, byte = from; at < 16; at += 1, byte += 4) {
    schedule[at] =
      ((bytes[byte] as number) << 24) |
      ((bytes[byte + 1] as number) << 16) |
      ((bytes[byte + 2] as number) << 8) |
      (bytes[byte + 3] as number);
  }
  for (let at = 16; at < 64; at += 1) {
    const near = schedule[at - 15] as number;
    const last = schedule[at - 2] as number;
    const low = ((near >>> 7) | (near << 25)) ^ ((near >>> 18) | (near << 14)) ^ (near >>> 3);
    const high = ((last >>> 17) | (last << 15)) ^ ((last >>> 19) | (last << 13)) ^ (last >>> 10);
    schedule[at] = ((schedule[at - 16] as number) + low + (schedule[at - 7] as number) + high) | 0;
  }
  // Eight names and not an array: they stay in registers.
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let at = 0; at < 64; at += 1) {
    const ofE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const choice = g ^ (e & (f ^ g));
    const first = (h + ofE + choice + (constants[at] as number) + (schedule[at] as number)) | 0;
    const ofA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const majority = (a & b) | (c & (a | b));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + ofA + majority) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A word of 32 bits as 8 hex digits. */
function hexOf(word: number): string {
  return `${hexOfByte[word >>> 24]}${hexOfByte[(word >>> 16) & 255]}${hexOfByte[(word >>> 8) & 255]}${hexOfByte[word & 255]}`;
}

/** The first 64 bits of the SHA-256 of a text as UTF-8, as 16 hex digits. */
export function shortSha256(text: string): string {
  if (text.length > longest) return bytesToHex(sha256(encoder.encode(text)).subarray(0, 8));
  const end = pad(encode(text));
  state.set(initial);
  for (let from = 0; from < end; from += 64) compress(from);
  return hexOf(state[0] as number) + hexOf(state[1] as number);
}
