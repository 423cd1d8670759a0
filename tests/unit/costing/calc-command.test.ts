import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { runCalc } from '../../../electron/cli/calc-command.ts';

async function run(args: string[], input: Iterable<string | Uint8Array>) {
  let out = '';
  let errors = '';
  const collect = (into: (text: string) => void) => ({
    write: (text: string) => {
      into(text);
      return true;
    },
    once: () => undefined,
  });
  const status = await runCalc(
    args,
    Readable.from(input, { objectMode: true }),
    collect((text) => {
      out += text;
    }),
    collect((text) => {
      errors += text;
    }),
  );
  return { status, out, errors };
}

test('a record a line, in order, as electron/cli/SPEC.md names it', async () => {
  const { status, out } = await run(
    ['--json'],
    ['○ 강사수당(2급) 100,000원×3명×2회 = 600천원\n', '50,000원×\n\n1,000원÷3'],
  );
  expect(status).toBe(0);
  const records = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records).toEqual([
    {
      line: '○ 강사수당(2급) 100,000원×3명×2회 = 600천원',
      label: '강사수당(2급)',
      expression: '100,000원×3명×2회',
      value: '600000',
      amount: 600_000,
      stated: 600_000,
      ok: true,
      error: null,
    },
    {
      line: '50,000원×',
      label: '',
      expression: '50,000원×',
      value: null,
      amount: null,
      stated: null,
      ok: null,
      error: records[1].error,
    },
    { line: '', label: '', expression: '', value: null, amount: null, stated: null, ok: null, error: null },
    {
      line: '1,000원÷3',
      label: '',
      expression: '1,000원÷3',
      value: '1000/3',
      amount: 1000,
      stated: null,
      ok: null,
      error: null,
    },
  ]);
  expect(Object.keys(records[0])).toEqual(['line', 'label', 'expression', 'value', 'amount', 'stated', 'ok', 'error']);
  expect(records[1].error).toContain('식이 끝나지 않았습니다');
});

test('lines cut anywhere by the pipe, Windows line ends and a byte order mark', async () => {
  const bytes = new TextEncoder().encode('\ufeff강사 50,000원×3명\r\n교재 7,000원×2권\r\n');
  const pieces = [...bytes].map((byte) => Uint8Array.of(byte));
  const { out } = await run(['--json'], pieces);
  expect(
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).line),
  ).toEqual(['강사 50,000원×3명', '교재 7,000원×2권']);
});

test('the rule of rounding', async () => {
  for (const [rule, amount] of [
    ['올림', 29_000],
    ['반올림', 28_000],
    ['절사', 28_000],
    ['half', 28_000],
  ] as const) {
    const { out } = await run(['--json', '--rule', rule], ['28,448원']);
    expect([rule, JSON.parse(out).amount]).toEqual([rule, amount]);
  }
});

test('a table a person can read', async () => {
  const { out } = await run([], ['강사 50,000원×3명=150천원\n강사 50,000원×3명=15천원\n50,000원×\n사업비 = 15천원\n']);
  expect(out).toBe(
    [
      '맞음\t강사: 50,000원 × 3명 = 150,000원 → 150천원',
      '다름\t강사: 50,000원 × 3명 = 150,000원 → 150천원, 적힌 금액 15,000원',
      '오류\t식이 끝나지 않았습니다. 줄 끝에 숫자나 여는 괄호가 더 있어야 합니다.',
      '-\t사업비: 적힌 금액 15,000원',
      '',
    ].join('\n'),
  );
});

test('costing/V2: a number that is not taken whole is an error with its place, a whole one in any dress is not', async () => {
  const { out } = await run(
    [],
    ['강사 50,000원*1 200명\n강사 1 000원*1½회\n강사 50,000원*1\u200e0회 = \u202d500\u202c천원\n강사 50,000원*50   %'],
  );
  expect(out.split('\n')).toEqual([
    '오류\t강사: 12번째 글자 ‘1 200’이 한 수인지 두 수인지 알 수 없습니다. 한 수이면 쉼표로 적고(예: 1,200), 두 수이면 사이에 계산 기호를 적어 주세요.',
    '-\t강사: 1,000원 × 1½회 = 1,500원 → 2천원(올림)',
    '맞음\t강사: 50,000원 × 10회 = 500,000원 → 500천원',
    '-\t강사: 50,000원 × 50% = 25,000원 → 25천원',
    '',
  ]);
});

test('wrong usage, and input that is no text', async () => {
  expect((await run(['--fast'], [])).status).toBe(2);
  expect((await run(['a.txt'], [])).errors).toContain('표준 입력');
  expect((await run(['--rule', '버림'], [])).errors).toContain('올림, 반올림, 절사');
  const { status, out, errors } = await run(
    ['--json'],
    [new TextEncoder().encode('50원×3\n'), Uint8Array.of(0xb0, 0xa1, 0x0a)],
  );
  expect([status, out.split('\n').length]).toEqual([1, 2]);
  expect(errors).toContain('UTF-8');
});
