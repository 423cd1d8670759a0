import type { Ledger } from '#shared/records/ledger/ledger.ts';
import { validateLedger } from '#shared/records/ledger/validate-ledger.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { readJson } from './read-json.ts';

/** Reads one ledger or a list of ledgers. Fails with `not-json`, `bad-key`, or the validator's codes. */
export function parseLedgersJson(text: string): Result<readonly Ledger[]> {
  const read = readJson(text);
  if (!read.ok) return read;
  const { value } = read;
  if (!Array.isArray(value)) {
    const one = validateLedger(value);
    return one.ok ? ok([one.value]) : one;
  }
  if (value.length === 0) return err('not-a-ledger', '파일에 집행 원장이 하나도 없습니다.');
  const ledgers: Ledger[] = [];
  for (const [at, item] of value.entries()) {
    const ledger = validateLedger(item);
    if (!ledger.ok) return err(ledger.error.code, `${at + 1}번째 원장: ${ledger.error.message}`, ledger.error);
    ledgers.push(ledger.value);
  }
  return ok(ledgers);
}
