import { expect, test } from 'vitest';
import { parseProjectsJson, printProjectJson, printProjectsJson } from '#shared/formats/json/json-format.ts';
import type { Project } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';
import { sampleProject } from '../../builders/sample-project.ts';

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversedKeys(inner)]),
  );
}

test('a record printed as JSON reads back equal', () => {
  expect(unwrap(parseProjectsJson(printProjectJson(sampleProject())))).toEqual([sampleProject()]);
});

test('keys stand in the order of the contract, whatever order the value has', () => {
  const printed = printProjectJson(sampleProject());
  expect(printProjectJson(reversedKeys(sampleProject()) as Project)).toBe(printed);
  expect(printed.startsWith('{\n  "schema": "sallim/project@1",\n  "fiscalYear": 2024,\n  "edition": "본예산"')).toBe(
    true,
  );
  expect(printed.endsWith('\n}\n')).toBe(true);
});

test('a list of records is read in order', () => {
  const two = [sampleProject(), { ...sampleProject(), title: '둘째' }];
  expect(unwrap(parseProjectsJson(JSON.stringify(two)))).toEqual(two);
});

test('one record is printed alone, several as a list of the same texts', () => {
  const [one, two] = [sampleProject(), { ...sampleProject(), title: '둘째' }];
  expect(printProjectsJson([one])).toBe(printProjectJson(one));
  expect(printProjectsJson([one, two])).toBe(`[\n${printProjectJson(one)},${printProjectJson(two)}]\n`);
  expect(unwrap(parseProjectsJson(printProjectsJson([one, two])))).toEqual([one, two]);
});

test('what is wrong is said, with the place', () => {
  const message = (text: string) => {
    const result = parseProjectsJson(text);
    return result.ok ? '' : result.error.message;
  };
  expect(message('{"a": 1,\n "b": }')).toContain('JSON으로 읽을 수 없는');
  expect(message('')).toContain('JSON으로 읽을 수 없는');
  expect(message('[]')).toContain('하나도 없습니다');
  expect(message('5')).toContain('세부사업 자료가 아닙니다');
  expect(message(JSON.stringify([sampleProject(), { ...sampleProject(), title: 5 }]))).toContain(
    '2번째 세부사업: 세부사업명이',
  );
});
