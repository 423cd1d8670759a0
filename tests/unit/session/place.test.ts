import { expect, test } from 'vitest';
import { listPlace, readPlace } from '../../../renderer/session/place.ts';

test.each([
  [{ kind: 'list' }, listPlace],
  [
    { kind: 'desk', project: 'a' },
    { kind: 'desk', project: 'a' },
  ],
  [
    { kind: 'desk', project: 'a', more: 1 },
    { kind: 'desk', project: 'a' },
  ],
])('%j is read back', (kept, place) => {
  expect(readPlace(kept)).toEqual(place);
});

test.each([
  [null],
  ['list'],
  [{}],
  [{ kind: 'desk' }],
  [{ kind: 'desk', project: 3 }],
  [{ kind: 'toString' }],
  [{ kind: 4 }],
])('%j is no place', (kept) => {
  expect(readPlace(kept)).toBeNull();
});
