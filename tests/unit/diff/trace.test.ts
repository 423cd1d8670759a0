import { describe, expect, it } from 'vitest';
import { diffJson } from '#shared/diff/diff.ts';
import { traceValue } from '#shared/diff/trace.ts';

const line = (label: string, amount: number) => ({ label, amount });

describe('traceValue', () => {
  const first = { title: '가', lines: [line('a', 1), line('b', 2)] };
  const typed = { title: '가', lines: [line('a', 1), line('b', 20)] };
  const pushed = { title: '가', lines: [line('새', 0), line('a', 1), line('b', 20)] };
  const again = { title: '나', lines: [line('새', 0), line('a', 1), line('b', 30)] };
  const changes = [diffJson(pushed, again), diffJson(typed, pushed), diffJson(first, typed)];

  it('follows a line through insertions above it, newest change first', () => {
    expect(traceValue(['lines', 2, 'amount'], changes)).toEqual([
      { change: 0, kind: 'set', from: 20, to: 30 },
      { change: 2, kind: 'set', from: 2, to: 20 },
    ]);
  });

  it('ends where the line was inserted', () => {
    expect(traceValue(['lines', 0, 'amount'], changes)).toEqual([
      { change: 1, kind: 'inserted', from: undefined, to: 0 },
    ]);
  });

  it('says nothing of a value that nothing changed', () => {
    expect(traceValue(['lines', 1, 'amount'], changes)).toEqual([]);
    expect(traceValue(['title'], changes)).toEqual([{ change: 0, kind: 'set', from: '가', to: '나' }]);
  });
});
