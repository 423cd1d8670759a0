import { err, ok, type Result } from '#shared/result/result.ts';
import { deepest, longest, lookThrough } from '../look-through.ts';
import { shown } from '../shown.ts';
import { isFields, judgeEntry } from './judge-entry.ts';
import { judgeLinks } from './judge-links.ts';
import { type Ledger, type LedgerEntry, ledgerSchema } from './ledger.ts';

const refuse = (message: string) => err('not-a-ledger', message);

/** What is wrong with the ledger's own fields (LE1). */
function headFault(value: Readonly<Record<string, unknown>>): string | null {
  const { fiscalYear } = value;
  const isYear = typeof fiscalYear === 'number' && Number.isInteger(fiscalYear) && !Object.is(fiscalYear, -0);
  if (!isYear || fiscalYear < 0 || fiscalYear > 9999)
    return `회계연도가 0에서 9999 사이의 정수가 아닙니다(${shown(fiscalYear)}).`;
  const texts = [
    ['account', '회계가'],
    ['title', '세부사업명이'],
    ['department', '부서명이'],
  ] as const;
  for (const [key, label] of texts)
    if (typeof value[key] !== 'string') return `${label} 글이 아닙니다(${shown(value[key])}).`;
  return Array.isArray(value.entries) ? null : `항목의 목록(entries)이 없습니다(${shown(value.entries)}).`;
}

/** `12번째 항목(2024-03-05 지출)`: the entry in a sentence. */
function nameOf(at: number, entry: unknown): string {
  const { date, kind } = isFields(entry) ? entry : {};
  const said = [date, kind].filter((part) => typeof part === 'string' && part !== '' && part.length <= 20);
  return `${at + 1}번째 항목${said.length === 0 ? '' : `(${said.join(' ')})`}`;
}

/**
 * Checks that a value from outside is a `sallim/ledger@1` record. It judges and changes nothing: the value given is
 * the value returned, unknown fields and all. Fails with `not-a-ledger` or `unknown-schema` and a sentence that names
 * the entry and what is wrong. Whether the law allows what the entries say is the audit's work (LE14).
 */
export function validateLedger(value: unknown): Result<Ledger> {
  if (!isFields(value)) return refuse(`집행 원장이 아닙니다. ‘${ledgerSchema}’ 형식의 자료인지 확인해 주세요.`);
  if (value.schema !== ledgerSchema) {
    return err(
      'unknown-schema',
      `‘${ledgerSchema}’ 형식의 집행 원장이 아닙니다(${shown(value.schema)}). 원장 파일이 맞는지 확인해 주세요.`,
    );
  }
  const found = lookThrough(value);
  if (found.prototype) return refuse('자료에 쓸 수 없는 이름(__proto__)의 항목이 있어 열지 않았습니다.');
  if (found.tooLong) return refuse(`한 목록에 ${longest.toLocaleString('en')}개가 넘는 항목이 있어 열지 않았습니다.`);
  if (found.depth > deepest)
    return refuse('자료가 너무 깊게 겹쳐 있어 열지 않았습니다. 파일이 온전한지 확인해 주세요.');
  const head = headFault(value);
  if (head !== null) return refuse(head);
  const entries = value.entries as readonly unknown[];
  for (const [at, entry] of entries.entries()) {
    const fault = isFields(entry) ? judgeEntry(entry) : `정해진 형식이 아닙니다(${shown(entry)}).`;
    if (fault !== null) return refuse(`${nameOf(at, entry)}: ${fault}`);
  }
  const judged = entries as readonly LedgerEntry[];
  const wrong = judgeLinks(judged);
  if (wrong) return refuse(`${nameOf(judged.indexOf(wrong.entry), wrong.entry)}: ${wrong.fault}`);
  return ok(value as unknown as Ledger);
}
