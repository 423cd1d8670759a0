import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Link } from '#shared/journal/chain.ts';
import type { JournalChange } from '#shared/journal/change.ts';
import { type ChainHead, chainStart, fillerLine, type JournalEntry, sealEntry } from '#shared/journal/entry.ts';
import { type JournalReading, readJournal } from '#shared/journal/read-journal.ts';
import { readTail } from '#shared/journal/read-tail.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import { unwrap } from '#shared/result/result.ts';
import { MemoryJournal } from '../../helpers/memory-journal.ts';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');
const said = { at: '2024-03-04T05:06:07.000Z', who: '담당자', machine: '업무용', how: 'new' };

function adds(title: string): JournalChange {
  return { kind: 'added', of: 'project', id: title, record: emptyProject(title, 2024), importedFrom: null };
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

interface Read extends JournalReading {
  readonly entries: readonly JournalEntry[];
}

/** Reads segments as a start does; `entries` from the last base on. */
async function readAll(port: MemoryJournal): Promise<Read> {
  const newTaker = () => {
    const taken: JournalEntry[] = [];
    const take = (link: Link) => {
      if (link.kind === 'entry') taken.push(link.entry);
      else taken.splice(0, taken.length, ...link.parts);
    };
    return { taken, take };
  };
  const { reading, taker } = unwrap(await readJournal({ port, sha256 }, unwrap(await port.segments()), newTaker));
  return { ...reading, entries: taker.taken };
}

const read = (text: string) => readAll(new MemoryJournal(text));

function withBytes(bytes: Uint8Array): MemoryJournal {
  const port = new MemoryJournal();
  port.put(1, bytes);
  return port;
}

let lines: string[];
let heads: ChainHead[];
beforeAll(async () => {
  ({ lines, heads } = await write(['가', '나', '다'].map(adds)));
});

const text = (parts: readonly string[]) => `${parts.join('\n')}\n`;
const headOf = (place: number) => ({ seq: heads[place]?.seq, hash: heads[place]?.hash });

describe('a whole journal', () => {
  test('[journal/J1] [journal/J2] reads to its head, entries as written', async () => {
    const reading = await read(text(lines));
    expect(reading.entries.map((entry) => entry.seq)).toEqual([1, 2, 3]);
    expect(reading.entries[1]?.change).toEqual(adds('나'));
    expect(reading).toMatchObject({ head: headOf(2), damage: null, openEnd: false });
  });

  test('an empty one is the start of a chain', async () => {
    expect(await read('')).toMatchObject({
      entries: [],
      head: chainStart,
      damage: null,
      lastWhole: null,
      openEnd: false,
    });
  });
});

describe('torn writes', () => {
  test('[journal/J3] the last line cut at every place is dropped without damage, or used when it is whole', async () => {
    const before = text(lines.slice(0, 2));
    const last = lines[2] ?? '';
    for (let cut = 0; cut < last.length; cut += 1) {
      const reading = await read(before + last.slice(0, cut));
      expect({ cut, head: reading.head, damage: reading.damage }).toEqual({ cut, head: headOf(1), damage: null });
    }
    expect(await read(before + last)).toMatchObject({ head: headOf(2), damage: null, openEnd: true });
  });

  test('[journal/J4] a torn line that was filled up and followed is no damage', async () => {
    const torn = `${lines[0]}\n${lines[1]?.slice(0, 50)}${fillerLine}\n${lines[1]}\n${lines[2]}\n`;
    expect(await read(torn)).toMatchObject({ head: headOf(2), damage: null });
  });

  test('[journal/J4] empty lines and fillers say nothing', async () => {
    expect(await read(text([fillerLine, '', ...lines]))).toMatchObject({ head: headOf(2), damage: null });
  });
});

describe('damage', () => {
  test('[journal/J6] [journal/J9] [journal/J11] every flipped byte is found, and every other line is used', async () => {
    const bytes = new TextEncoder().encode(text(lines));
    const sizes = lines.map((line) => new TextEncoder().encode(line).length + 1);
    let at = 0;
    for (const [place, size] of sizes.entries()) {
      const lineFeed = at + size - 1;
      for (const end = at + size; at < end; at += 1) {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] ?? 0) ^ 1;
        const reading = await readAll(withBytes(flipped));
        const others = [1, 2, 3].filter((seq) => at === lineFeed || seq !== place + 1);
        const found = { at, line: reading.damage?.line, seqs: reading.entries.map((entry) => entry.seq) };
        expect(found).toEqual({ at, line: at === lineFeed ? undefined : place + 1, seqs: others });
      }
    }
  });

  test('[journal/J9] damaged lines followed by one that is just as many numbers on: what follows is used', async () => {
    const long = await write(['가', '나', '다', '라', '마'].map(adds));
    const bad = (line = '') => line.replace('새 사업', '새 자업');
    const [one = '', two, three, four = '', five = ''] = long.lines;
    const reading = await read(text([one, bad(two), bad(three), four, five]));
    expect(reading.entries.map((entry) => entry.seq)).toEqual([1, 4, 5]);
    expect(reading).toMatchObject({ damage: { segment: 1, line: 2, lines: 2 }, head: { seq: 5 } });
    const cut = await read(text([one, bad(two), four, five]));
    expect(cut).toMatchObject({ damage: { line: 2, lines: 3 }, head: { seq: 1 } });
  });

  test('[journal/J4] a whole line that belongs nowhere stays damage, though the next one links', async () => {
    const [one = '', two = '', three = ''] = lines;
    const reading = await read(text([one, two.slice(0, 40), one, two, three]));
    expect(reading).toMatchObject({ head: headOf(2), damage: { line: 2, lines: 2 } });
    const torn = await read(text([one, two.slice(0, 40), two, three]));
    expect(torn).toMatchObject({ head: headOf(2), damage: null });
  });

  test('[journal/J6] a line taken out of the middle is damage from there on', async () => {
    const reading = await read(text([lines[0] ?? '', lines[2] ?? '']));
    expect(reading).toMatchObject({ head: headOf(0), damage: { line: 2, lines: 1 }, lastWhole: headOf(2) });
  });

  test('[journal/J6] a last whole line that does not verify is damage: someone may have been told that it was saved', async () => {
    const reading = await read(text([...lines.slice(0, 2), lines[2]?.replace('다', '라') ?? '']));
    expect(reading).toMatchObject({ head: headOf(1), damage: { line: 3, lines: 1 } });
  });

  test('[journal/J6] two lines changed places', async () => {
    const reading = await read(text([lines[1] ?? '', lines[0] ?? '', lines[2] ?? '']));
    expect(reading.head.seq).toBe(1);
    expect(reading.damage).not.toBeNull();
  });
});

