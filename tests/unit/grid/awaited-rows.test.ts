import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AwaitedRows } from '../../../renderer/grid/kit/awaited-rows.ts';

const place = { row: 3, column: 1 };

function waiting() {
  const said: string[] = [];
  const values = { put: () => said.push('put'), missed: () => said.push('missed') };
  return { said, wanted: { place, values } };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('values that wait for rows', () => {
  test('rows that come while they are asked for are taken once', () => {
    const awaited = new AwaitedRows();
    const { said, wanted } = waiting();
    awaited.ask(wanted, () => awaited.take()?.values?.put());
    vi.runAllTimers();
    awaited.drop();
    expect(said).toEqual(['put']);
    expect(awaited.take()).toBeNull();
  });

  test('without rows they have missed them when the task is over', () => {
    const awaited = new AwaitedRows();
    const { said, wanted } = waiting();
    awaited.ask(wanted, () => undefined);
    expect(said).toEqual([]);
    vi.runAllTimers();
    expect(said).toEqual(['missed']);
    expect(awaited.take()).toBeNull();
  });

  test('the next action ends the waiting at once, and only once', () => {
    const awaited = new AwaitedRows();
    const { said, wanted } = waiting();
    awaited.ask(wanted, () => undefined);
    awaited.drop();
    vi.runAllTimers();
    expect(said).toEqual(['missed']);
  });

  test('a grid that is gone says nothing more', () => {
    const awaited = new AwaitedRows();
    const { said, wanted } = waiting();
    awaited.ask(wanted, () => undefined);
    awaited.clear();
    vi.runAllTimers();
    expect(said).toEqual([]);
  });
});

test('a place alone waits until the officer moves on', () => {
  const awaited = new AwaitedRows();
  awaited.ask({ place }, () => undefined);
  vi.runAllTimers();
  expect(awaited.take()).toEqual({ place });
  awaited.ask({ place }, () => undefined);
  awaited.drop();
  expect(awaited.take()).toBeNull();
});
