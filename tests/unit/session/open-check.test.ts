import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Won, won } from '#shared/money/won.ts';
import { defaultOffice } from '#shared/records/office/office.ts';
import { withContentIds } from '#shared/records/project/identity.ts';
import type { Project } from '#shared/records/project/project.ts';
import { projectRowOf } from '#shared/records/project/project-row.ts';
import { ok } from '#shared/result/result.ts';
import { Checks, nearOthersOf } from '../../../renderer/session/checks.ts';
import { OpenChecker } from '../../../renderer/session/open-check.ts';
import type { Session } from '../../../renderer/session/session.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';

const clean = withContentIds(fixtureProject());
const withCost = (project: Project, total: Won): Project => ({
  ...project,
  overview: { ...project.overview, cost: { ...project.overview.cost, total } },
});
const rowOf = (id: string, record: Project, at = '2026-01-01') => projectRowOf({ id, record, importedFrom: null }, at);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A session of one open project, with the store behind it. */
function openSession(project: Project, rest: readonly Project[] = []) {
  const listeners = new Set<() => void>();
  const bodies = new Map([['open', project], ...rest.map((each, at) => [`other${at}`, each] as const)]);
  const state = { openId: 'open', project };
  const went: string[] = [];
  const waiting = { saves: 0 };
  const store = {
    list: () => [...bodies].map(([id, record]) => rowOf(id, record)),
    load: (id: string) => Promise.resolve(ok(bodies.get(id))),
    office: () => defaultOffice,
    subscribe: () => () => undefined,
  };
  const session = {
    services: { store },
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    goTo: (at: string) => went.push(at),
    isPending: () => waiting.saves > 0,
  } as unknown as Session;
  const edit = (next: Project) => {
    state.project = next;
    for (const listener of listeners) listener();
  };
  return { checker: new OpenChecker(session), edit, went, waiting };
}

describe('the open project', () => {
  test('is checked a moment after the last key, and again after an edit', async () => {
    const { checker, edit } = openSession(clean);
    checker.subscribe(() => undefined);
    expect(checker.get()).toBeNull();
    await vi.runAllTimersAsync();
    const errors = () => checker.get()?.findings.filter(({ severity }) => severity === 'error').length;
    expect(errors()).toBe(0);
    edit(withCost(clean, won(1_000)));
    expect(errors()).toBe(0);
    await vi.runAllTimersAsync();
    expect(errors()).toBeGreaterThan(0);
    edit(clean);
    await vi.runAllTimersAsync();
    expect(errors()).toBe(0);
  });

  test('is not checked while it is being saved', async () => {
    const { checker, waiting } = openSession(clean);
    waiting.saves = 1;
    checker.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(checker.get()).toBeNull();
    waiting.saves = 0;
    await vi.runAllTimersAsync();
    expect(checker.get()?.project).toBe(clean);
  });

  test('F4 goes from the gravest on, round the end, and back', async () => {
    const { checker, went } = openSession(withCost(clean, won(1_000)));
    checker.subscribe(() => undefined);
    await vi.runAllTimersAsync();
    const findings = checker.get()?.findings ?? [];
    expect(findings[0]?.severity).toBe('error');
    for (let step = 0; step <= findings.length; step += 1) checker.step(1);
    expect(went).toEqual([...findings.map(({ at }) => at), findings[0]?.at]);
    checker.step(-1);
    expect(checker.at()).toBe(findings.length - 1);
  });

  test('what was looked at and is mended leaves the next one to be next', async () => {
    const wrong = withCost(clean, won(1_000));
    const { checker, edit } = openSession(wrong);
    checker.subscribe(() => undefined);
    await vi.runAllTimersAsync();
    checker.step(1);
    edit(clean);
    await vi.runAllTimersAsync();
    expect(checker.at()).toBe(-1);
  });

  test('another edition of the same 세부사업 is looked at with it', async () => {
    const now = { ...clean, edition: '추경1' };
    const [alone, with2] = [openSession(now), openSession(now, [clean])];
    for (const { checker } of [alone, with2]) checker.subscribe(() => undefined);
    await vi.runAllTimersAsync();
    const needs = ({ checker }: typeof alone) => checker.get()?.unchecked.length ?? 0;
    expect(needs(with2)).toBeLessThan(needs(alone));
  });
});

describe('the list', () => {
  test('a record is asked about once, and again when it or another year of it changes', async () => {
    const rows = new Map([
      ['a', rowOf('a', clean)],
      ['b', rowOf('b', { ...clean, fiscalYear: 2020 })],
      ['c', rowOf('c', { ...clean, title: '딴 사업' })],
    ]);
    let tell = (): void => undefined;
    const store = {
      list: () => [...rows.values()],
      load: () => Promise.resolve(ok(clean)),
      office: () => defaultOffice,
      subscribe: (listener: () => void) => {
        tell = listener;
        return () => undefined;
      },
    } as unknown as Store;
    const asked: number[] = [];
    const checks = new Checks(store, (orders) => {
      asked.push(orders.length);
      const found = { error: 0, warning: 0, info: 0 };
      return Promise.resolve(ok(orders.map(() => ({ parts: 1, blank: [], found, unchecked: 0 }))));
    });
    checks.subscribe(() => undefined);
    await vi.runAllTimersAsync();
    expect(asked).toEqual([3]);
    expect(checks.of('c')?.parts).toBe(1);
    rows.set('b', rowOf('b', { ...clean, fiscalYear: 2020 }, '2026-02-02'));
    tell();
    await vi.runAllTimersAsync();
    // b itself, and a, of which b is another year.
    expect(asked).toEqual([3, 2]);
    rows.delete('b');
    tell();
    await vi.runAllTimersAsync();
    expect(asked).toEqual([3, 2, 1]);
    expect(checks.of('b')).toBeUndefined();
  });

  test('the same 세부사업 is known by its series, else by its name', () => {
    const row = (id: string, series: string | null, title: string) => ({ ...rowOf(id, clean), series, title });
    const all = [row('a', 's1', '가'), row('b', 's1', '나'), row('c', 's2', '가'), row('d', null, '가')];
    expect(nearOthersOf(all[0] as (typeof all)[0], all).map(({ id }) => id)).toEqual(['b', 'd']);
  });
});
