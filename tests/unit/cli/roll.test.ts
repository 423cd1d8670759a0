import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { printProjectJson } from '#shared/formats/json/json-format.ts';
import { writeText } from '#shared/formats/text/write-text.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';
import { unwrap } from '#shared/result/result.ts';
import { type RollOrder, rollOver } from '#shared/rollover/roll-over.ts';
import { settle } from '#shared/settlement/settle.ts';
import { readRoll } from '../../../electron/cli/roll-order.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';
import { madeEntry, madeLedger } from '../../builders/made-ledger.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);
const project = upgradeProject(fixtureProject());
const year = project.fiscalYear + 1;
const next = (order: Partial<RollOrder> = {}) =>
  printProjectJson(unwrap(rollOver(project, { costing: 'keep', edition: '본예산', settlement: null, ...order })));
const ledger = madeLedger([madeEntry('a', '본예산', 1_400), madeEntry('b', '전년이월', 1_400)], {
  fiscalYear: year - 2,
  account: project.overview.account,
  title: project.title,
});

beforeEach(async () => {
  folder = tempFolder();
  await writeFile(at('하나.txt'), writeText([fixtureProject()]));
  await writeFile(at('원장.json'), JSON.stringify(ledger));
});

test('writes the next year of each file, the same bytes again, and goes on behind one that fails', async () => {
  await writeFile(at('둘.json'), JSON.stringify([project, project]));
  const files = [at('없음.txt'), at('하나.txt'), at('둘.json')];
  const { status, out, err } = await runCli('roll', ...files, '--to', String(year), '--out', at('D'));
  expect([status, out]).toEqual([1, '']);
  expect(err).toMatch(/^.*없음\.txt: .*찾을 수 없습니다.*\n$/);
  expect((await readdir(at('D'))).sort()).toEqual(['둘-1.json', '둘-2.json', '하나.json']);
  expect(await readFile(at('D', '둘-1.json'), 'utf8')).toBe(next());
});

test('--costing, --edition and --ledger; notes of the printed row are told', async () => {
  const call = ['roll', at('하나.txt'), '--to', String(year), '--costing', 'empty', '--edition', '요구'];
  const { status, err } = await runCli(...call, '--ledger', at('원장.json'), '--out', at('D'));
  expect(status).toBe(0);
  expect(err).toContain(`알림: ${year - 2}년 ‘${project.title}’의 결산 예산현액: 찍는 칸으로 셈하면 2천원`);
  const { printed } = unwrap(settle(ledger));
  expect(await readFile(at('D', '하나.json'), 'utf8')).toBe(
    next({ costing: 'empty', edition: '요구', settlement: printed }),
  );
});

test('a year that is not the next ends with 2, and nothing is written', async () => {
  await writeFile(at('이듬해.json'), JSON.stringify({ ...project, fiscalYear: year }));
  const call = ['roll', at('하나.txt'), at('이듬해.json'), '--out', at('D')];
  const { status, err } = await runCli(...call, '--to', String(year));
  expect(status).toBe(2);
  expect(err).toContain(`이듬해.json: ‘${project.title}’의 회계연도는 ${year}년이어서 ${year}년으로 넘길 수 없습니다`);
  expect(await readdir(folder)).not.toContain('D');
});

test('nothing is overwritten without --force, and never what is read', async () => {
  await mkdir(at('D'));
  await writeFile(at('D', '하나.json'), '내 것');
  await writeFile(at('둘.json'), JSON.stringify(project));
  const call = ['roll', at('하나.txt'), at('둘.json'), '--to', String(year), '--out', at('D')];
  const first = await runCli(...call);
  expect(first.status).toBe(1);
  expect(first.err).toContain("'하나.json' 파일이 이미 있어 쓰지 않았습니다");
  expect(await readFile(at('D', '하나.json'), 'utf8')).toBe('내 것');
  expect(await readFile(at('D', '둘.json'), 'utf8')).toBe(next());
  expect((await runCli(...call, '--force')).status).toBe(0);
  expect(await readFile(at('D', '하나.json'), 'utf8')).toBe(next());
  const own = await runCli('roll', at('둘.json'), '--to', String(year), '--out', folder, '--force');
  expect([own.status, own.err.includes('읽는 파일이어서')]).toEqual([2, true]);
  expect(JSON.parse(await readFile(at('둘.json'), 'utf8'))).toEqual(project);
});

