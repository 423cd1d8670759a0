import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Both forms of a particle, one of them in brackets or behind a slash, in any order. */
const bothForms =
  /(?:은\(는\)|는\(은\)|이\(가\)|가\(이\)|을\(를\)|를\(을\)|과\(와\)|와\(과\)|\(으\)로|\(이\)(?=[라란며고나])|[은을이과]\/[는를가와](?!'))/;
/** One form of a particle behind a word that is put in: it fits some of them only. A bracket is not listened to (hangul/J2). */
const fixedForm = /\}[’'”"」』》]*(?:은|는|이|가|을|를|과|와|으로|로|이라|이었|였)(?=[ .,`<])/;

/** Lines of the sources that hold a particle in a form that may not fit. */
function misfits(sources: readonly { file: string; source: string }[]): string[] {
  return sources.flatMap(({ file, source }) =>
    source
      .split('\n')
      .filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line) && (bothForms.test(line) || fixedForm.test(line)))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

test('hangul/J6: no sentence has a particle in both forms, or in one that does not follow what is put in front of it', () => {
  const sources = sourceFiles('shared', 'renderer', 'electron', 'assets');
  expect(sources.length).toBeGreaterThan(100);
  expect(misfits(sources)).toEqual([]);
});

test('planted sentences are seen', () => {
  // `#` for the sign that would make these templates.
  const linesOf = (texts: readonly string[]) =>
    texts.map((text) => ({ file: 'a.ts', source: text.replaceAll('#', String.fromCharCode(0x24)) }));
  const planted = [
    ...['a(`‘#{x}’은(는) b`)', "'이름이(가) b'", "'x(으)로 b'", '`#{x}를 b`'],
    ...['`‘#{x}’과 b`', '<b>{x}은 b</b>', '`#{x}로 b`', "'이름을/를 b'"],
  ];
  expect(misfits(linesOf(planted))).toHaveLength(planted.length);
  const fine = ["josa(x, '은/는')", '`#{x}원을 b`', '`#{josa(x, form)} b`', '  // 은(는)', '`파일(#{x})이 b`'];
  expect(misfits(linesOf(fine))).toEqual([]);
});
