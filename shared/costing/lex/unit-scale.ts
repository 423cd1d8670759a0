/**
 * What a unit does to its number (N3): `원 천원 만원 백만원 억원` are money, `천매 만부` count in thousands and ten
 * thousands, everything else (명, 회, 개 기관, ㎡ …) changes nothing.
 */
export interface UnitScale {
  readonly multiplier: number;
  readonly money: boolean;
  /** The word is a numeral alone (`억`, `만`, `천`), so that `1억 5천만원` goes on. */
  readonly numeral: boolean;
}

export const plainUnit: UnitScale = { multiplier: 1, money: false, numeral: false };
const won: UnitScale = { multiplier: 1, money: true, numeral: false };
const thousandWon: UnitScale = { multiplier: 1_000, money: true, numeral: false };
const millionWon: UnitScale = { multiplier: 1_000_000, money: true, numeral: false };

const WON = 0xc6d0;
const THOUSAND = 0xcc9c;

/** Nouns that begin with 원: `5원아`, `3원생` count children, not money. */
const notMoneyAfterWon = '아생장고서인룸';
/** Counters that may follow a numeral: `3천매`, `2만부`. */
const counters = '매명부장개건톤본주두수인권㎡㎥ℓLlkK가호';

/** The effect of the unit standing in `text` from `start` to `end`. */
export function unitScale(text: string, start: number, end: number): UnitScale {
  const first = text.charCodeAt(start);
  // The two units of nearly every line.
  if (first === WON) return isMoneyEnd(text, start + 1, end) ? won : plainUnit;
  if (first === THOUSAND && text.charCodeAt(start + 1) === WON && end === start + 2) return thousandWon;
  const numeral = numeralValue(first);
  return numeral === 0 ? plainUnit : scaledUnit(text, start, end);
}

function scaledUnit(text: string, start: number, end: number): UnitScale {
  let multiplier = 1;
  let at = start;
  for (; at < end && at < start + 4; at++) {
    const value = numeralValue(text.charCodeAt(at));
    if (value === 0) break;
    multiplier *= value;
  }
  if (at === end) return { multiplier, money: true, numeral: true };
  const next = text.charCodeAt(at);
  if (next === WON) {
    if (!isMoneyEnd(text, at + 1, end)) return plainUnit;
    return multiplier === 1_000_000 ? millionWon : { multiplier, money: true, numeral: false };
  }
  // 조 counts teams and sets as well, so it is a numeral only in front of 원.
  if (next === 0xc870 && text.charCodeAt(at + 1) === WON)
    return { multiplier: multiplier * 1e12, money: true, numeral: false };
  return counters.includes(text.charAt(at)) ? { multiplier, money: false, numeral: false } : plainUnit;
}

function numeralValue(code: number): number {
  switch (code) {
    case 0xc2ed: // 십
      return 10;
    case 0xbc31: // 백
      return 100;
    case THOUSAND:
      return 1_000;
    case 0xb9cc: // 만
      return 10_000;
    case 0xc5b5: // 억
      return 100_000_000;
    default:
      return 0;
  }
}

/** What may stand behind 원: nothing, a particle, 권, 정 …, but not a noun that only begins with 원. */
function isMoneyEnd(text: string, at: number, end: number): boolean {
  return at >= end || !notMoneyAfterWon.includes(text.charAt(at));
}
