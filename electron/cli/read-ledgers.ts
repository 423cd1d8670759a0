import { parseLedgersJson } from '#shared/formats/json/ledger-json.ts';
import { decodeBytes } from '#shared/import/decode-bytes.ts';
import type { Ledger } from '#shared/records/ledger/ledger.ts';
import { err, type Result } from '#shared/result/result.ts';
import { readBytes } from './read-input.ts';

/** Reads a file of one ledger or a list of them. Fails when it cannot be read or holds something else. */
export async function readLedgers(path: string): Promise<Result<readonly Ledger[]>> {
  const file = await readBytes(path);
  if (!file.ok) return file;
  if (file.value.bytes.byteLength === 0)
    return err('empty', '파일이 비어 있습니다. 집행 원장이 든 파일을 골라 주세요.');
  const text = decodeBytes(file.value.bytes);
  return text.ok ? parseLedgersJson(text.value) : text;
}