describe('ledgers', () => {
  const roll = (...ledgers: string[]) =>
    runCli('roll', at('하나.txt'), '--to', String(year), '--ledger', ...ledgers, '--out', at('D'));

  test('two that fit are refused with both names', async () => {
    await writeFile(at('다른 원장.json'), JSON.stringify({ ...ledger, department: project.contacts[0]?.department }));
    const { status, err } = await roll(at('원장.json'), at('다른 원장.json'));
    expect(status).toBe(1);
    expect(err).toContain(`원장.json(부서를 적지 않음), 다른 원장.json(${project.contacts[0]?.department})`);
    expect(await readdir(at('D'))).toEqual([]);
  });

  test('one that cannot be read is named; one of another year is told; the rest is done', async () => {
    await writeFile(at('깨짐.json'), '{');
    await writeFile(at('묵은.json'), JSON.stringify({ ...ledger, fiscalYear: year - 3 }));
    const { status, err } = await roll(at('깨짐.json'), at('묵은.json'));
    expect(status).toBe(1);
    expect(err).toMatch(/깨짐\.json: JSON으로 읽을 수 없는/);
    expect(err).toContain(`알림: 묵은.json: ${year - 3}년 ‘${project.title}’ 원장은 쓰이지 않았습니다`);
    expect(await readFile(at('D', '하나.json'), 'utf8')).toBe(next());
  });
});

describe('the words behind roll', () => {
  const usual = { files: ['a'], ledgers: [], year: 2025, costing: 'keep', edition: '본예산', out: 'D', force: false };
  test.each([
    [['a', '--to', '2025', '--out', 'D'], usual],
    [['a', 'b', '--to=2025', '--out=D', '--force'], { ...usual, files: ['a', 'b'], force: true }],
    [
      ['a', '--ledger', 'l', 'm', '--to', '2025', '--ledger', 'n', '--out', 'D'],
      { ...usual, ledgers: ['l', 'm', 'n'] },
    ],
    [['--ledger=l', 'a', '--to', '2025', '--out', 'D'], { ...usual, ledgers: ['l'] }],
    [['--to', '2025', '--out', 'D', '--ledger', 'l', '--', 'a'], { ...usual, ledgers: ['l'] }],
    [
      ['a', '--to', '2025', '--out', 'D', '--costing', 'empty', '--edition', '조정'],
      { ...usual, costing: 'empty', edition: '조정' },
    ],
  ])('%j', (args, value) => {
    expect(readRoll(args)).toEqual({ ok: true, value });
  });

  test.each([
    [[], '파일을 하나 이상'],
    [['a', '--out', 'D'], '--to'],
    [['a', '--to', '25', '--out', 'D'], '네 자리 연도가 아닙니다'],
    [['a', '--to', '2025'], '--out'],
    [['a', '--to', '2025', '--out', 'D', '--costing', 'copy'], 'keep, empty'],
    [['a', '--to', '2025', '--out', 'D', '--edition', '추경1'], '요구, 조정, 본예산'],
    [['a', '--to', '2025', '--to', '2026', '--out', 'D'], '두 번'],
    [['a', '--to', '2025', '--out', 'D', '--ledger'], '--ledger 뒤에'],
    [['a', '--to', '2025', '--out', 'D', '--json'], '--json'],
  ])('%j is wrong', (args, words) => {
    const read = readRoll(args);
    expect(read.ok ? '' : read.error.message).toContain(words);
  });
});
