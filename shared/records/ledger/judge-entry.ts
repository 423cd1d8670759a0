import { josa } from '#shared/hangul/josa.ts';
import { isWon } from '#shared/money/won.ts';
import { shown } from '../shown.ts';
import { kindRules } from './kind-rules.ts';
import { carries, type EntryKind, entryFundings, entryKinds } from './ledger.ts';
import { isRealDate } from './real-date.ts';

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';
const has = (entry: Fields, key: string) => Object.hasOwn(entry, key);
const isOneOf = (words: readonly string[], value: unknown) => isText(value) && words.includes(value);

/** What is wrong with one field: a phrase that stands behind the entry's name, `null` where nothing is. */
type Judge = (entry: Fields) => string | null;

const missing = (label: string) => `${josa(label, '이/가')} 없습니다. 파일이 온전한지 확인해 주세요.`;

function text(key: string, label: string): Judge {
  return (entry) => {
    if (!has(entry, key)) return missing(label);
    return isText(entry[key]) ? null : `${josa(label, '이/가')} 글이 아닙니다(${shown(entry[key])}).`;
  };
}

function id(entry: Fields): string | null {
  if (!has(entry, 'id')) return missing('식별자(id)');
  return isText(entry.id) && entry.id !== '' ? null : `식별자(id)가 비었거나 글이 아닙니다(${shown(entry.id)}).`;
}

function date(entry: Fields): string | null {
  if (!has(entry, 'date')) return missing('날짜');
  if (isText(entry.date) && isRealDate(entry.date)) return null;
  return `날짜가 달력에 있는 날이 아닙니다(${shown(entry.date)}). 2024-03-05처럼 적어 주세요.`;
}

function kind(entry: Fields): string | null {
  if (!has(entry, 'kind')) return missing('종류');
  if (isOneOf(entryKinds, entry.kind)) return null;
  return `종류를 모릅니다(${shown(entry.kind)}). ${entryKinds.join(', ')} 가운데 하나여야 합니다.`;
}

/** The fault of a 통계목 name, which stands without white space. */
function nameFault(name: unknown, label: string): string | null {
  if (!isText(name) || name === '') return `${josa(label, '이/가')} 비었거나 글이 아닙니다(${shown(name)}).`;
  return /\s/.test(name) ? `${label}에 빈칸이 있습니다(${shown(name)}). 빈칸 없이 적어 주세요.` : null;
}

function lineItem(entry: Fields): string | null {
  return has(entry, 'lineItem') ? nameFault(entry.lineItem, '통계목') : missing('통계목');
}

function funding(entry: Fields): string | null {
  if (!has(entry, 'funding')) return missing('재원');
  if (entry.funding === null || isOneOf(entryFundings, entry.funding)) return null;
  return `재원을 모릅니다(${shown(entry.funding)}). ${entryFundings.join(', ')} 가운데 하나이거나 없음(null)이어야 합니다.`;
}

function amount(entry: Fields): string | null {
  if (!has(entry, 'amount')) return missing('금액');
  const found = entry.amount;
  if (isWon(found)) return null;
  if (typeof found !== 'number') return `금액이 숫자가 아닙니다(${shown(found)}). 원 단위 정수로 적어 주세요.`;
  if (Object.is(found, -0)) return '금액의 0 앞에 빼기표가 있습니다(-0). 0으로 적어 주세요.';
  if (!Number.isInteger(found)) return `금액이 정수가 아닙니다(${shown(found)}). 원 단위 정수로 적어 주세요.`;
  return `금액이 다룰 수 있는 크기(9,007조원)를 넘습니다(${shown(found)}). 자릿수를 확인해 주세요.`;
}

/** LE9: a field that belongs to some kinds: there it must be right, elsewhere it must not stand. */
function edition(entry: Fields): string | null {
  if (!kindRules[entry.kind as EntryKind].edition)
    return has(entry, 'edition') ? `차수(edition)는 추경에만 적습니다(${shown(entry.edition)}).` : null;
  if (!has(entry, 'edition')) return '몇 번째 추경인지(edition)가 없습니다. 추경1처럼 적어 주세요.';
  return isText(entry.edition) && /^추경[1-9]\d{0,3}$/.test(entry.edition)
    ? null
    : `차수(edition)가 추경1, 추경2 꼴이 아닙니다(${shown(entry.edition)}).`;
}

function carry(entry: Fields): string | null {
  if (!kindRules[entry.kind as EntryKind].carry)
    return has(entry, 'carry') ? `이월의 종류(carry)는 전년이월과 차년이월에만 적습니다(${shown(entry.carry)}).` : null;
  if (!has(entry, 'carry')) return `이월의 종류(carry)가 없습니다. ${carries.join(', ')} 가운데 하나를 적어 주세요.`;
  if (isOneOf(carries, entry.carry)) return null;
  return `이월의 종류(carry)를 모릅니다(${shown(entry.carry)}). ${carries.join(', ')} 가운데 하나를 적어 주세요.`;
}

function otherSide(entry: Fields): string | null {
  if (!has(entry, 'with')) return null;
  if (!kindRules[entry.kind as EntryKind].with)
    return '상대 과목(with)은 이용, 전용, 변경사용, 이체, 예비비에만 적습니다.';
  const side = entry.with;
  if (!isFields(side)) return `상대 과목(with)이 정해진 형식이 아닙니다(${shown(side)}).`;
  if (has(side, 'title') && !isText(side.title)) return `상대 사업의 이름이 글이 아닙니다(${shown(side.title)}).`;
  return nameFault(side.lineItem, '상대 통계목');
}

function of(entry: Fields): string | null {
  if (!has(entry, 'of')) return missing('따르는 항목(of)');
  if (entry.of === null || (isText(entry.of) && entry.of !== '')) return null;
  return `따르는 항목(of)이 항목의 식별자도 없음(null)도 아닙니다(${shown(entry.of)}).`;
}

function costing(entry: Fields): string | null {
  if (!has(entry, 'costing')) return null;
  const line = entry.costing;
  const right = isFields(line) && isText(line.id) && line.id !== '' && Array.isArray(line.labels);
  return right && (line.labels as readonly unknown[]).every(isText)
    ? null
    : `산출근거(costing)가 식별자와 이름의 목록이 아닙니다(${shown(line)}).`;
}

// `kind` stands before those that depend on it.
const judges: readonly Judge[] = [
  ...[id, date, kind, lineItem, funding, amount, edition, carry, otherSide, of, costing],
  ...[text('payee', '거래처'), text('evidence', '증빙 번호'), text('memo', '적요')],
];

/** What is wrong with the fields of an entry by themselves (LE2–LE9, LE13), as a Korean phrase; `null` where nothing is. */
export function judgeEntry(entry: Fields): string | null {
  for (const judge of judges) {
    const fault = judge(entry);
    if (fault !== null) return fault;
  }
  return null;
}
