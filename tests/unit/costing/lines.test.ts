import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CalcLine, calcLine } from '#shared/costing/calc.ts';
import { unparse } from '#shared/costing/explain/unparse.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import { evaluate } from '#shared/costing/value/evaluate.ts';

/** One line of the project's own for every notation of shared/costing/SPEC.md, with what it means. */
interface Fixture extends Omit<CalcLine, 'line' | 'error'> {
  readonly text: string;
  readonly bullet: string;
  readonly problem: string | null;
}

const fixtures: Fixture[] = readFileSync(new URL('../../fixtures/costing/lines.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('every notation (SPEC.md)', () => {
  test('there are enough of them', () => {
    expect(fixtures.length).toBeGreaterThan(200);
  });

  test.each(fixtures.map((fixture) => [fixture.text, fixture] as const))('%s', (text, fixture) => {
    const { bullet, problem, ...expected } = fixture;
    const { line, error, ...calculated } = calcLine(text);
    expect({ text: line, ...calculated }).toEqual(expected);
    const parsed = parseCostingLine(text);
    expect(parsed.bullet).toBe(bullet);
    expect(evaluate(parsed).problem?.code ?? null).toBe(problem);
    expect(error === null).toBe(problem === null);
    expect(unparse(parsed)).toBe(text);
  });
});
