import { josa } from '#shared/hangul/josa.ts';
import { printNumber } from '#shared/money/print.ts';
import { inForce, namedBefore, takesBack } from './in-force.ts';
import { kindRules } from './kind-rules.ts';
import type { LedgerEntry } from './ledger.ts';
import { isSamePlace } from './same-place.ts';

/** A wrong entry and what is wrong with it, a Korean phrase. */
export interface EntryFault {
  readonly entry: LedgerEntry;
  readonly fault: string;
}

const won = (amount: number) => `${printNumber(amount)}원`;

/** Why an entry does not take back one of its own kind. */
function reversalFault(entry: LedgerEntry, named: LedgerEntry): string {
  if (!isSamePlace(entry, named))
    return `‘${named.id}’ 항목을 취소하려면 통계목과 재원이 같아야 합니다(${place(named)}, ${place(entry)}).`;
  return `‘${named.id}’ 항목을 취소하려면 금액이 ${won(named.amount === 0 ? 0 : -named.amount)}이어야 하는데 ${won(entry.amount)}입니다.`;
}

const place = ({ lineItem, funding }: LedgerEntry) => `${lineItem} ${funding ?? '재원 없음'}`;

/** LE10–LE12: what is wrong with what an entry names. */
function linkFault(entry: LedgerEntry, named: LedgerEntry | undefined): string | null {
  if (entry.of === null) return null;
  if (!named) return `따르는 항목(of) ${josa(`‘${entry.of}’`, '이/가')} 이 원장에 없습니다.`;
  if (named === entry) return '따르는 항목(of)이 자기 자신입니다.';
  if (named.kind === entry.kind) return takesBack(entry, named) ? null : reversalFault(entry, named);
  const { follows } = kindRules[entry.kind];
  if (named.kind === follows) return null;
  const may = follows === undefined ? '취소하는 같은 종류의 항목' : `${follows} 또는 취소하는 같은 종류의 항목`;
  return `따르는 항목(of) ${josa(`‘${entry.of}’`, '은/는')} ${named.kind}입니다. ${josa(entry.kind, '은/는')} ${may}만 따를 수 있습니다.`;
}

function signFault(entry: LedgerEntry, named: LedgerEntry | undefined): string | null {
  if (entry.amount >= 0 || kindRules[entry.kind].signed) return null;
  if (named && takesBack(entry, named)) return null;
  return `금액이 0보다 작습니다(${won(entry.amount)}). ${josa(entry.kind, '은/는')} 취소하는 항목(of)을 적지 않으면 0 이상이어야 합니다.`;
}

/** What is wrong between the entries of a ledger: ids (LE3), signs (LE7), what they name (LE10–LE12). */
export function judgeLinks(entries: readonly LedgerEntry[]): EntryFault | null {
  const byId = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    if (byId.has(entry.id)) return { entry, fault: `식별자(id) ${josa(`‘${entry.id}’`, '을/를')} 다른 항목도 씁니다.` };
    byId.set(entry.id, entry);
  }
  for (const entry of entries) {
    const named = entry.of === null ? undefined : byId.get(entry.of);
    const fault = linkFault(entry, named) ?? signFault(entry, named);
    if (fault !== null) return { entry, fault };
  }
  const { entries: holding, twice, ring } = inForce(entries);
  if (ring) return { entry: ring, fault: '서로를 취소하는 항목이 고리를 이룹니다.' };
  if (twice) return { entry: twice, fault: '두 항목이 이 항목을 취소합니다. 하나만 남겨 주세요.' };
  for (const [id, [, second]] of namedBefore(holding))
    if (second)
      return {
        entry: second,
        fault: `성립전 ${josa(`‘${id}’`, '을/를')} 다른 추경도 가리킵니다. 성립전 하나에 추경 하나입니다.`,
      };
  return null;
}
