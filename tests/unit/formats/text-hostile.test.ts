import { expect, test } from 'vitest';
import { mostProjects, readText } from '#shared/formats/text/read-text.ts';

const head = '제목\n\n1 기본 현황\n\n□ 사업개요\n\n회 계\t일반회계\n\n';
const sections = [
  '□ 사업개요',
  '□ 사업 담당자',
  '□ 예산 총괄',
  '□ 산출근거',
  '□ 사업목적',
  '□ 최근 3년 추진실적',
  '5 최근 3년 결산 현황',
];

/** Five million characters each: anything worse than linear would not end within the test's time. */
const length = 5_000_000;
const shapes = [
  '(',
  '<',
  '|',
  '\t',
  '○',
  '○ ',
  '9',
  '□ 사업개요\n',
  '가나다 ',
  ' ',
  '<td>',
  '<!--',
  '&#9675;',
  '(x-) ',
  '1*',
  '<br>',
  '☑ ',
  '- 3 -\n',
  '\f',
  '「',
  'ㅎ',
  '\u1112',
];

test.each(shapes)('%j over and over ends, in whatever section it stands', (shape) => {
  const body = shape.repeat(Math.ceil(length / shapes.length / shape.length));
  for (const section of sections) {
    const result = readText(`${head}${section}\n${body}`);
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.length).toBeGreaterThan(0);
  }
});

test.each(['(', '<', '|', '○', '9', '<td', ' '])('one line of five million %j', (shape) => {
  const result = readText(head + shape.repeat(length));
  expect(result.ok).toBe(true);
});

test('a line of absurd length is kept whole, as unread', () => {
  const result = readText(`${head}${'가\t'.repeat(length / 2)}`);
  const unread = result.ok ? (result.value[0]?.unread ?? []) : [];
  expect(unread.map(({ line, text }) => [line, text.length])).toEqual([[9, length - 1]]);
});

test('more lines or projects than any book has are refused, not collected', () => {
  const lines = readText(head + '가\n'.repeat(1_000_001));
  expect(lines.ok || lines.error.code).toBe('too-long');
  const projects = readText('1 기본 현황\n□ 사업개요\n회 계\t가\n□ 예산 총괄\n가\n'.repeat(mostProjects + 1));
  expect(projects.ok || projects.error.code).toBe('too-long');
});
