import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { addDigest, digestOf, type Kept, noSum } from '#shared/journal/kept.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');
const kept = (id: string): Kept => ({ of: 'project', id, record: emptyProject(id, 2026), importedFrom: null });

test('[journal/J15] the sum does not know the order of rows, and a row that goes leaves none of itself', async () => {
  const [one = '', two = ''] = await Promise.all(['하나', '둘'].map((id) => digestOf(kept(id), sha256)));
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(one).not.toBe(two);
  const both = addDigest(addDigest(noSum, one), two);
  expect(addDigest(addDigest(noSum, two), one)).toBe(both);
  expect(addDigest(both, two)).toBe(one);
  expect(addDigest(one, one)).toBe(noSum);
});

test('[journal/J15] it is taken of the row in its order of fields, of 휴지통 with the time', async () => {
  const { of, id, record, importedFrom } = kept('하나');
  const text = JSON.stringify({ of, id, record, importedFrom });
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 32);
  expect(await digestOf({ importedFrom, record, id, of }, sha256)).toBe(digest);
  const gone = await digestOf({ ...kept('하나'), gone: '2026-01-02T03:04:05.000Z' }, sha256);
  expect(gone).not.toBe(digest);
});
