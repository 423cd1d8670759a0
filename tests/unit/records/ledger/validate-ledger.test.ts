import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLedgersJson } from '#shared/formats/json/ledger-json.ts';
import { kindRules } from '#shared/records/ledger/kind-rules.ts';
import { entryKinds, type LedgerEntry } from '#shared/records/ledger/ledger.ts';
import { validateLedger } from '#shared/records/ledger/validate-ledger.ts';
import { ledgerArbitrary } from '../../../builders/ledger-arbitrary.ts';
import { madeEntry, madeLedger } from '../../../builders/made-ledger.ts';

const refusal = (value: unknown) => {
  const judged = validateLedger(value);
  return judged.ok ? 'accepted' : judged.error.message;
};
const ofEntries = (...entries: unknown[]) => refusal(madeLedger(entries as LedgerEntry[]));
const paid = madeEntry('a', '지출', 1000);

test('ledger/LE1: a ledger without entries and one of every kind are accepted and given back as they are', () => {
  const entries = entryKinds.map((kind, at) => madeEntry(`e${at}`, kind, at * 1000));
  for (const ledger of [madeLedger([]), madeLedger(entries), { ...madeLedger(entries), later: { field: 1 } }]) {
    const judged = validateLedger(ledger);
    expect(judged.ok && judged.value).toBe(ledger);
  }
});

test('ledger/LE1–LE13: random ledgers are accepted, in any order of entries', () => {
  fc.assert(
    fc.property(ledgerArbitrary, fc.integer(), (ledger, turn) => {
      const from = ledger.entries.length === 0 ? 0 : Math.abs(turn) % ledger.entries.length;
      const turned = [...ledger.entries.slice(from), ...ledger.entries.slice(0, from)].reverse();
      expect(refusal(ledger)).toBe('accepted');
      expect(refusal({ ...ledger, entries: turned })).toBe('accepted');
    }),
    { seed: 20240305, numRuns: 300 },
  );
});

