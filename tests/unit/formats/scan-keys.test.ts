import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProjectsJson, printProjectJson } from '#shared/formats/json/json-format.ts';
import { findBadKey } from '#shared/formats/json/scan-keys.ts';
import { sampleProject } from '../../builders/sample-project.ts';

describe('a key that stands twice', () => {
  test.each<[string, string, number]>([
    ['{"a": 1, "a": 1}', 'a', 1],
    ['{\n "a": 1,\n "b": 2,\n "a": 3\n}', 'a', 4],
    ['{"a": {"b": [{"c": 1}, {"c": 2, "c": 3}]}}', 'c', 1],
    ['[{"a": 1},\r\n{"a": 1, "b": "}", "a": 2}]', 'a', 2],
    ['{"a": 1, "\\u0061": 2}', 'a', 1],
    ['{"\\"": 1, "\\u0022": 2}', '"', 1],
    ['{"": 1, "": 2}', '', 1],
    ['{"가나": {}, "가나": []}', '가나', 1],
    ['{"\\ud83d\\ude42": 1, "🙂": 2}', '🙂', 1],
    ['{"x": [1, [2, {}]], "y": {"x": 1}, "x": null}', 'x', 1],
    ['{"constructor": 1, "toString": 2, "constructor": 3}', 'constructor', 1],
  ])('%s', (json, key, line) => {
    expect(findBadKey(json)).toEqual({ key, line, fault: 'twice' });
  });
});

test.each(['{"__proto__": 1}', '{"a": [{"\\u005f_proto__": {}}]}', '{"__proto__": 1, "__proto__": 2}'])(
  '__proto__ in %s',
  (json) => {
    expect(findBadKey(json)).toMatchObject({ key: '__proto__', fault: 'prototype' });
  },
);

test.each([
  '{"a": 1, "b": {"a": 1}, "c": [{"a": 1}, {"a": 2}]}',
  '["a", "a", "__proto__"]',
  '{"a": "a", "b": "__proto__", "c": ["a", "b"]}',
  '{"a": "\\"a\\": 1, \\\\", "b": 1}',
  '{"가": 1, "\u1100\u1161": 2, "A": 1, "a": 2, "a ": 3, "__proto": 4}',
  '{"a": "{", "b": "[", "c": ","}',
  '"a"',
  '[]',
  '1',
])('nothing is wrong with %s', (json) => {
  expect(findBadKey(json)).toBeNull();
});

/** A text of JSON, and whether some object in it has a key twice. */
const texts = fc.letrec<{ value: { json: string; twice: boolean } }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 0 }).map((value) => ({ json: JSON.stringify(value), twice: false })),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => ({
      json: `[${items.map(({ json }) => json).join(' , ')}]`,
      twice: items.some(({ twice }) => twice),
    })),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', '"', '\\', '\u2028', 'ㄱ'), tie('value')), { maxLength: 4 })
      .map((pairs) => ({
        json: `{${pairs.map(([key, { json }]) => `\n${JSON.stringify(key)}: ${json}`).join(',')}}`,
        twice: new Set(pairs.map(([key]) => key)).size < pairs.length || pairs.some(([, { twice }]) => twice),
      })),
  ),
})).value;

test('is found exactly where one is, in any text', () => {
  fc.assert(
    fc.property(texts, ({ json, twice }) => {
      JSON.parse(json);
      return (findBadKey(json) !== null) === twice;
    }),
    { seed: 15, numRuns: 2000 },
  );
});

test('deep and wide texts are walked without recursion', () => {
  expect(findBadKey(`${'{"a":['.repeat(200_000)}1${']}'.repeat(200_000)}`)).toBeNull();
  const keys = Array.from({ length: 300_000 }, (_, at) => `"k${at}":${at}`).join(',');
  expect(findBadKey(`{${keys}}`)).toBeNull();
  expect(findBadKey(`{${keys},"k299999":0}`)).toMatchObject({ key: 'k299999', fault: 'twice' });
  expect(findBadKey(`{"a": "${'\\\\'.repeat(1_000_000)}", "a": 1}`)).toMatchObject({ fault: 'twice' });
});

describe('a file of records', () => {
  const said = (text: string) => {
    const result = parseProjectsJson(text);
    return result.ok ? 'ok' : `${result.error.code}: ${result.error.message}`;
  };
  const printed = printProjectJson(sampleProject());

  test('with a key twice is refused, the key and the line named', () => {
    const twice = printed.replace(/^( {2}"title": .*)$/m, '$1\n  "title": "다른 이름",');
    const line = twice.split('\n').findIndex((text) => text.includes('다른 이름')) + 1;
    expect(said(twice)).toBe(
      `bad-key: ${line}번째 줄에 ‘title’ 항목이 한 묶음 안에서 두 번 나와 열지 않았습니다. 맞는 값 하나만 남겨 주세요.`,
    );
    expect(said(`\ufeff${twice}`)).toContain(`${line}번째 줄에 ‘title’`);
    expect(said(`[${printed},${twice}]`)).toContain('‘title’');
    expect(said(printed.replace('"edition"', `"${'긴'.repeat(99)}": 1, "${'긴'.repeat(99)}": 2, "edition"`))).toContain(
      `‘${'긴'.repeat(40)}…’`,
    );
  });

  test('with __proto__ is refused, also inside a field of a newer file', () => {
    expect(said(printed.replace('{', '{"__proto__": {"isAdmin": true},'))).toContain(
      '1번째 줄에 쓸 수 없는 이름(__proto__)',
    );
    expect(said(printed.replace('{', '{"later": [{"__proto__": 1}],'))).toContain('bad-key');
  });

  test('cut short is told with its last line', () => {
    expect(said(printed.slice(0, printed.indexOf('"edition"')))).toContain(
      'not-json: JSON으로 읽을 수 없는 파일입니다. 4번째',
    );
    expect(said('')).toContain('not-json');
  });
});
