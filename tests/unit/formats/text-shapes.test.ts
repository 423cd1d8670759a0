import { describe, expect, test } from 'vitest';
import { readText } from '#shared/formats/text/read-text.ts';
import { unwrap } from '#shared/result/result.ts';
import { documentShapes } from '../../builders/document-shapes.ts';
import { sampleProject, sampleText } from '../../builders/sample-project.ts';

describe('the same document in other shapes gives the same record', () => {
  test.each(Object.keys(documentShapes))('%s', (name) => {
    const source = documentShapes[name]?.(sampleText) ?? '';
    expect(source).not.toBe(sampleText);
    expect(unwrap(readText(source))).toEqual([sampleProject()]);
  });
});

test.each([
  ['a form feed', '\n\f'],
  ['a page number', '\n- 5 -\n\n'],
  ['a rule', '\n---\n'],
])('two projects of one title, %s between', (_, between) => {
  const source = `${sampleText.trim()}${between}${sampleText.trim()}`;
  expect(unwrap(readText(source))).toEqual([sampleProject(), sampleProject()]);
});

test('under a head in another order a row whose cells cannot be told apart is unread, not misplaced', () => {
  const source = sampleText
    .replace('최종예산\t전년이월', '전년이월\t최종예산')
    .replace(/^2021\t.*$/m, (row) => row.replaceAll('\t', '  '));
  const [project] = unwrap(readText(source));
  expect(project?.settlements.map((one) => one.year)).toEqual([2020, 2022]);
  expect(project?.unread).toHaveLength(1);
  expect(project?.unread[0]?.text).toMatch(/^2021 /);
});
