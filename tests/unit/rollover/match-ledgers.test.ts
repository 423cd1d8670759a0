import { expect, test } from 'vitest';
import type { Ledger } from '#shared/records/ledger/ledger.ts';
import { emptyContact, emptyProject } from '#shared/records/project/empty-project.ts';
import type { Project } from '#shared/records/project/project.ts';
import { ledgerOf } from '#shared/rollover/match-ledgers.ts';
import { madeLedger } from '../../builders/made-ledger.ts';

const project = (department: string, title = '공방 운영'): Project => ({
  ...emptyProject(title, 2024),
  contacts:
    department === ''
      ? []
      : [
          { ...emptyContact, department },
          { ...emptyContact, department: '다른과' },
        ],
});
const named = (department: string, more: Partial<Ledger> = {}) => ({
  name: `${department || '없음'}.json`,
  ledger: madeLedger([], { fiscalYear: 2023, title: '공방 운영', department, ...more }),
});
const found = (one: Project, ledgers: readonly ReturnType<typeof named>[], others: readonly Project[] = [one]) => {
  const done = ledgerOf(one, others, ledgers, 2023);
  return done.ok ? (done.value?.name ?? null) : done.error.message;
};

test('rollover/RO10: title, 회계, year and the first 담당자’s 부서 must be the same', () => {
  expect(found(project('경제과'), [named('경제과')])).toBe('경제과.json');
  expect(found(project('경제과', '공방 운영'.normalize('NFD')), [named('경제과')])).toBe('경제과.json');
  for (const more of [{ title: '공방' }, { account: '기타특별회계' }, { fiscalYear: 2022 }])
    expect(found(project('경제과'), [named('경제과', more)])).toBeNull();
  expect(found(project('경제과'), [named('다른과')])).toBeNull();
  expect(found(project('경제과'), [])).toBeNull();
});

test('rollover/RO10: a 부서 not stated, here or there, fits any one', () => {
  expect(found(project('경제과'), [named('')])).toBe('없음.json');
  expect(found(project(''), [named('경제과')])).toBe('경제과.json');
  expect(found(project(''), [named('')])).toBe('없음.json');
});

test('rollover/RO10: two ledgers that fit are refused with both names', () => {
  expect(found(project(''), [named('경제과'), named('문화과')])).toContain('경제과.json(경제과), 문화과.json(문화과)');
  expect(found(project('경제과'), [named('경제과'), named('')])).toContain(
    '경제과.json(경제과), 없음.json(부서를 적지 않음)',
  );
  expect(found(project('경제과'), [named('경제과'), named('경제과')])).toContain('원장이 둘입니다');
  expect(found(project('경제과'), [named('경제과'), named('문화과')])).toBe('경제과.json');
});

test('rollover/RO10: a ledger without 부서 that fits projects of two is refused with both names', () => {
  const [economy, culture] = [project('경제과'), project('문화과')];
  expect(found(economy, [named('')], [economy, culture])).toContain('‘경제과’와 ‘문화과’');
  expect(found(economy, [named('')], [economy, project('문화과', '다른 사업')])).toBe('없음.json');
  expect(found(economy, [named('경제과')], [economy, culture])).toBe('경제과.json');
  expect(found(economy, [named('')], [economy, { ...project('경제과'), edition: '요구' }])).toBe('없음.json');
});
