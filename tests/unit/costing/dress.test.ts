import { describe, expect, test } from 'vitest';
import { isInvisible } from '#shared/characters/characters.ts';
import { calcLine } from '#shared/costing/calc.ts';
import { explain } from '#shared/costing/explain/explain.ts';
import { unparse } from '#shared/costing/explain/unparse.ts';
import { CharClass, charClass } from '#shared/costing/lex/chars.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import { evaluate } from '#shared/costing/value/evaluate.ts';
import { rateIn } from '#shared/costing/value/percent-base.ts';

const value = (text: string) => {
  const { value: exact, error } = calcLine(text);
  return error === null ? exact : error;
};
const problem = (text: string) => evaluate(parseCostingLine(text)).problem;

describe('costing/L6: invisible marks are not there', () => {
  test.each([
    ['강사수당 50,000원*1\u200e0회', '강사수당', '50,000원*10회', '500000'],
    ['강사수당 50,000원*1\u202c0회', '강사수당', '50,000원*10회', '500000'],
    ['\u200e강사\u00ad수당 \u202d50,000\u202c원*2회', '강사수당', '50,000원*2회', '100000'],
    ['○ 강사 50,000천\u200b원*2\ufeff회', '강사', '50,000천원*2회', '100000000'],
    ['강사 (3\u2066명+2\u2069명)*\u061c5,000원', '강사', '(3명+2명)*5,000원', '25000'],
    ['강사 50,000원*2\u{e0001}회', '강사', '50,000원*2회', '100000'],
  ])('%j', (text, label, expression, exact) => {
    const line = parseCostingLine(text);
    expect([line.label, line.expressionText, value(text)]).toEqual([label, expression, exact]);
    expect(unparse(line)).toBe(text);
  });

  test('the printed amount is compared', () => {
    expect(calcLine('강사 50,000원*10회 = \u202d500\u202c천원')).toMatchObject({ stated: 500_000, ok: true });
    expect(calcLine('강사 50,000원*10회 = \u202d5\u202c00원')).toMatchObject({ stated: 500, ok: false });
  });

  test('places are those of the text as it stands, counted as it is seen', () => {
    const text = '\u202d50,000\u202c원*\u200e인원*2회';
    const found = problem(text);
    expect(text.slice(found?.start, found?.end)).toBe('인원');
    expect(calcLine(text).error).toContain('9번째 글자 ‘인원’');
    expect(explain(parseCostingLine('50,000\u202c원*\u200e3\u200b명'))).toBe(explain(parseCostingLine('50,000원*3명')));
  });

  test('a half of a plane that is no mark is a letter', () => {
    expect(unparse(parseCostingLine('가\udb40나 50,000원*2회'))).toBe('가\udb40나 50,000원*2회');
    expect(value('가\udb40나 50,000원*2회')).toBe('100000');
  });

  test('every invisible character of the basic plane has its class', () => {
    for (let code = 0; code < 0xd800; code++) {
      expect([code, charClass(code) === CharClass.invisible]).toEqual([code, isInvisible(String.fromCharCode(code))]);
    }
    for (let code = 0xe000; code <= 0xffff; code++) {
      expect([code, charClass(code) === CharClass.invisible]).toEqual([code, isInvisible(String.fromCharCode(code))]);
    }
  });
});

describe('costing/L7: spaces between groups of three', () => {
  test.each([
    ['a 1 000 000원*2회', '2000000'],
    ['강사수당 100 000원*10회', '1000000'],
    ['1 234 000원*2', '2468000'],
    ['1\u00a0000\u00a0000원*2', '2000000'],
    ['강사 1\u2009234\u202f567원*2', '2469134'],
    ['50,000원 * 1 000', '50000000'],
    ['１　０００원*2', '2000'],
    ['1 000.5원*2', '2001'],
  ])('one number: %s', (text, exact) => expect(value(text)).toBe(exact));

  test.each([
    ['강사수당 50,000원*1 200명', '1 200'],
    ['강사 100 500원*2', '100 500'],
    ['강사 1 234 000원*2', '1 234 000'],
    ['강사 1 100,000원*2', '1 100,000'],
    ['100 500원*2', '100 500'],
  ])('one or two: %s', (text, shown) => {
    const found = problem(text);
    expect([found?.code, text.slice(found?.start, found?.end)]).toEqual(['spaced-number', shown].slice(0, 2));
  });

  test('the printed amount says which', () => {
    expect(calcLine('강사 1 234 000원*2 = 2,468천원')).toMatchObject({ ok: true, error: null, value: '2468000' });
    expect(calcLine('강사 1 100,000원*2 = 200천원')).toMatchObject({ ok: true, label: '강사 1', value: '200000' });
    expect(calcLine('강사수당 50,000원*1 200명 = 60,000천원').error).toContain('‘200’');
    expect(calcLine('50,000원*4 200')).toMatchObject({ stated: 200_000, ok: true });
    expect(calcLine('사업비 = 1 500천원').stated).toBe(1_500_000);
    expect(calcLine('50,000원*2회 = 1 000천원')).toMatchObject({ stated: 1_000_000, ok: false });
  });

  test.each(['000원*2회', '50,000원*05명', '00,500원*2', '1,,000원*2회'])('a number begins with no 0: %s', (text) => {
    expect(problem(text)?.code).toBe('leading-zero');
  });

  test('costing/P6: a group broken by a wrapped cell is whole when the amount proves it', () => {
    expect(calcLine('1,272,050원*2명*2회+112,65     0원*1명*2회 = 5,314천원')).toMatchObject({ ok: true, error: null });
    expect(problem('112,65     0원*1명*2회')?.code).toBe('misplaced-comma');
  });
});

