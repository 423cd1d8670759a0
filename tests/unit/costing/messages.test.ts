import { expect, test } from 'vitest';
import { calcLine } from '#shared/costing/calc.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import { evaluate } from '#shared/costing/value/evaluate.ts';

/** costing/V2: the message names the character and what is expected there. */
test.each([
  ['50,000원××3명', 9, '‘×’ 자리에 숫자나 여는 괄호가 있어야 합니다.'],
  ['50,000원×(3명+2명', 9, '‘(’ 괄호가 닫히지 않았습니다.'],
  ['50,000원×3명) = 200천원', 11, '‘)’ 괄호에 짝이 되는 여는 괄호가 없습니다.'],
  ['50,000원×(3명+2명]', 9, '‘(’ 괄호가 닫는 괄호와 모양이 다릅니다.'],
  ['50,000원×인원×2회', 9, '‘인원’ 자리에 숫자가 있어야 합니다.'],
  ['50,000원×3명2회', 11, '‘2’ 앞에 ×, ÷, +, − 가운데 하나가 있어야 합니다.'],
  ['50,000원÷(2-2)', 9, '‘(2-2)’ 값이 0이어서 나눌 수 없습니다.'],
  ['5,0000원×3명', 1, '‘5,0000’의 쉼표 자리가 맞지 않습니다.'],
  ['50,000원×(3명 외 2명)', 13, '‘외’ 자리에서 괄호 안의 식이 끊겼습니다.'],
  [`${'9'.repeat(60)}원×3명`, 1, '자릿수가 너무 많습니다.'],
])('%s', (text, character, sentence) => {
  const { error } = calcLine(text);
  expect(error).toContain(`${character}번째 글자`);
  expect(error).toContain(sentence);
});

test('an unfinished line says so', () => {
  expect(calcLine('50,000원×').error).toBe('식이 끝나지 않았습니다. 줄 끝에 숫자나 여는 괄호가 더 있어야 합니다.');
});

test('a glyph of two units counts as one character', () => {
  expect(calcLine('\u{F02FB}기본 50,000원××3명').error).toContain('13번째 글자');
});

test('the problem gives the characters to underline', () => {
  const problem = evaluate(parseCostingLine('○ 강사 50,000원×인원×2회')).problem;
  expect('○ 강사 50,000원×인원×2회'.slice(problem?.start, problem?.end)).toBe('인원');
});

test('one wrong line does not touch the next', () => {
  expect(calcLine('50,000원×(').error).not.toBe(null);
  expect(calcLine('50,000원×3명 = 150천원')).toMatchObject({ ok: true, error: null });
});
