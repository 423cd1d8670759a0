import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compareProjects } from '#shared/comparison/compare.ts';
import { printProjectJson } from '#shared/formats/json/json-format.ts';
import { writeText } from '#shared/formats/text/write-text.ts';
import { won } from '#shared/money/won.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';
import { pdfText } from '../../helpers/read-pdf.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const folder = tempFolder();
const at = (...parts: string[]) => join(folder, ...parts);
const before = upgradeProject(fixtureProject());
const after = {
  ...before,
  notes: [...before.notes, '※ 새 줄'],
  schedule: { ...before.schedule, total: won(5_000) },
};

beforeAll(async () => {
  await writeFile(at('전.txt'), writeText([fixtureProject()]));
  await writeFile(at('전.json'), printProjectJson(before));
  await writeFile(at('후.json'), printProjectJson(after));
  await writeFile(at('둘.json'), JSON.stringify([before, after]));
});

test('--json lists what changed; a text and the record it gives are equal', async () => {
  const { status, out, err } = await runCli('diff', at('전.json'), at('후.json'), '--json');
  expect([status, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toEqual({
    changes: [
      { at: 'schedule.total', from: before.schedule.total, to: 5_000 },
      { at: `notes[${before.notes.length}]`, from: null, to: '※ 새 줄' },
    ],
  });
  expect(JSON.parse(out).changes).toEqual(compareProjects(before, after));
  expect((await runCli('diff', at('전.txt'), at('전.json'), '--json')).out).toBe('{\n  "changes": []\n}\n');
});

test('without --json it is a table', async () => {
  const { status, out } = await runCli('diff', at('전.json'), at('후.json'));
  expect(status).toBe(0);
  expect(out).toMatch(/추진일정 계의 예산집행금액 +[\d,]+ +5,000\n/);
  expect((await runCli('diff', at('전.txt'), at('전.json'))).out).toBe('달라진 곳이 없습니다.\n');
});

test('--out prints the 신구대비표, the same bytes again; never over what is read', async () => {
  const call = ['diff', at('전.json'), at('후.json')];
  expect(await runCli(...call, '--out', at('T.pdf'))).toEqual({ status: 0, out: '', err: '' });
  const bytes = await readFile(at('T.pdf'));
  const { text } = await pdfText(bytes);
  for (const words of [`${before.title} 신구대비표`, `${before.fiscalYear}년 본예산`, '5,000', '※ 새 줄'])
    expect(text).toContain(words);
  await runCli(...call, '--json', '--out', at('T2.PDF'));
  expect(bytes.equals(await readFile(at('T2.PDF')))).toBe(true);
  await copyFile(at('전.json'), at('전.pdf'));
  const own = await runCli('diff', at('전.pdf'), at('후.json'), '--out', at('전.pdf'));
  expect([own.status, own.err.includes('읽는 파일에는 쓰지 않습니다')]).toEqual([2, true]);
});

test('a file that cannot be read, or has several projects, ends with 1 and prints nothing', async () => {
  for (const other of [at('없음.json'), at('둘.json')]) {
    const { status, out, err } = await runCli('diff', at('전.json'), other, '--json');
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(other);
  }
});

test.each([[[]], [['a']], [['a', 'b', 'c']], [['a', 'b', '--by', '부서']], [['a', 'b', '--out', 'T.txt']]])(
  'a wrong call %j ends with 2',
  async (args) => {
    const { status, out } = await runCli('diff', ...args);
    expect([status, out]).toEqual([2, '']);
  },
);