describe('what is wrong is said with its entry', () => {
  const negativeZero = -0;
  test.each<[string, object, string]>([
    ['LE3', { id: '' }, '식별자(id)가 비었거나'],
    ['LE4', { date: '2023-02-29' }, '달력에 있는 날이 아닙니다(‘2023-02-29’)'],
    ['LE4', { date: '2024-3-5' }, '달력에 있는 날이 아닙니다'],
    ['LE4', { date: '2024-04-31' }, '달력에 있는 날이 아닙니다'],
    ['LE4', { date: '1900-02-29' }, '달력에 있는 날이 아닙니다'],
    ['LE5', { kind: '지불' }, '종류를 모릅니다(‘지불’)'],
    ['LE6', { lineItem: '공공 운영비' }, '통계목에 빈칸이 있습니다'],
    ['LE6', { lineItem: '' }, '통계목이 비었거나'],
    ['LE7', { amount: 0.5 }, '금액이 정수가 아닙니다(0.5)'],
    ['LE7', { amount: '1000' }, '금액이 숫자가 아닙니다'],
    ['LE7', { amount: null }, '금액이 숫자가 아닙니다'],
    ['LE7', { amount: 2 ** 53 }, '9,007조원'],
    ['LE7', { amount: negativeZero }, '-0'],
    ['LE7', { amount: -1 }, '금액이 0보다 작습니다(△1원)'],
    ['LE8', { funding: '자부담' }, '재원을 모릅니다(‘자부담’)'],
    ['LE8', { funding: undefined }, '재원을 모릅니다'],
    ['LE9', { edition: '추경1' }, '차수(edition)는 추경에만'],
    ['LE9', { carry: '명시이월' }, '이월의 종류(carry)는 전년이월과 차년이월에만'],
    ['LE9', { with: { lineItem: '시설비' } }, '상대 과목(with)은'],
    ['LE10', { of: 'x' }, '‘x’가 이 원장에 없습니다'],
    ['LE10', { of: 'a' }, '자기 자신입니다'],
    ['LE10', { of: 3 }, '따르는 항목(of)이'],
    ['LE13', { payee: null }, '거래처가 글이 아닙니다(null)'],
    ['LE13', { memo: 3 }, '적요가 글이 아닙니다(3)'],
    ['LE13', { costing: { id: 'c1' } }, '산출근거(costing)'],
  ])('%s %j', (_, change, words) => {
    const said = ofEntries(madeEntry('b', '배정', 5), { ...paid, ...change });
    expect(said).toMatch(/^2번째 항목/);
    expect(said).toContain(words);
  });

  test.each(Object.keys(paid))('without %s', (key) => {
    expect(ofEntries(Object.fromEntries(Object.entries(paid).filter(([name]) => name !== key)))).toContain(
      '1번째 항목',
    );
  });

  test('ledger/LE9: 추경 says which, 이월 of what kind', () => {
    const { edition: _, ...bare } = madeEntry('a', '추경', 1);
    expect(ofEntries(bare)).toContain('몇 번째 추경인지');
    expect(ofEntries({ ...bare, edition: '추경0' })).toContain('추경1, 추경2 꼴이');
    const { carry: __, ...carried } = madeEntry('a', '차년이월', 1);
    expect(ofEntries(carried)).toContain('이월의 종류(carry)가 없습니다');
    expect(ofEntries({ ...carried, carry: '그냥이월' })).toContain('이월의 종류(carry)를 모릅니다');
  });

  test('ledger/LE9: the other side of a change of budget', () => {
    const moved = madeEntry('a', '전용', -5);
    expect(ofEntries({ ...moved, with: { lineItem: '시설비' } })).toBe('accepted');
    expect(ofEntries({ ...moved, with: { title: '다른 사업', lineItem: '시설비' } })).toBe('accepted');
    expect(ofEntries({ ...moved, with: { title: 3, lineItem: '시설비' } })).toContain('상대 사업');
    expect(ofEntries({ ...moved, with: {} })).toContain('상대 통계목');
  });

  test('ledger/LE1: the head', () => {
    expect(refusal(null)).toContain('집행 원장이 아닙니다');
    expect(refusal({ ...madeLedger([]), schema: 'sallim/project@1' })).toContain('‘sallim/project@1’');
    expect(refusal({ ...madeLedger([]), fiscalYear: '2024' })).toContain('회계연도');
    expect(refusal({ ...madeLedger([]), fiscalYear: 2024.5 })).toContain('회계연도');
    expect(refusal({ ...madeLedger([]), department: null })).toContain('부서명');
    expect(refusal({ ...madeLedger([]), entries: {} })).toContain('항목의 목록');
    expect(ofEntries(null)).toContain('1번째 항목: 정해진 형식이 아닙니다');
  });
});

test('ledger/LE7: kinds with sign + take no minus, the others do', () => {
  for (const kind of entryKinds) {
    const said = ofEntries(madeEntry('a', kind, -1));
    expect([kind, said === 'accepted']).toEqual([kind, kindRules[kind].signed]);
  }
});

test('ledger/LE3: two entries with one id', () => {
  expect(ofEntries(paid, madeEntry('a', '배정', 1))).toContain('2번째 항목(2024-03-05 배정): 식별자(id) ‘a’를');
});

test('ledger/LE10: every pair of kinds: only what the table names may be followed, forwards and back', () => {
  for (const kind of entryKinds)
    for (const named of entryKinds) {
      if (kind === named) continue;
      const entry = madeEntry('a', kind, 7, { of: 'b' });
      const said = ofEntries(entry, madeEntry('b', named, 7));
      expect([kind, named, said === 'accepted']).toEqual([kind, named, kindRules[kind].follows === named]);
    }
});

