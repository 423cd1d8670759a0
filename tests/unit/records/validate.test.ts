import { describe, expect, test } from 'vitest';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { tidyProject } from '#shared/records/project/tidy-project.ts';
import { validateProject } from '#shared/records/project/validate-project.ts';
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

test('the value given is the value returned, unchanged', () => {
  const project = copy();
  project.attachments = [{ name: 'x' }];
  const before = JSON.stringify(project);
  expect(unwrap(validateProject(project))).toBe(project);
  expect(JSON.stringify(project)).toBe(before);
});

describe('what is not tidy is refused; tidied, it is a record', () => {
  const withKey = () => JSON.parse(`{"__proto__":{"polluted":1},${JSON.stringify(copy()).slice(1)}`) as Loose;
  test.each<[string, () => Loose, string]>([
    ['a key named __proto__', withKey, '__proto__'],
    [
      '-0 as an amount',
      () => {
        const project = copy();
        project.summary.lines[0].prior.amount = -0;
        return project;
      },
      '예산 총괄 1번째 통계목의 2023예산액이 0 앞에 빼기표가 있습니다(-0)',
    ],
    [
      '-0 as a rate',
      () => {
        const project = copy();
        project.summary.total.changeRate = -0;
        return project;
      },
      '예산 총괄 계의 증감률이 비율(%)로 쓸 수 있는 숫자가 아닙니다(-0)',
    ],
    [
      'white space in a name',
      () => {
        const project = copy();
        project.summary.lines[0].lineItem = ' 공공 운영비';
        return project;
      },
      '예산 총괄 1번째 통계목의 통계목 이름에 빈칸이 있습니다(‘ 공공 운영비’)',
    ],
    [
      'white space in a name of 산출근거',
      () => {
        const project = copy();
        project.costing[0].lineItem = '공공\t운영비';
        return project;
      },
      '산출근거 1번째 과목의 통계목 이름에 빈칸이 있습니다',
    ],
  ])('%s', (_, make, sentence) => {
    const project = make();
    expect(messageOf(project)).toContain(sentence);
    const tidy = tidyProject(project);
    expect(unwrap(validateProject(tidy))).toBe(tidy);
    expect(tidyProject(tidy)).toBe(tidy);
  });

  test('-0 becomes 0, names lose their white space, no prototype changes', () => {
    const project = withKey();
    project.summary.lines[0].prior.amount = -0;
    project.summary.total.changeRate = -0;
    project.summary.lines[0].lineItem = ' 공공 운영비';
    const read = unwrap(validateProject(tidyProject(project)));
    expect(Object.is(read.summary.lines[0]?.prior.amount, 0)).toBe(true);
    expect(Object.is(read.summary.total.changeRate, 0)).toBe(true);
    expect(read.summary.lines[0]?.lineItem).toBe('공공운영비');
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect((read as unknown as Loose).polluted).toBeUndefined();
  });

  test('what is no record, or nested without end, comes back as it is', () => {
    for (const value of [null, 5, 'x', [1], { summary: 5, costing: [null, 3] }]) expect(tidyProject(value)).toBe(value);
    const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    expect(tidyProject(deep)).toBe(deep);
  });
});

describe('ids', () => {
  test('are texts that are not empty', () => {
    const project = copy();
    project.contacts[1].id = '';
    expect(messageOf(project)).toContain('사업 담당자 2번째 담당자의 식별자(id)가 비어 있습니다');
    project.contacts[1].id = 7;
    expect(messageOf(project)).toContain('사업 담당자 2번째 담당자의 식별자(id)가 정해진 형식이 아닙니다(7)');
  });

  test('one that two lines have is refused, with both places', () => {
    const project = copy();
    project.summary.lines[1].id = 'x1';
    project.costing[1].items[0].children[2].children[1].id = 'x1';
    expect(messageOf(project)).toContain(
      '예산 총괄 2번째 통계목과 산출근거 2번째 과목 1번째 줄 3번째 하위 줄 2번째 하위 줄의 식별자(id)가 같습니다(‘x1’)',
    );
  });
});

test('the additions of the contract are checked', () => {
  const project = copy();
  project.series = 's1';
  project.program = { field: '080', code: '1234' };
  project.source = { title: { file: 'a.hwpx', line: 3, sure: false, table: 2 } };
  project.rounding = { costing: '반올림', rate: '절사' };
  project.reasons = { x1: '신규' };
  expect(unwrap(validateProject(project))).toBe(project);
  const wrong = (part: Loose) => messageOf({ ...project, ...part });
  expect(wrong({ series: '' })).toContain('사업 계열이 비어 있습니다');
  expect(wrong({ rounding: { costing: '버림' } })).toContain('산출근거의 단수 처리가 정해진 말이 아닙니다(‘버림’)');
  expect(wrong({ program: { unit: 3 } })).toContain('단위사업이 정해진 형식이 아닙니다(3)');
  expect(wrong({ reasons: { x1: 3 } })).toContain('사유의 x1');
  expect(wrong({ source: { title: { sure: 1 } } })).toContain('읽은 곳');
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
