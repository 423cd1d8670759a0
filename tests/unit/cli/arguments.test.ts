import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../electron/cli/arguments.ts';

describe('a call that can be carried out', () => {
  test.each([
    [['import', 'a.txt', 'b.md', '--out', 'D'], { name: 'import', files: ['a.txt', 'b.md'], out: 'D' }],
    [['import', '--out=D', 'a.txt'], { name: 'import', files: ['a.txt'], out: 'D' }],
    [
      ['print', 'a.json', '--out', 'B.PDF'],
      { name: 'print', files: ['a.json'], out: 'B.PDF', format: 'pdf', standard: 'tagged' },
    ],
    [
      ['print', '--out', 'b.txt', '--', '-a.json'],
      { name: 'print', files: ['-a.json'], out: 'b.txt', format: 'txt', standard: 'tagged' },
    ],
    [
      ['print', 'a.json', '--out', 'b.pdf', '--pdf', 'a-2a'],
      { name: 'print', files: ['a.json'], out: 'b.pdf', format: 'pdf', standard: 'a-2a' },
    ],
    [
      ['print', '--pdf=ua-1', 'a.json', '--out', 'b.pdf'],
      { name: 'print', files: ['a.json'], out: 'b.pdf', format: 'pdf', standard: 'ua-1' },
    ],
    [['check', 'a.txt', 'b.json', '--json'], { name: 'check', files: ['a.txt', 'b.json'], json: true }],
    [['check', 'a.txt'], { name: 'check', files: ['a.txt'], json: false }],
  ])('%j', (args, command) => {
    expect(readArguments(args)).toEqual({ ok: true, value: command });
  });
});

describe('a wrong call says what is wrong', () => {
  test.each([
    [[], '명령'],
    [['drucken', 'a'], 'drucken'],
    [['import', '--out', 'D'], '파일을 하나 이상'],
    [['import', 'a.txt'], '--out'],
    [['import', 'a.txt', '--out'], '--out'],
    [['print', 'a.txt', '--out', 'b'], '형식'],
    [['print', 'a.txt', '--out', 'b.hwpx'], '.hwpx 쓰기는 이 판에 아직 없습니다'],
    [['print', 'a.txt', '--out', 'b.xlsx'], '.xlsx 쓰기는 이 판에 아직 없습니다'],
    [['print', 'a.txt', '--out', 'b.pdf', '--fast'], '--fast'],
    [['print', 'a.txt', '--out', 'b.pdf', '--pdf', 'a-1b'], "--pdf 'a-1b'를 모릅니다"],
    [['print', 'a.txt', '--out', 'b.pdf', '--pdf'], '--pdf 뒤에'],
    [['print', 'a.txt', '--out', 'b.txt', '--pdf', 'a-2a'], '--pdf는 .pdf로'],
    [['import', 'a.txt', '--out', 'D', '--pdf', 'a-2a'], '--pdf는 print에만'],
    [['check', '--json'], '파일을 하나 이상'],
    [['check', 'a.txt', '--out', 'D'], '--out을 빼'],
    [['check', 'a.txt', '--pdf', 'ua-1'], '--pdf는 print에만'],
    [['check', 'a.txt', '--force'], '--force는 import에만'],
  ])('%j', (args, words) => {
    const read = readArguments(args);
    expect(read.ok ? '' : read.error.code).toBe('wrong-usage');
    expect(read.ok ? '' : read.error.message).toContain(words);
  });
});
