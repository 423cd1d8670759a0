import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { unwrap } from '#shared/result/result.ts';
import { settle } from '#shared/settlement/settle.ts';
import { madeEntry, madeLedger } from '../../builders/made-ledger.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const folder = tempFolder();
const at = (...parts: string[]) => join(folder, ...parts);
const ledger = madeLedger([
  madeEntry('a', '본예산', 1_400, { funding: '국비' }),
  madeEntry('b', '전년이월', 1_400, { lineItem: '시설비', funding: null }),
]);
const other = madeLedger([], { title: '둘째 사업', department: '경제과' });
const expected = (one: typeof ledger) => {
  const { won, printed, notes, lineItems } = unwrap(settle(one));
  return { fiscalYear: one.fiscalYear, title: one.title, won, printed, notes, lineItems };
};

beforeAll(async () => {
  await writeFile(at('하나.json'), JSON.stringify(ledger));
  await writeFile(at('여럿.json'), JSON.stringify([other, ledger]));
  await writeFile(at('틀림.json'), JSON.stringify(madeLedger([madeEntry('a', '지출', -5)])));
});

test('--json prints the contract, in order of files, and goes on behind one that fails', async () => {
  const { status, out, err } = await runCli(
    'settle',
    at('없음.json'),
    at('하나.json'),
    at('틀림.json'),
    at('여럿.json'),
    '--json',
  );
  expect(status).toBe(1);
  expect(JSON.parse(out)).toEqual({ ledgers: [expected(ledger), expected(other), expected(ledger)] });
  expect(err).toMatch(/없음\.json: .*찾을 수 없습니다/);
  expect(err).toMatch(/틀림\.json: 1번째 항목\(2024-03-05 지출\): 금액이 0보다 작습니다\(△5원\)/);
  expect(err).toContain('2024년 ‘동네공방 이음터 운영’ 원장이 두 번 나옵니다');
});

test('the same call gives the same bytes; without --json it is a table with the notes', async () => {
  const first = await runCli('settle', at('하나.json'));
  expect(first).toEqual(await runCli('settle', at('하나.json')));
  expect(first.status).toBe(0);
  expect(first.out).toContain('예산현액: 찍는 칸으로 셈하면 2천원');
  expect(first.out).toMatch(/^시설비\s+0\s+1,400\s+0\s+1,400/m);
});

test.each([
  [[], '파일을 하나 이상'],
  [['a.json', '--jsn'], "'--jsn'은 settle의 선택이 아닙니다"],
  [['a.json', '--out', 'D'], "'--out'는 settle의 선택이 아닙니다"],
])('a wrong call %j ends with 2', async (args, words) => {
  const { status, out, err } = await runCli('settle', ...args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(words);
});

test('a record of another kind is refused with a sentence', async () => {
  await writeFile(at('사업.json'), JSON.stringify({ schema: 'sallim/project@1' }));
  const { status, out, err } = await runCli('settle', at('사업.json'), '--json');
  expect([status, JSON.parse(out)]).toEqual([1, { ledgers: [] }]);
  expect(err).toContain('집행 원장이 아닙니다(‘sallim/project@1’)');
});
