import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calcLine } from '#shared/costing/calc.ts';
import { unparse } from '#shared/costing/explain/unparse.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import type { RoundingRule } from '#shared/money/round.ts';

/** Real lines of many offices stand beside the project, not in it; elsewhere this file has nothing to read. */
const file = new URL('../../../../shared/data/costing-lines.jsonl', import.meta.url);
const here = existsSync(file);

interface RealLine {
  readonly text: string;
  readonly stated: number | null;
  readonly stated_unit: string;
  readonly rounding?: string;
  readonly note?: string;
}

/** Lines, by number, that state no expression: a group's total, an amount only. Only their amount can be compared. */
const withoutExpression = new Set([2, 5, 17, 19, 20]);
/** Lines whose printed amount is not compared, and why. */
const notCompared = new Map([
  [96, 'the source gives the value before rounding, 522,219.99천원; its own sheet prints 522,220'],
  [104, 'a template: 공무원 현원(명) stands where a number should'],
]);

function wonOf(line: RealLine): number | null {
  if (line.stated === null) return null;
  return Math.round(line.stated * (line.stated_unit.startsWith('천원') ? 1000 : 1));
}

describe.skipIf(!here)('real lines (skipped where ../shared is absent)', () => {
  const lines: RealLine[] = here
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];

  test('all are there', () => {
    expect(lines.length).toBe(353);
  });

  test('every evaluable line gives the printed amount under its own rounding', () => {
    const wrong: string[] = [];
    let compared = 0;
    lines.forEach((line, index) => {
      const number = index + 1;
      const expected = wonOf(line);
      if (notCompared.has(number) || withoutExpression.has(number) || expected === null) return;
      compared++;
      const rule: RoundingRule = line.rounding === 'round' ? 'half' : 'ceil';
      const { amount, ok, error } = calcLine(line.text, rule);
      if (amount !== expected || ok === false || error !== null)
        wrong.push(`${number}: ${line.text}: ${amount} ${error}`);
    });
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(340);
  });

  test('an amount without expression is read as such (costing/P5)', () => {
    for (const number of withoutExpression) {
      const line = lines[number - 1];
      const { value, expression, stated, error } = calcLine(line?.text ?? '');
      expect([number, value, expression, stated, error]).toEqual([number, null, '', line && wonOf(line), null]);
    }
  });

  test('the value before rounding, and the template', () => {
    expect(calcLine(lines[95]?.text ?? '')).toMatchObject({ value: '522219990', amount: 522_220_000 });
    expect(calcLine(lines[103]?.text ?? '')).toMatchObject({ value: null, ok: null });
    expect(calcLine(lines[103]?.text ?? '').error).toContain('공무원');
  });

  test('costing/U1: nothing of a real line is lost', () => {
    for (const { text } of lines) expect(unparse(parseCostingLine(text))).toBe(text);
  });
});
