import { expect, it } from 'vitest';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import { PlaceHistory, placeBefore } from '../../../renderer/app/place-history.ts';
import type { Place } from '../../../renderer/session/place.ts';
import type { Services, TypedTexts } from '../../../renderer/session/services.ts';
import { Session } from '../../../renderer/session/session.ts';
import { MemoryStore } from '../../helpers/memory-store.ts';
import { noTexts } from '../../helpers/no-texts.ts';
import { PageHistory } from '../../helpers/page-history.ts';

function setUp(texts: TypedTexts = noTexts, history = new PageHistory()) {
  const store = new MemoryStore({ a: emptyProject('가', 2026), b: emptyProject('나', 2026) });
  const storage = { getItem: () => null, setItem: () => undefined } as unknown as Storage;
  const services = { store: store.asStore(), texts, storage, now: () => 0 } as unknown as Services;
  const session = new Session(services);
  const page = { isDialogOpen: false };
  const places = new PlaceHistory(session, history, () => page.isDialogOpen);
  history.popped = places.popped;
  /** Presses and waits until nothing moves any more. */
  const press = async (by: number) => {
    history.press(by);
    await new Promise((resolve) => setTimeout(resolve, 30));
  };
  const here = () => session.getState().openId ?? 'list';
  return { store, session, history, places, page, press, here };
}

it('goes back and forward through the places that were gone to', async () => {
  const { session, places, press, here, history } = setUp();
  places.guard();
  await session.open('a');
  await session.open('b');
  await session.close();
  const seen = [here()];
  for (const by of [-1, -1, -1, 1, 1]) {
    await press(by);
    seen.push(here());
  }
  expect(seen).toEqual(['list', 'b', 'a', 'list', 'a', 'b']);
  expect(history.entries).toHaveLength(5);
});

it('the first place has a guard under it that Back does not get through, and is laid once', async () => {
  const { places, press, here, history, session } = setUp();
  places.guard();
  places.guard();
  expect([history.entries.length, history.at]).toEqual([2, 1]);
  for (let times = 0; times < 3; times += 1) await press(-1);
  expect([history.at, here(), history.loads]).toEqual([1, 'list', 0]);
  await session.open('a');
  places.guard();
  expect(history.entries).toHaveLength(3);
});

it('a jump onto the guard comes back to where it was from', async () => {
  const { places, press, here, history, session } = setUp();
  places.guard();
  await session.open('a');
  await session.open('b');
  await press(-3);
  expect([history.at, here()]).toEqual([3, 'b']);
});

it('what was typed is saved before Back leaves', async () => {
  const { store, session, places, press, here } = setUp();
  places.guard();
  await session.open('a');
  session.edit({ label: '사업명', how: 'typed', key: 'title', change: (was) => ({ ...was, title: '새 가' }) });
  await press(-1);
  expect([here(), store.projects.get('a')?.title]).toEqual(['list', '새 가']);
});

it('stays where a cell holds what is no value, with the history where it was', async () => {
  const typed = { isValue: false };
  const { session, places, press, here, history } = setUp({ save: () => undefined, enter: () => typed.isValue });
  typed.isValue = true;
  places.guard();
  await session.open('a');
  typed.isValue = false;
  await press(-1);
  expect([here(), history.at, session.getState().notice?.severity]).toEqual(['a', 2, 'attention']);
  typed.isValue = true;
  await press(-1);
  expect([here(), history.at]).toEqual(['list', 1]);
});

it('stays where the store cannot save, with the history where it was', async () => {
  const { store, session, places, press, here, history } = setUp();
  places.guard();
  await session.open('a');
  store.fail('디스크가 가득 찼습니다.');
  session.edit({ label: '사업명', how: 'typed', change: (was) => ({ ...was, title: '새 가' }) });
  await press(-1);
  expect([here(), history.at, session.getState().project?.title]).toEqual(['a', 2, '새 가']);
});

it('stays while a dialog is open, and says so', async () => {
  const { session, places, press, here, history, page } = setUp();
  places.guard();
  await session.open('a');
  page.isDialogOpen = true;
  await press(-1);
  expect([here(), history.at]).toEqual(['a', 2]);
  expect(session.getState().notice?.text).toContain('닫은 뒤');
});

it('two presses at once that may not leave come back to the same entry', async () => {
  const { store, session, places, press, here, history } = setUp();
  places.guard();
  await session.open('a');
  await session.open('b');
  store.fail('디스크가 가득 찼습니다.');
  session.edit({ label: '사업명', how: 'typed', change: (was) => ({ ...was, title: '새 나' }) });
  history.press(-1);
  await press(-1);
  expect([here(), history.at, history.loads]).toEqual(['b', 3, 0]);
});

it('steps over a project that was deleted since, backwards and forwards', async () => {
  const { store, session, places, press, here } = setUp();
  places.guard();
  await session.open('a');
  await session.open('b');
  await session.close();
  store.projects.delete('b');
  await press(-1);
  expect(here()).toBe('a');
  await press(1);
  expect(here()).toBe('a');
  await press(-1);
  expect(here()).toBe('list');
});

it('comes back to the section that was being edited', async () => {
  const { session, places, press } = setUp();
  places.guard();
  await session.open('a');
  session.setSection('costing');
  await session.open('b');
  expect(session.getState().section).toBe('title');
  await press(-1);
  expect(session.getState()).toMatchObject({ openId: 'a', section: 'costing' });
});

it.each<[unknown, Place | null]>([
  [{ sallim: { at: 2, place: { kind: 'desk', project: 'a' } } }, { kind: 'desk', project: 'a' }],
  [{ sallim: { at: 1, place: { kind: 'list' } } }, { kind: 'list' }],
  [{ sallim: { at: 1, place: { kind: 'desk', project: 7 } } }, null],
  [{ sallim: { at: 1, place: { kind: 'elsewhere' } } }, null],
  [{ sallim: { at: -1, place: { kind: 'list' } } }, null],
  [{ sallim: { at: 0, place: null } }, null],
  [{ other: 1 }, null],
  ['text', null],
  [null, null],
])('what a reload finds in %j', (state, place) => {
  expect(placeBefore(new PageHistory(state))).toEqual(place);
});

it('a fragment in the address, which is an entry of nobody, becomes the place that it stands on', async () => {
  const { session, places, press, here, history } = setUp();
  places.guard();
  await session.open('a');
  history.pushState(null);
  await places.popped(null);
  await press(-1);
  await press(-1);
  expect(here()).toBe('list');
});

it('a page that is loaded anew goes on in its history', async () => {
  const first = setUp();
  first.places.guard();
  await first.session.open('a');
  const again = setUp(noTexts, first.history);
  await again.session.open('b');
  await again.press(-1);
  expect(again.here()).toBe('list');
});
