import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { printProjectJson } from '#shared/formats/json/json-format.ts';
import { writeText } from '#shared/formats/text/write-text.ts';
import { ok } from '#shared/result/result.ts';
import { importCommand } from '../../../electron/cli/import-command.ts';
import { printCommand } from '../../../electron/cli/print-command.ts';
import { readInput } from '../../../electron/cli/read-input.ts';
import type { Terminal } from '../../../electron/cli/terminal.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

let folder: string;
let said: string[];
const at = (...parts: string[]) => join(folder, ...parts);
const terminal: Terminal = { line: (text) => said.push(text), progress: () => undefined };

beforeEach(async () => {
  folder = tempFolder();
  said = [];
  await writeFile(at('하나.txt'), writeText([fixtureProject()]));
  await writeFile(at('셋.json'), printProjectJson(fixtureProject('셋째 사업')));
});

test('whatever is wrong with the files before it, the last file is done', async () => {
  const wrong: [string, string | Uint8Array][] = [
    ['faults.json', JSON.stringify({ ...fixtureProject(), notes: Array.from({ length: 125_000 }, () => 1) })],
    ['deep.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    [
      'deep-field.json',
      printProjectJson(fixtureProject()).replace('{', `{"x": ${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)},`),
    ],
    ['twice.json', printProjectJson(fixtureProject()).replace('"title"', '"title": "가", "title"')],
    ['proto.json', printProjectJson(fixtureProject()).replace('{', '{"__proto__": {"a": 1},')],
    ['cut.json', printProjectJson(fixtureProject()).slice(0, 500)],
    ['half.json', '{"schema": "\\ud800"}'],
    ['control.txt', '사업명\u0001'],
    ['bytes.txt', Uint8Array.of(0xff, 0xff, 0x80)],
    ['empty.txt', ''],
    ['numbers.json', `[${'1,'.repeat(300_000)}1]`],
    ['null.json', 'null'],
  ];
  for (const [name, content] of wrong) await writeFile(at(name), content);
  const files = [...wrong.map(([name]) => at(name)), at('하나.txt')];
  const { status, err } = await runCli('import', ...files, '--out', at('D'));
  expect(status).toBe(1);
  const lines = err.trimEnd().split('\n');
  expect(lines).toHaveLength(files.length);
  for (const [index, [name]] of wrong.entries()) {
    expect(lines[index]).toMatch(new RegExp(`/${name.replace('.', '\\.')}: .*[다요]\\.`));
    expect(lines[index]).not.toContain('프로그램 오류');
  }
  expect(err).not.toMatch(/^\s+at /m);
  expect(await readdir(at('D'))).toEqual(['하나.json']);
});

describe('a bug that throws on one file', () => {
  const throwing: typeof readInput = (path) => {
    if (path.endsWith('셋.json')) throw new RangeError('Maximum call stack size exceeded');
    return readInput(path);
  };

  test('import names it and does the others', async () => {
    const order = { files: [at('셋.json'), at('하나.txt')], out: at('D') };
    expect(await importCommand(order, terminal, throwing)).toBe(1);
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('셋.json: 프로그램 오류로 이 파일을 마치지 못했습니다(RangeError: Maximum call stack');
    expect(await readdir(at('D'))).toEqual(['하나.json']);
  });

  test('while writing, import names it and does the others', async () => {
    // No record at all: what prints it can only throw.
    const broken: typeof readInput = async (path) =>
      path.endsWith('셋.json')
        ? ok({ projects: [undefined as never], fieldsRead: 0, isDocument: false })
        : readInput(path);
    expect(await importCommand({ files: [at('셋.json'), at('하나.txt')], out: at('D') }, terminal, broken)).toBe(1);
    expect(said).toHaveLength(2);
    expect(await readdir(at('D'))).toContain('하나.json');
  });

  test('print names it and prints the others', async () => {
    const order = {
      files: [at('셋.json'), at('하나.txt')],
      out: at('책.txt'),
      format: 'txt',
      standard: 'tagged',
    } as const;
    expect(await printCommand(order, terminal, throwing)).toBe(1);
    expect(said[0]).toContain('프로그램 오류');
    expect(await readFile(at('책.txt'), 'utf8')).toContain('동네공방');
  });
});

describe('names of files', () => {
  test.each([77, 78, 83])('of %i syllables come out whole', async (count) => {
    const stem = '긴'.repeat(count);
    await writeFile(at(`${stem}.md`), writeText([fixtureProject()]));
    expect((await runCli('import', at(`${stem}.md`), '--out', at('D'))).status).toBe(0);
    expect(await readdir(at('D'))).toEqual([`${stem}.json`]);
  });

  test.runIf(process.platform === 'linux')('that leave no room for the ending are cut, never the ending', async () => {
    const stem = '긴'.repeat(84);
    await writeFile(at(`${stem}.md`), writeText([fixtureProject('첫째'), fixtureProject('둘째')]));
    const { status } = await runCli('import', at(`${stem}.md`), '--out', at('D'));
    expect(status).toBe(0);
    const cut = '긴'.repeat(82);
    expect((await readdir(at('D'))).sort()).toEqual([`${cut}-1.json`, `${cut}-2.json`]);
  });

  test.runIf(process.platform === 'linux')('too long altogether are told as that', async () => {
    const long = await runCli('print', at('하나.txt'), '--out', at(`${'긴'.repeat(90)}.txt`));
    expect([long.status, long.err.includes('이름이나 경로가 너무 깁니다')]).toEqual([1, true]);
    const input = await runCli('import', at(`${'긴'.repeat(90)}.txt`), at('하나.txt'), '--out', at('D'));
    expect([input.status, input.err.includes('이름이나 경로가 너무 깁니다')]).toEqual([1, true]);
    expect(await readdir(at('D'))).toEqual(['하나.json']);
    const out = await runCli('import', at('하나.txt'), '--out', at('긴'.repeat(90)));
    expect([out.status, out.err.includes('너무 깁니다')]).toEqual([1, true]);
  });

  test('that differ in case or composition alone are not written over one another', async () => {
    await mkdir(at('b'));
    const names = [
      '가나.txt',
      '가나'.normalize('NFD').concat('.txt'),
      join('b', '가나.md'),
      'AB.txt',
      join('b', 'ab.txt'),
    ];
    for (const name of names) await writeFile(at(name), writeText([fixtureProject()]));
    const { status, err } = await runCli('import', ...names.map((name) => at(name)), '--out', at('D'));
    expect(status).toBe(1);
    expect(err.match(/앞의 파일이 이미/g)).toHaveLength(3);
    expect(await readdir(at('D'))).toHaveLength(2);
  });

  test.skipIf(process.platform === 'win32')('with dots, spaces, quotes and signs are kept as they are', async () => {
    const stems = ['.숨은', 'a.b', '끝점.', ' 앞뒤 ', '"따옴"', 'con', '🙂', '-x'];
    for (const stem of stems) await writeFile(at(`${stem}.txt`), writeText([fixtureProject()]));
    const { status } = await runCli('import', ...stems.map((stem) => at(`${stem}.txt`)), '--out', at('D'));
    expect(status).toBe(0);
    expect((await readdir(at('D'))).sort()).toEqual(stems.map((stem) => `${stem}.json`).sort());
  });
});
