import { expect, it } from 'vitest';
import { randomId } from '../../../renderer/app/random-ids.ts';

it('makes ids of the form of a UUID of version 4, none twice, also across the bytes that are asked for at once', () => {
  const ids = Array.from({ length: 2_000 }, randomId);
  expect(new Set(ids).size).toBe(2_000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
