import { expect, test } from 'vitest';
import { labelOfPath, pathParts } from '#shared/records/project/validate-labels.ts';
import { sampleProject } from '../../builders/sample-project.ts';

test.each([
  ['title', '세부사업명'],
  ['overview.cost.offBudget.other', '사업비 기타(예산 외) 기타'],
  ['settlements[2].carriedIn.amount', '결산 현황 3번째 연도의 전년이월'],
  ['settlements[2].carriedIn.national', '결산 현황 3번째 연도의 전년이월의 국비'],
  ['summary.total.change.amount', '예산 총괄 계의 증감'],
  ['summary.lines[1].current.amount', '예산 총괄 2번째 통계목의 (B)예산액'],
  ['costing[0].items[0].children[1].expression', '산출근거 1번째 과목 1번째 줄 2번째 하위 줄의 산출식'],
  ['schedule.rows[0].detail', '추진일정 1번째 절차의 추진세부내용'],
  ['description.purpose[1]', '사업목적 2번째 줄'],
  ['achievements[0].items[2]', '추진실적 1번째 연도 3번째 줄'],
  ['contacts[1].teamLead.phone', '사업 담당자 2번째 담당자의 팀장의 전화번호'],
  ['overview.period.checked[0]', '사업기간의 표시한 항목 1번째 항목'],
  ['', '자료 전체'],
])('%s', (path, label) => {
  expect(labelOfPath(path)).toBe(label);
});

test('with the record at hand, (A) and (B) are its years', () => {
  expect(labelOfPath('summary.lines[1].current.amount', sampleProject())).toBe('예산 총괄 2번째 통계목의 2024예산액');
  expect(labelOfPath(['summary', 'total', 'prior', 'amount'], sampleProject())).toBe('예산 총괄 계의 2023예산액');
});

test('a step by id is told by its place in the record', () => {
  const project = sampleProject();
  const lines = project.summary.lines.map((line, at) => ({ ...line, id: `s${at}` }));
  const record = { ...project, summary: { ...project.summary, lines } };
  const path = ['summary', 'lines', { id: 's1' }, 'current', 'amount'];
  expect(labelOfPath(path, record)).toBe('예산 총괄 2번째 통계목의 2024예산액');
  expect(labelOfPath(['summary', 'lines', { id: 'gone' }, 'current', 'amount'], record)).toBe(
    '예산 총괄 통계목의 2024예산액',
  );
});

test('a field of a newer file keeps its own name', () => {
  expect(labelOfPath('attachments[0].size')).toBe('attachments 1번째 줄의 size');
});

test('paths are taken apart', () => {
  expect(pathParts('a.b[12].c')).toEqual(['a', 'b', 12, 'c']);
});