describe('a base', () => {
  const part = (place: number, parts: number): JournalChange => {
    return { kind: 'base', part: place, parts, records: [], why: 'recovery' };
  };

  test('[journal/J5] begins the chain again behind damage; what was before is neither used nor reported', async () => {
    const bad = lines[1]?.replace('나', '라') ?? '';
    const base = await write([part(1, 2), part(2, 2), adds('마')], { seq: 9, hash: heads[0]?.hash ?? '' });
    const reading = await read(text([lines[0] ?? '', bad, lines[2] ?? '', ...base.lines]));
    expect(reading.entries.map((entry) => entry.seq)).toEqual([10, 11, 12]);
    expect(reading).toMatchObject({ damage: null, head: { seq: 12 } });
  });

  test('[journal/J5] does not count before its last part', async () => {
    const bad = lines[1]?.replace('나', '라') ?? '';
    const base = await write([part(1, 2)], { seq: 9, hash: heads[0]?.hash ?? '' });
    const reading = await read(text([lines[0] ?? '', bad, lines[2] ?? '', ...base.lines]));
    expect(reading).toMatchObject({ head: headOf(2), damage: { line: 2, lines: 1 } });
  });
});

describe('segments', () => {
  const part = (place: number, parts: number): JournalChange => {
    return { kind: 'base', part: place, parts, records: [], why: 'segment' };
  };

  test('[journal/J5] reading begins with the newest segment that begins with a whole base', async () => {
    const base = await write([part(1, 2), part(2, 2), adds('라')], heads[2]);
    const port = new MemoryJournal(text(lines));
    port.put(2, text(base.lines));
    const reading = await readAll(port);
    expect(reading).toMatchObject({ from: 2, damage: null, head: { seq: 6 } });
    expect(reading.entries.map((entry) => entry.seq)).toEqual([4, 5, 6]);
  });

  test('[journal/J5] a base cut at every place changes nothing, and what follows it in a segment of its own is used', async () => {
    const base = await write([part(1, 2), part(2, 2)], heads[2]);
    const next = await write([adds('라')], heads[2]);
    const whole = text(base.lines);
    for (let cut = 0; cut < whole.length; cut += 1) {
      const port = new MemoryJournal(text(lines));
      port.put(2, whole.slice(0, cut));
      const alone = await readAll(port);
      const last = cut === whole.length - 1 ? 5 : 3;
      expect({ cut, ...alone }).toMatchObject({ cut, damage: null, head: { seq: last } });
      port.put(3, text(next.lines));
      const followed = await readAll(port);
      expect({ cut, seqs: followed.entries.map((entry) => entry.seq) }).toEqual({ cut, seqs: [1, 2, 3, 4] });
      expect({ cut, damage: followed.damage }).toEqual({ cut, damage: null });
    }
  });

  test('[journal/J13] a segment continues from the entry its first line names; what was never answered is left', async () => {
    const failed = await write([adds('답 없음')], heads[2]);
    const retried = await write([adds('다시')], heads[2]);
    for (const left of [text(failed.lines), failed.lines[0] ?? '', (failed.lines[0] ?? '').slice(0, 77)]) {
      const port = new MemoryJournal(text(lines) + left);
      port.put(2, text(retried.lines));
      const reading = await readAll(port);
      expect(reading).toMatchObject({ damage: null, head: { seq: 4 }, openEnd: false });
      expect(reading.entries.at(-1)?.change).toEqual(adds('다시'));
    }
  });

  test('[journal/J6] damage in an older segment is told with its segment', async () => {
    const next = await write([adds('라')], heads[2]);
    const port = new MemoryJournal(text([lines[0] ?? '', lines[1] ?? '', (lines[2] ?? '').replace('다', '더')]));
    port.put(2, text(next.lines));
    expect(await readAll(port)).toMatchObject({ damage: { segment: 1, line: 3, lines: 1 }, head: { seq: 4 } });
  });
});

