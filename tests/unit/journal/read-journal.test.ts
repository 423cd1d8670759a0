import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JournalChange } from '#shared/journal/change.ts';
import { type ChainHead, chainStart, fillerLine, sealEntry } from '#shared/journal/entry.ts';
import { type JournalReading, readJournal, readTail } from '#shared/journal/read-journal.ts';
import { emptyProject } from '#shared/records/empty-project.ts';
import { unwrap } from '#shared/result/result.ts';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');
const said = { at: '2024-03-04T05:06:07.000Z', who: '담당자', machine: '업무용', how: 'new' };

function adds(title: string): JournalChange {
  return { kind: 'added', id: title, project: emptyProject(title, 2024), importedFrom: null };
}

async function write(
  changes: readonly JournalChange[],
  from: ChainHead = chainStart,
): Promise<{ lines: string[]; heads: ChainHead[] }> {
  const lines: string[] = [];
  const heads: ChainHead[] = [];
  let head = from;
  for (const change of changes) {
    const { entry, line } = await sealEntry(
      { ...said, seq: head.seq + 1, prev: head.hash, label: '새 사업', change },
      sha256,
    );
    lines.push(line);
    heads.push(entry);
    head = entry;
  }
  return { lines, heads };
}

async function read(text: string): Promise<JournalReading> {
  return unwrap(await readJournal(text, sha256));
}

let lines: string[];
let heads: ChainHead[];
beforeAll(async () => {
  ({ lines, heads } = await write(['가', '나', '다'].map(adds)));
});

const text = (parts: readonly string[]) => `${parts.join('\n')}\n`;
const headOf = (place: number) => ({ seq: heads[place]?.seq, hash: heads[place]?.hash });

describe('a whole journal', () => {
  test('[J1] [J2] reads to its head, entries as written', async () => {
    const reading = await read(text(lines));
    expect(reading.entries.map((entry) => entry.seq)).toEqual([1, 2, 3]);
    expect(reading.entries[1]?.change).toEqual(adds('나'));
    expect(reading).toMatchObject({ head: headOf(2), damage: null, openEnd: false });
  });

  test('an empty one is the start of a chain', async () => {
    expect(await read('')).toEqual({ entries: [], head: chainStart, damage: null, lastWhole: null, openEnd: false });
  });
});

describe('torn writes', () => {
  test('[J3] the last line cut at every place is dropped without damage, or used when it is whole', async () => {
    const before = text(lines.slice(0, 2));
    const last = lines[2] ?? '';
    for (let cut = 0; cut < last.length; cut += 1) {
      const reading = await read(before + last.slice(0, cut));
      expect({ cut, head: reading.head, damage: reading.damage }).toEqual({ cut, head: headOf(1), damage: null });
    }
    expect(await read(before + last)).toMatchObject({ head: headOf(2), damage: null, openEnd: true });
  });

  test('[J4] a torn line that was filled up and followed is no damage', async () => {
    const torn = `${lines[0]}\n${lines[1]?.slice(0, 50)}${fillerLine}\n${lines[1]}\n${lines[2]}\n`;
    expect(await read(torn)).toMatchObject({ head: headOf(2), damage: null });
  });

  test('[J4] empty lines and fillers say nothing', async () => {
    expect(await read(text([fillerLine, '', ...lines]))).toMatchObject({ head: headOf(2), damage: null });
  });
});

describe('damage', () => {
  test('[J6] every flipped byte is found, and everything before it is used', async () => {
    const bytes = new TextEncoder().encode(text(lines));
    const sizes = lines.map((line) => new TextEncoder().encode(line).length + 1);
    let at = 0;
    for (const [place, size] of sizes.entries()) {
      // The very last line feed is left: without it the last line is whole and unended (J3).
      const end = at + size - (place === lines.length - 1 ? 1 : 0);
      for (; at < end; at += 1) {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] ?? 0) ^ 1;
        const reading = await read(new TextDecoder().decode(flipped));
        expect({ at, line: reading.damage?.line, seq: reading.head.seq }).toEqual({ at, line: place + 1, seq: place });
      }
    }
  });

  test('[J6] a line taken out of the middle is damage from there on', async () => {
    const reading = await read(text([lines[0] ?? '', lines[2] ?? '']));
    expect(reading).toMatchObject({ head: headOf(0), damage: { line: 2, lines: 1 }, lastWhole: headOf(2) });
  });

  test('[J6] a last whole line that does not verify is damage: someone may have been told that it was saved', async () => {
    const reading = await read(text([...lines.slice(0, 2), lines[2]?.replace('다', '라') ?? '']));
    expect(reading).toMatchObject({ head: headOf(1), damage: { line: 3, lines: 1 } });
  });

  test('[J6] two lines changed places', async () => {
    const reading = await read(text([lines[1] ?? '', lines[0] ?? '', lines[2] ?? '']));
    expect(reading.head.seq).toBe(1);
    expect(reading.damage).not.toBeNull();
  });
});

describe('a base', () => {
  const part = (place: number, parts: number): JournalChange => ({ kind: 'base', part: place, parts, projects: [] });

  test('[J5] begins the chain again behind damage; what was before is neither used nor reported', async () => {
    const bad = lines[1]?.replace('나', '라') ?? '';
    const base = await write([part(1, 2), part(2, 2), adds('마')], { seq: 9, hash: heads[0]?.hash ?? '' });
    const reading = await read(text([lines[0] ?? '', bad, lines[2] ?? '', ...base.lines]));
    expect(reading.entries.map((entry) => entry.seq)).toEqual([10, 11, 12]);
    expect(reading).toMatchObject({ damage: null, head: { seq: 12 } });
  });

  test('[J5] does not count before its last part', async () => {
    const bad = lines[1]?.replace('나', '라') ?? '';
    const base = await write([part(1, 2)], { seq: 9, hash: heads[0]?.hash ?? '' });
    const reading = await read(text([lines[0] ?? '', bad, lines[2] ?? '', ...base.lines]));
    expect(reading).toMatchObject({ head: headOf(0), damage: { line: 2 } });
  });
});

test('[J7] a kind of change that only a later build knows is refused', async () => {
  const newer = await write([{ kind: 'merged' } as unknown as JournalChange]);
  const read = await readJournal(text(newer.lines), sha256);
  expect(read.ok ? 'ok' : read.error.code).toBe('journal-newer');
});

test('[J8] the tail is the last whole, ended line', async () => {
  expect(await readTail(text(lines), sha256)).toEqual(headOf(2));
  expect(await readTail(`${lines[0]}\n`, sha256)).toEqual(headOf(0));
  const newer = await write([{ kind: 'merged' } as unknown as JournalChange]);
  const none = ['', '\n', lines.join('\n'), text([...lines, fillerLine]), text(['{"seq":1}']), text(newer.lines)];
  for (const each of none) expect(await readTail(each, sha256)).toBeNull();
});
