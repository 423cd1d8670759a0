import type { ByteWriter } from './byte-writer.ts';
import { latin1 } from './pdf-file.ts';

export interface CopyRules {
  /** New object number by old number − 1. */
  readonly numbers: Int32Array;
  /** Added to the keys of the structure's parent tree. */
  readonly structParents: number;
  /** Put before the ids of table heads, which are `U<table>x<column>y<row>` in every file. */
  readonly idPrefix: string;
  /** Entries added to the object's dictionary. */
  readonly extra: string;
}

const [open, close, backslash, less, greater, slash, letterU] = [0x28, 0x29, 0x5c, 0x3c, 0x3e, 0x2f, 0x55];
const [space, zero, nine, letterR, letterS] = [0x20, 0x30, 0x39, 0x52, 0x73];

/** Delimiters and white space end a token (ISO 32000-1 §7.2.2). */
const regular = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > space && !'()<>[]{}/%'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= nine;
}

function tokenEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (regular[bytes[end] ?? 0] === 1) end += 1;
  return end;
}

/** The end of the literal string that begins at `at`: parentheses balance, a backslash hides the next byte. */
function stringEnd(bytes: Uint8Array, at: number): number {
  let depth = 0;
  for (let here = at; here < bytes.length; here += 1) {
    const byte = bytes[here];
    if (byte === backslash) here += 1;
    else if (byte === open) depth += 1;
    else if (byte === close) depth -= 1;
    if (depth === 0) return here + 1;
  }
  throw new Error('PDF string without end');
}

const headId = /^\((U\d+x\d+y\d+)\)$/;
const parentKeys = ['/StructParent', '/StructParents'];

/** A number token and what follows: ` 0 R` behind whole digits makes it a reference. */
function referenced(bytes: Uint8Array, at: number, end: number): number | null {
  const follows =
    bytes[end] === space && bytes[end + 1] === zero && bytes[end + 2] === space && bytes[end + 3] === letterR;
  if (!follows || regular[bytes[end + 4] ?? space] === 1) return null;
  let number = 0;
  for (let here = at; here < end; here += 1) number = number * 10 + (bytes[here] ?? zero) - zero;
  return number;
}

/**
 * Copies one object (ISO 32000-1 §7.3) with its references renumbered, up to and with its stream, whose bytes stay as
 * they are. White space between tokens becomes one space. Byte by byte: a book of 500 has 50 MB of this.
 */
export function copyObject(bytes: Uint8Array, from: number, to: number, rules: CopyRules, out: ByteWriter): void {
  let at = from;
  let extra = rules.extra;
  while (at < to) {
    const byte = bytes[at] ?? space;
    if (byte <= space) {
      while (at < to && (bytes[at] ?? 0) <= space) at += 1;
      out.byte(space);
    } else if (byte === slash) {
      const end = tokenEnd(bytes, at + 1);
      out.bytes(bytes, at, end);
      const length = end - at;
      const isKey = (length === 13 || length === 14) && parentKeys.includes(latin1(bytes, at, end));
      at = end;
      if (isKey) {
        const value = tokenEnd(bytes, at + 1);
        out.text(` ${Number(latin1(bytes, at, value)) + rules.structParents}`);
        at = value;
      }
    } else if (isDigit(byte)) {
      const end = tokenEnd(bytes, at);
      const number = referenced(bytes, at, end);
      if (number === null) out.bytes(bytes, at, end);
      else out.text(`${rules.numbers[number - 1]} 0 R`);
      at = number === null ? end : end + 4;
    } else if (byte === open) {
      const end = stringEnd(bytes, at);
      const id = bytes[at + 1] === letterU && end - at < 40 ? headId.exec(latin1(bytes, at, end)) : null;
      if (id) out.text(`(${rules.idPrefix}${id[1]})`);
      else out.bytes(bytes, at, end);
      at = end;
    } else if (byte === less && bytes[at + 1] === less) {
      out.text(extra === '' ? '<<' : `<< ${extra} `);
      extra = '';
      at += 2;
    } else if (byte === less) {
      const end = bytes.indexOf(greater, at) + 1;
      out.bytes(bytes, at, end);
      at = end;
    } else if (byte === letterS && latin1(bytes, at, at + 6) === 'stream') {
      out.bytes(bytes, at, to);
      return;
    } else {
      const end = Math.max(at + 1, tokenEnd(bytes, at));
      out.bytes(bytes, at, end);
      at = end;
    }
  }
}