describe('costing/L8: fractions', () => {
  test.each([
    ['50,000원*1½회', '75000'],
    ['50,000원*2 1/2회', '125000'],
    ['50,000원*2 ½회', '125000'],
    ['50,000원*2⅓회', '350000/3'],
    ['50,000원*½', '25000'],
    ['50,000원*½%', '250'],
    ['1½천원*3', '4500'],
    ['(2⅔회+⅓회)×30,000원', '90000'],
    ['50,000원÷2 1/2', '20000'],
  ])('%s', (text, exact) => expect(value(text)).toBe(exact));

  test.each(['50,000원*1.5½', '50,000원*½3회', '50,000원*½½회'])('no number: %s', (text) =>
    expect(problem(text)?.code).toBe('malformed-number'),
  );

  test.each(['강사 2 1/2회*50,000원', '강사 2 ½회*50,000원', '강사 2 .5회*50,000원'])('whose is the 2: %s', (text) =>
    expect(problem(text)?.code).toBe('spaced-number'),
  );

  test('read out as written', () => {
    expect(explain(parseCostingLine('60,000원×2 1/2회'))).toBe('60,000원 × 2 1/2회 = 150,000원 → 150천원');
    expect(explain(parseCostingLine('60,000원×2⅓회'))).toBe('60,000원 × 2⅓회 = 140,000원 → 140천원');
  });
});

describe('costing/N2: per cent across white space', () => {
  test.each(['50,000원*50       %', '50,000원*50\t%', '50,000원*50\u3000％', '50,000원*５０%'])('%j', (text) =>
    expect(value(text)).toBe('25000'),
  );
});

describe('costing/L2, costing/L4: what is no number is never a part of one', () => {
  test.each([
    ['1.234.567원*2', 'malformed-number'],
    ['1.234.567원*2회*3명', 'malformed-number'],
    ['50,000원*1.5.2%', 'malformed-number'],
    ['50,000원*1.5.2', 'word-instead-of-number'],
    ['50,000원*1.5.2회 3명', 'word-instead-of-number'],
    ['5,000원×3:2', 'word-instead-of-number'],
    ['50,000원*٣명 2회', 'word-instead-of-number'],
    ['50,000원*⑶ 2회', 'word-instead-of-number'],
    ['1e5원*2', 'glued-letters'],
    ['50,000원*1E5', 'glued-letters'],
    ['50,000원*1e+5', 'glued-letters'],
    ['50,000원*3D50', 'glued-letters'],
    ['50,000원*10²', 'glued-letters'],
    ['50,000원*1..5', 'glued-letters'],
    ['1,23,000원*2', 'misplaced-comma'],
    ['1 000 000,000원*2', 'misplaced-comma'],
    ['50,000원*1~3회', 'operator-missing'],
    ['50,000원×1명·3회', 'operator-missing'],
    ['50,000원·3명', 'operator-missing'],
  ])('%s', (text, code) => expect(problem(text)?.code).toBe(code));

  test.each(['1,234% 수수료', '1.5.2%', '1234%', '100.12345%'])('a rate is not a part of a number: %s', (text) =>
    expect(rateIn(text)).toBe(null),
  );

  test('a rate in a name', () => expect(rateIn('위탁수수료(3.3 %)')).toEqual({ numerator: 33n, denominator: 1000n }));

  test('units that are measures', () => {
    expect(value('50,000원*5m2')).toBe('250000');
    expect(value('50,000원*5㎡*2m²')).toBe('500000');
    expect(value('50,000원*3km2')).toBe('150000');
  });
});

describe('costing/W1, costing/W2: figures among the words', () => {
  test.each([
    ['50,000원×3명(2회)', '2'],
    ['50,000원×3명(외부 2명)×2회', '2'],
    ['50,000원×3명 외 2명×5회', '2'],
    ['50,000원×3명 2024', '2024'],
    ['50,000원×3명 - 2회 분납', '2'],
    ['50,000원×3명%', '%'],
    ['50,000원×3명 2024.3.1', '2024.3.1'],
    ['100,000원×3명×인원 + 50,000원×2회', '100,000원×3명×'],
    ['강사료 50,000원, 교통비 20,000원×2회', '50,000원'],
    ['30,000원×5명, 20,000원×2명, 수수료 10,000원', '10,000'],
  ])('refused: %s', (text, shown) => {
    const found = problem(text);
    expect([found?.code, text.slice(found?.start, found?.end)]).toEqual(['figure-left-out', shown]);
  });

  test.each([
    ['50,000원×3명(2급)', '150000'],
    ['50,000원×3명(2024년 기준)×2회', '300000'],
    ['50,000원×3명 2024 신규', '150000'],
    ['50,000원×3명 (제2회)', '150000'],
    ['50,000원×3명 ※ 2회 분납', '150000'],
    ['30명×1인당 5,000원', '150000'],
    ['50,000원×3명(외부)', '150000'],
  ])('harmless: %s', (text, exact) => expect(value(text)).toBe(exact));

  test('the printed amount proves that a remark is one, and refutes it', () => {
    expect(calcLine('50,000원×3명(외부 2명) = 150천원')).toMatchObject({ ok: true, error: null });
    expect(calcLine('50,000원×3명(외부 2명) = 300천원').error).toContain('‘2’');
    expect(calcLine('50,000원×3명 = 3명분').error).toContain('‘3’을 결과 금액으로');
    expect(calcLine('50,000원×3명 = 15만 5천원')).toMatchObject({ stated: 155_000, ok: false });
  });

  test('costing/A4: a bare 1 is no amount in 백만원', () => {
    expect(calcLine('단계 1 50,000원*2')).toMatchObject({ label: '단계 1', stated: null });
  });
});
