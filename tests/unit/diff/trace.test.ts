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

describe('[diff/D11] traceValue by ids', () => {
  const row = (id: string, amount: number, children: readonly object[] = []) => ({ id, amount, children });
  const first = { lines: [row('a', 1), row('b', 2, [row('c', 3)])] };
  const typed = { lines: [row('a', 1), row('b', 2, [row('c', 30)])] };
  const pushed = { lines: [row('new', 0), row('a', 1), row('b', 2, [row('c', 30)])] };
  const turned = { lines: [row('b', 2, [row('c', 30)]), row('a', 1), row('new', 0)] };
  const lifted = { lines: [row('b', 2), row('c', 31), row('a', 1), row('new', 0)] };
  const wrapped = { lines: [row('parent', 0, [row('b', 2), row('c', 31)]), row('a', 1), row('new', 0)] };
  const states = [wrapped, lifted, turned, pushed, typed, first];
  const changes = states.slice(1).map((was, at) => diffJson(was, states[at]));

  it('follows a line through moves, under other lines and back', () => {
    expect(traceValue(['lines', { id: 'parent' }, 'children', { id: 'c' }, 'amount'], changes)).toEqual([
      { change: 1, kind: 'set', from: 30, to: 31 },
      { change: 4, kind: 'set', from: 3, to: 30 },
    ]);
  });

  it('a line that came or moved above another is nothing to it', () => {
    expect(traceValue(['lines', { id: 'a' }, 'amount'], changes)).toEqual([]);
  });

  it('ends where the line was born', () => {
    expect(traceValue(['lines', { id: 'new' }, 'amount'], changes)).toEqual([
      { change: 3, kind: 'inserted', from: undefined, to: 0 },
    ]);
  });
});
