import { describe, expect, test } from 'vitest';
import type { CostingItem, Project } from '#shared/records/project.ts';
import { validateProject } from '#shared/records/validate.ts';
import { unwrap } from '#shared/result/result.ts';
import { sampleProject } from '../../builders/sample-project.ts';

// biome-ignore lint/suspicious/noExplicitAny: fields are broken on purpose
type Loose = { [key: string]: any };

function copy(): Loose {
  return JSON.parse(JSON.stringify(sampleProject())) as Loose;
}

function messageOf(value: unknown): string {
  const result = validateProject(value);
  if (result.ok) throw new Error('expected a failure');
  return result.error.message;
}

test('the sample is a record, and so is what JSON makes of it', () => {
  expect(unwrap(validateProject(sampleProject()))).toEqual(sampleProject());
  expect(unwrap(validateProject(copy()))).toEqual(sampleProject());
});

describe('a wrong field is named in words', () => {
  test.each<[string, (project: Loose) => void, string]>([
    [
      'a fraction',
      (p) => (p.summary.lines[1].current.amount = 1.5),
      '예산 총괄 2번째 통계목의 2024예산액이 정수가 아닙니다(1.5)',
    ],
    [
      'a text',
      (p) => (p.settlements[2].carriedIn.amount = '1,000'),
      '결산 현황 3번째 연도의 전년이월이 숫자가 아닙니다(‘1,000’)',
    ],
    ['an unsafe number', (p) => (p.overview.cost.city = 2 ** 53), '사업비 시비가 다룰 수 있는 크기'],
    ['not a number', (p) => (p.schedule.total = Number.NaN), '추진일정 계의 예산집행금액이 정수가 아닙니다(NaN)'],
    ['a missing field', (p) => delete p.title, '세부사업명이 없습니다'],
    ['a missing amount', (p) => delete p.schedule.rows[1].amount, '추진일정 2번째 절차의 예산집행금액이 없습니다'],
    ['a number for a text', (p) => (p.overview.account = 5), '회계가 정해진 형식이 아닙니다(5)'],
    ['a text for a list', (p) => (p.description.purpose = 'x'), '사업목적이 정해진 형식이 아닙니다'],
    ['a year', (p) => (p.fiscalYear = 20_240), '회계연도가 0에서 9999 사이의 정수가 아닙니다(20240)'],
    ['a rate', (p) => (p.summary.total.changeRate = Number.POSITIVE_INFINITY), '예산 총괄 계의 증감률이 비율'],
    [
      'a costing line',
      (p) => (p.costing[1].items[0].children[2].amount = 0.1),
      '산출근거 2번째 과목 1번째 줄 3번째 하위 줄의 금액이',
    ],
    [
      'a national part',
      (p) => (p.summary.total.prior.national = 'x'),
      '예산 총괄 계의 2023예산액의 국비가 숫자가 아닙니다',
    ],
    ['a person', (p) => (p.contacts[0].officer = null), '사업 담당자 1번째 담당자의 주무관이 정해진 형식이 아닙니다'],
  ])('%s', (_, spoil, sentence) => {
    const project = copy();
    spoil(project);
    expect(messageOf(project)).toContain(sentence);
  });

  test('several are counted', () => {
    const project = copy();
    project.fiscalYear = 'x';
    project.notes = [1, 2];
    expect(messageOf(project)).toContain('(이 밖에 2곳)');
  });
});

test('what is no record at all is said so', () => {
  for (const value of [null, undefined, 5, 'x', [], {}, { schema: 'sallim/project@2' }]) {
    expect(validateProject(value).ok).toBe(false);
  }
  expect(messageOf({ schema: 'sallim/project@2' })).toContain('sallim/project@2');
});

test('fields of a newer file are kept, at every level', () => {
  const project = copy();
  project.attachments = [{ name: 'x' }];
  project.settlements[0].balance.note = '단수';
  const read = unwrap(validateProject(project)) as unknown as Loose;
  expect(read.attachments).toEqual([{ name: 'x' }]);
  expect(read.settlements[0].balance.note).toBe('단수');
});

test('a key named __proto__ changes no prototype', () => {
  const source = `{"__proto__":{"polluted":1},${JSON.stringify(copy()).slice(1)}`;
  const read = unwrap(validateProject(JSON.parse(source)));
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect((read as unknown as Loose).polluted).toBeUndefined();
});

test('-0 becomes 0, and names lose their white space', () => {
  const project = copy();
  project.summary.lines[0].prior.amount = -0;
  project.summary.total.changeRate = -0;
  project.summary.lines[0].lineItem = ' 공공 운영비';
  const read = unwrap(validateProject(project));
  expect(Object.is(read.summary.lines[0]?.prior.amount, 0)).toBe(true);
  expect(Object.is(read.summary.total.changeRate, 0)).toBe(true);
  expect(read.summary.lines[0]?.lineItem).toBe('공공운영비');
});

function nested(depth: number): CostingItem {
  let item: CostingItem = { bullet: '-', label: '끝', expression: '', amount: null, children: [] };
  for (let level = 1; level < depth; level += 1) item = { ...item, children: [item] };
  return item;
}

test('a tree of 20 levels opens, a deeper one is refused without a stack overflow', () => {
  const at = (depth: number): Project => ({ ...sampleProject(), costing: [{ lineItem: 'x', items: [nested(depth)] }] });
  expect(validateProject(at(20)).ok).toBe(true);
  expect(messageOf(at(21))).toContain('20단계');
  expect(messageOf({ ...copy(), extra: JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) })).toContain('단계');
});