describe('ledger/LE11: taking back', () => {
  const back = { ...paid, id: 'b', amount: -1000, of: 'a' };
  test('is minus in any kind, the same 통계목, 재원 and size', () => {
    expect(ofEntries(back, paid)).toBe('accepted');
    expect(ofEntries(paid, { ...back, amount: -999 })).toContain('금액이 △1,000원이어야 하는데 △999원입니다');
    expect(ofEntries(paid, { ...back, amount: 1000 })).toContain('이어야 하는데 1,000원입니다');
    expect(ofEntries(paid, { ...back, funding: '국비' })).toContain('통계목과 재원이 같아야 합니다');
    expect(ofEntries(paid, { ...back, lineItem: '시설비' })).toContain('통계목과 재원이 같아야 합니다');
  });

  test('once; what takes back can be taken back, and then the first be taken back anew', () => {
    const again = { ...back, id: 'c' };
    expect(ofEntries(paid, back, again)).toContain('1번째 항목(2024-03-05 지출): 두 항목이 이 항목을 취소합니다');
    const undone = { ...paid, id: 'd', of: 'b' };
    expect(ofEntries(paid, back, undone)).toBe('accepted');
    expect(ofEntries(again, undone, back, paid)).toBe('accepted');
  });

  test('in a ring is refused', () => {
    expect(ofEntries(madeEntry('a', '배정', 5, { of: 'b' }), madeEntry('b', '배정', -5, { of: 'a' }))).toContain(
      '고리',
    );
  });

  test('in a chain of 20,000 is judged', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) =>
      madeEntry(`e${at}`, '배정', at % 2 === 0 ? 5 : -5, { of: at === 0 ? null : `e${at - 1}` }),
    );
    expect(refusal(madeLedger(chain))).toBe('accepted');
  });
});

test('ledger/LE12: one 추경 names one 성립전; one that was taken back leaves the place free', () => {
  const early = madeEntry('s', '성립전', 5);
  const first = madeEntry('x', '추경', 5, { of: 's' });
  const second = madeEntry('y', '추경', 6, { of: 's' });
  expect(ofEntries(first, early)).toBe('accepted');
  expect(ofEntries(early, first, second)).toContain('성립전 ‘s’를 다른 추경도 가리킵니다');
  expect(ofEntries(early, first, madeEntry('z', '추경', -5, { of: 'x' }), second)).toBe('accepted');
  expect(ofEntries(early, madeEntry('x', '추경', 5, { of: 's', lineItem: '시설비' }))).toBe('accepted');
});

test('a file: a list, a key twice, an empty list, not JSON', () => {
  const text = JSON.stringify(madeLedger([paid]));
  expect(parseLedgersJson(`\ufeff${text}`)).toMatchObject({ ok: true });
  expect(parseLedgersJson(`[${text},${text}]`)).toMatchObject({ ok: true, value: { length: 2 } });
  expect(parseLedgersJson(text.replace('"of"', '"memo":"","of"'))).toMatchObject({ error: { code: 'bad-key' } });
  expect(parseLedgersJson('[]')).toMatchObject({ error: { code: 'not-a-ledger' } });
  expect(parseLedgersJson('[{}]')).toMatchObject({ error: { code: 'unknown-schema' } });
  expect(parseLedgersJson(text.slice(0, 50))).toMatchObject({ error: { code: 'not-json' } });
});

test('ledger/LE14: what the law forbids can be written down: more is paid than there is', () => {
  const money = { funding: null, payee: '', evidence: '', memo: '', of: null, lineItem: '사무관리비' } as const;
  const ledger = {
    schema: 'sallim/ledger@1',
    fiscalYear: 2024,
    account: '일반회계',
    title: '공예',
    department: '',
    entries: [
      { ...money, id: 'a', date: '2024-01-02', kind: '본예산', amount: 1000 },
      { ...money, id: 'b', date: '2024-02-02', kind: '지출', amount: 5000 },
    ],
  };
  expect(validateLedger(ledger).ok).toBe(true);
});
