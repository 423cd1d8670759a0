import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { read } from 'xlsx';
import { printProjectJson } from '#shared/formats/json/json-format.ts';
import { writeText } from '#shared/formats/text/write-text.ts';
import { readTotals } from '../../../electron/cli/totals-order.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const folder = tempFolder();
const at = (...parts: string[]) => join(folder, ...parts);
const project = fixtureProject();
const { prior, current } = project.summary.total;
const department = project.contacts[0]?.department;

beforeAll(async () => {
  await writeFile(at('하나.txt'), writeText([project]));
  await writeFile(at('둘.json'), JSON.stringify([project, { ...project, contacts: [] }]));
  await writeFile(at('쓸것.json'), printProjectJson(project));
});

test('prints the contract to standard output and goes on behind a file that fails', async () => {
  const { status, out, err } = await runCli('totals', at('없음.txt'), at('하나.txt'), at('둘.json'), '--by', '부서');
  expect(status).toBe(1);
  expect(err).toMatch(/^.*없음\.txt: .*\n$/);
  const times = (count: number) => {
    const [a, b] = [count * (prior.amount ?? 0), count * (current.amount ?? 0)];
    return { prior: a, current: b, change: b - a, projects: count };
  };
  expect(JSON.parse(out)).toEqual({
    rows: [
      { 부서: department, ...times(2) },
      { 부서: '(없음)', ...times(1) },
    ],
    total: times(3),
  });
});

test('--out: .json is what is printed, .xlsx has the same numbers; both are replaced', async () => {
  const call = ['totals', at('하나.txt'), '--by', '회계,통계목'];
  const { out } = await runCli(...call);
  await writeFile(at('T.json'), '옛것');
  expect(await runCli(...call, '--out', at('T.json'))).toEqual({ status: 0, out: '', err: '' });
  expect(await readFile(at('T.json'), 'utf8')).toBe(out);
  expect((await runCli(...call, '--out', at('T.XLSX'))).status).toBe(0);
  const bytes = await readFile(at('T.XLSX'));
  const { rows, total } = JSON.parse(out);
  const sheet = read(bytes).Sheets.집계 ?? {};
  expect(['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map((cell) => sheet[cell].v)).toEqual([
    ...['회계', '통계목', '전년도(A)', '예산액(B)', '증감(B-A)', '사업 수'],
  ]);
  const line = (row: number) => ['A', 'B', 'C', 'D', 'E', 'F'].map((column) => sheet[`${column}${row}`]?.v);
  for (const [place, row] of rows.entries()) expect(line(place + 2)).toEqual(Object.values(row));
  expect(line(rows.length + 2)).toEqual(['합계', '', ...Object.values(total)]);
});

test('an input is never written to; without any file read nothing is written', async () => {
  const own = await runCli('totals', at('쓸것.json'), '--by', '부서', '--out', at('쓸것.json'));
  expect([own.status, own.err.includes('읽는 파일에는 쓰지 않습니다')]).toEqual([2, true]);
  const none = await runCli('totals', at('없음.txt'), '--by', '부서', '--out', at('N.json'));
  expect([none.status, none.out]).toEqual([1, '']);
  expect(await readdir(folder)).not.toContain('N.json');
});

describe('the words behind totals', () => {
  test.each([
    [['a', '--by', '부서'], { files: ['a'], by: ['부서'], out: null }],
    [['--by=재원, 편성목', 'a', 'b'], { files: ['a', 'b'], by: ['재원', '편성목'], out: null }],
    [['a', '--by', '회계', '--out', 'T.JSON'], { files: ['a'], by: ['회계'], out: { path: 'T.JSON', format: 'json' } }],
  ])('%j', (args, value) => {
    expect(readTotals(args)).toEqual({ ok: true, value });
  });

  test.each([
    [['--by', '부서'], '파일을 하나 이상'],
    [['a'], '--by 뒤에'],
    [['a', '--by', '과'], "'과'를 모릅니다"],
    [['a', '--by', '부서,'], '모릅니다'],
    [['a', '--by', '부서,부서'], '두 번'],
    [['a', '--by', '부서', '--out', 'T.csv'], '형식'],
    [['a', '--by', '부서', '--json'], '--json'],
  ])('%j is wrong', (args, words) => {
    const order = readTotals(args);
    expect(order.ok ? '' : order.error.message).toContain(words);
  });
});