test('[journal/J7] a kind of change that only a later build knows is refused', async () => {
  const newer = await write([{ kind: 'merged' } as unknown as JournalChange]);
  const port = new MemoryJournal(text(newer.lines));
  const refused = await readJournal({ port, sha256 }, unwrap(await port.segments()), () => ({ take: () => undefined }));
  expect(refused.ok ? 'ok' : refused.error.code).toBe('journal-newer');
});

test('[journal/J8] the tail is the last whole, ended line', async () => {
  const tail = async (content: string) => {
    const port = new MemoryJournal(content);
    const read = unwrap(await readTail({ port, sha256 }, unwrap(await port.segments())));
    return read && { seq: read.entry.seq, hash: read.entry.hash };
  };
  expect(await tail(text(lines))).toEqual(headOf(2));
  expect(await tail(`${lines[0]}\n`)).toEqual(headOf(0));
  const newer = await write([{ kind: 'merged' } as unknown as JournalChange]);
  const half = await write([{ kind: 'base', part: 1, parts: 2, records: [], why: 'segment' }]);
  const none = [
    '',
    '\n',
    lines.join('\n'),
    text([...lines, fillerLine]),
    text(['{"seq":1}']),
    text(newer.lines),
    text(half.lines),
  ];
  for (const each of none) expect(await tail(each)).toBeNull();
});

test('[journal/J8] a last line longer than many blocks is read backwards', async () => {
  const notes = Array.from({ length: 40_000 }, (_, place) => `○ 줄 ${place}`);
  const large = await write([
    adds('가'),
    { ...adds('나'), record: { ...emptyProject('나', 2024), notes } } as JournalChange,
  ]);
  const port = new MemoryJournal(text(large.lines));
  const read = unwrap(await readTail({ port, sha256 }, unwrap(await port.segments())));
  expect(read?.entry.seq).toBe(2);
});
