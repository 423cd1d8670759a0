import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDataFolder } from '../../../electron/main/journal/data-folder.ts';
import { danglingLink, journalFailure } from '../../../electron/main/journal/journal-failure.ts';
import { diskJournal } from '../../../electron/main/journal/journal-files.ts';
import { JournalFolder } from '../../../electron/main/journal/journal-folder.ts';
import { longestRead } from '../../../shared/ipc/segments.ts';
import { type Result, unwrap } from '../../../shared/result/result.ts';
import { FlushedDisk } from '../../helpers/flushed-disk.ts';
import { times } from '../../helpers/scale.ts';
import { diskError, tempFolder } from '../../helpers/temp-folder.ts';

const lines = ['{"seq":1,"label":"한글"}', '{"seq":2}', '{"seq":3}'];
const sizeOf = (some: readonly string[]) => new TextEncoder().encode(`${some.join('\n')}\n`).byteLength;
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

/** A folder with files in it, by name. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(tempFolder(), 'journal');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Every name below a folder with its bytes and its time of change. */
function stateOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const content = entry.isFile() ? readFileSync(path).toString('hex') : '';
    return `${entry.name} ${statSync(path).mtimeMs} ${content}`;
  });
}

async function textOf(journal: JournalFolder, segment: number): Promise<string> {
  return new TextDecoder().decode(unwrap(await journal.read(segment, 0, longestRead)));
}

describe('JournalFolder', () => {
  it('keeps what was appended, file after file, over a restart', async () => {
    const folder = join(tempFolder(), 'journal');
    const first = new JournalFolder(folder);
    const end = unwrap(await first.append(1, 0, lines.slice(0, 1)));
    expect(end).toBe(sizeOf(lines.slice(0, 1)));
    expect(unwrap(await first.append(1, end, lines.slice(1)))).toBe(sizeOf(lines));
    expect(unwrap(await first.append(2, 0, ['{"seq":4}']))).toBe(10);
    await first.close();

    const again = new JournalFolder(folder);
    expect(unwrap(await again.segments())).toEqual([
      { segment: 1, bytes: sizeOf(lines) },
      { segment: 2, bytes: 10 },
    ]);
    expect(await textOf(again, 1)).toBe(`${lines.join('\n')}\n`);
    expect(await textOf(again, 2)).toBe('{"seq":4}\n');
    expect(unwrap(await again.append(2, 10, ['{"seq":5}']))).toBe(20);
    await again.close();
  });

  it('gives the bytes that were asked for, fewer where the file ends', async () => {
    const journal = new JournalFolder(folderWith({ 'journal-001.jsonl': '0123456789' }));
    const read = async (from: number, to: number) => new TextDecoder().decode(unwrap(await journal.read(1, from, to)));
    expect(await read(2, 5)).toBe('234');
    expect(await read(8, 20)).toBe('89');
    expect(await read(30, 40)).toBe('');
    expect(codeOf(await journal.read(2, 0, 4))).toBe('journal-failed');
  });

  it.each([
    ['no folder', {}],
    ['an empty file', { 'journal-001.jsonl': '' }],
    ['one line with a damaged line feed', { 'journal-001.jsonl': '{"seq":1}\u000b' }],
    ['a torn end behind whole lines', { 'journal-001.jsonl': '{"seq":1}\n{"seq":2' }],
    ['bytes that are no UTF-8', { 'journal-001.jsonl': new Uint8Array([0xff, 0xfe, 0x0a, 0x80]) }],
    [
      'names that are nearly segments',
      { 'journal-1.jsonl': 'a\n', 'journal-0001.jsonl': 'b\n', 'Journal-001.jsonl': '' },
    ],
  ])('changes and creates nothing by looking: %s', async (what, files) => {
    const folder = what === 'no folder' ? join(tempFolder(), 'journal') : folderWith(files);
    const parent = join(folder, '..');
    const before = stateOf(parent);
    const journal = new JournalFolder(folder);
    for (const { segment, bytes } of unwrap(await journal.segments())) await journal.read(segment, 0, bytes);
    await journal.read(7, 0, 10);
    await journal.close();
    expect(stateOf(parent)).toEqual(before);
  });

  it('appends behind bytes that end no line without touching them', async () => {
    const torn = '{"seq":1}\n{"seq":2';
    const folder = folderWith({ 'journal-001.jsonl': torn });
    const journal = new JournalFolder(folder);
    await journal.append(1, torn.length, ['{"seq":3}']);
    await journal.close();
    expect(readFileSync(join(folder, 'journal-001.jsonl'), 'utf8')).toBe(`${torn}{"seq":3}\n`);
  });

  it('refuses another end than the file has, a file that is not the newest, and one that leaves a gap', async () => {
    const folder = folderWith({ 'journal-001.jsonl': 'one\n', 'journal-002.jsonl': 'two\n' });
    const before = stateOf(folder);
    const journal = new JournalFolder(folder);
    expect(codeOf(await journal.append(2, 3, ['{}']))).toBe('journal-changed');
    expect(codeOf(await journal.append(2, 5, ['{}']))).toBe('journal-changed');
    expect(codeOf(await journal.append(1, 4, ['{}']))).toBe('journal-segment');
    expect(codeOf(await journal.append(4, 0, ['{}']))).toBe('journal-segment');
    expect(codeOf(await journal.append(3, 1, ['{}']))).toBe('journal-segment');
    await journal.close();
    expect(stateOf(folder)).toEqual(before);
  });

  it('tells a folder that is a file, and a file that is a folder, from a journal that is not there', async () => {
    const file = join(tempFolder(), 'journal');
    writeFileSync(file, 'x');
    expect(codeOf(await new JournalFolder(file).segments())).toBe('journal-failed');
    expect(codeOf(await new JournalFolder(file).append(1, 0, ['{}']))).toBe('journal-failed');
    expect(readFileSync(file, 'utf8')).toBe('x');
    const folder = folderWith({ 'journal-001.jsonl': 'one\n' });
    mkdirSync(join(folder, 'journal-002.jsonl'));
    expect(codeOf(await new JournalFolder(folder).segments())).toBe('journal-unreadable');
    expect(codeOf(await new JournalFolder(folder).append(1, 4, ['{}']))).toBe('journal-unreadable');
  });

  it('carries out calls that come at once one after another', async () => {
    const journal = new JournalFolder(join(tempFolder(), 'journal'));
    const many = Array.from({ length: 100 }, (_, at) => `{"seq":${at + 100}}`);
    const ends = await Promise.all(many.map((line, at) => journal.append(1, at * (line.length + 1), [line])));
    expect(ends.map(codeOf)).toEqual(many.map(() => 'ok'));
    expect(await textOf(journal, 1)).toBe(`${many.join('\n')}\n`);
    await journal.close();
  });

  it('writes nothing once another window has taken over', async () => {
    let held = true;
    const folder = join(tempFolder(), 'journal');
    const journal = new JournalFolder(folder, async () => held);
    const end = unwrap(await journal.append(1, 0, lines.slice(0, 1)));
    held = false;
    expect(codeOf(await journal.append(1, end, lines.slice(1)))).toBe('journal-taken');
    expect(readFileSync(join(folder, 'journal-001.jsonl'), 'utf8')).toBe(`${lines[0]}\n`);
    await journal.close();
  });
});

describe('a file that another program put in its place', () => {
  const replacements: [string, (path: string) => void, left: string | null][] = [
    ['was deleted', (path) => unlinkSync(path), null],
    [
      'was replaced by an older copy',
      (path) => {
        writeFileSync(`${path}.tmp`, 'old\n');
        renameSync(`${path}.tmp`, path);
      },
      'old\n',
    ],
    [
      'was replaced by another one of the same size',
      (path) => {
        writeFileSync(`${path}.tmp`, 'xxx\n');
        renameSync(`${path}.tmp`, path);
      },
      'xxx\n',
    ],
    ['was cut in place', (path) => writeFileSync(path, ''), ''],
    ['has grown', (path) => writeFileSync(path, 'more', { flag: 'a' }), 'one\nmore'],
  ];

  it.each(replacements)('%s: nothing is appended, neither to it nor to what is gone', async (_, replace, left) => {
    const folder = folderWith({});
    const path = join(folder, 'journal-001.jsonl');
    const journal = new JournalFolder(folder);
    const end = unwrap(await journal.append(1, 0, ['one']));
    replace(path);
    expect(codeOf(await journal.append(1, end, ['two']))).toBe('journal-changed');
    const bytes = left?.length ?? 0;
    expect(unwrap(await journal.segments())).toEqual(left === null ? [] : [{ segment: 1, bytes }]);
    if (left !== null) expect(await textOf(journal, 1)).toBe(left);
    // Looked at anew, it is a file like any other.
    expect(unwrap(await journal.append(1, bytes, ['three']))).toBe(bytes + 6);
    expect(readFileSync(path, 'utf8')).toBe(`${left ?? ''}three\n`);
    await journal.close();
  });

  it('was copied and put back as it was: the next append goes on in it', async () => {
    const folder = folderWith({});
    const path = join(folder, 'journal-001.jsonl');
    const journal = new JournalFolder(folder);
    const end = unwrap(await journal.append(1, 0, ['one']));
    copyFileSync(path, `${path}.tmp`);
    renameSync(`${path}.tmp`, path);
    expect(codeOf(await journal.append(1, end, ['two']))).toBe('journal-changed');
    expect(unwrap(await journal.append(1, end, ['two']))).toBe(8);
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
    await journal.close();
  });
});

describe('a data folder that cannot be found', () => {
  it.each(['the folder', 'the folder above it'])(
    '%s is a link to nowhere: told, not taken for empty',
    async (which) => {
      const parent = tempFolder();
      const link = join(parent, which === 'the folder' ? 'journal' : 'data');
      const folder = which === 'the folder' ? link : join(link, 'journal');
      symlinkSync(join(parent, 'unplugged'), link);
      const journal = new JournalFolder(folder);
      for (const answer of [
        await journal.segments(),
        await journal.append(1, 0, ['{}']),
        await makeDataFolder(folder),
      ]) {
        expect(answer).toMatchObject({ error: { code: 'journal-unreadable' } });
        expect(answer.ok ? '' : answer.error.message).toContain('연결되어 있는지');
      }
      expect(readdirSync(parent)).toEqual([which === 'the folder' ? 'journal' : 'data']);
      mkdirSync(join(parent, 'unplugged'));
      unwrap(await makeDataFolder(folder));
      expect(unwrap(await journal.segments())).toEqual([]);
    },
  );

  it.each(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'ENOENT', 'ENOTDIR', 'EIO', danglingLink])(
    'says of %s what can be done: the place of the data cannot be chosen',
    (code) => {
      const { message } = journalFailure(diskError(code), 'journal-001.jsonl').error;
      expect(message).toContain('journal-001.jsonl');
      expect(message).toMatch(/주세요|저절로/);
      expect(message).not.toMatch(/다른 (폴더|디스크|곳|이름)[에를을]|골라/);
    },
  );
});

/** Appends five entries over two files as the store does: after a failure it asks for the file's end and tries again. */
async function work(disk: FlushedDisk, acknowledged: string[]): Promise<string[]> {
  const refused: string[] = [];
  const journal = new JournalFolder('journal', async () => true, disk.journal);
  let at = 0;
  for (const [place, segment] of [1, 1, 1, 2, 2].entries()) {
    if (place === 3) at = 0;
    const line = `{"seq":${place + 1},"text":"${'가'.repeat(place * 30)}"}`;
    for (let tries = 0; tries < 3; tries += 1) {
      const done = await journal.append(segment, at, [line]);
      if (done.ok) {
        acknowledged.push(line);
        at = done.value;
        break;
      }
      refused.push(done.error.message);
      const found = await journal.segments();
      if (!found.ok) continue;
      // Another end than the one it knows: the store goes on in a new file; here it is enough that it is told.
      if ((found.value.find((each) => each.segment === segment)?.bytes ?? 0) !== at) return refused;
    }
  }
  await journal.close();
  return refused;
}

const seenOf = (disk: FlushedDisk) => new Map([...disk.files].map(([path, file]) => [path, file.seen]));
const wholeOf = (some: readonly string[]) => some.map((line) => `${line}\n`).join('');

const textIn = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, bytes]) => new TextDecoder().decode(bytes));

describe('a disk that fails', () => {
  it.each(['ENOSPC', 'EIO'])('loses nothing acknowledged, whichever operation %s meets', async (code) => {
    const whole = new FlushedDisk();
    await work(whole, []);
    expect(whole.done.length).toBeGreaterThan(12);
    for (let failing = 0; failing < whole.done.length; failing += 1) {
      const disk = new FlushedDisk();
      disk.failing = failing;
      disk.code = code;
      const acknowledged: string[] = [];
      await work(disk, acknowledged);
      const what = `operation ${failing}: ${disk.done[failing]}`;
      // What was not acknowledged was taken back to the byte, and does not come back when the power goes: whether the
      // disk loses all that it may lose or keeps all that it may keep.
      expect(textIn(seenOf(disk)).join(''), what).toBe(wholeOf(acknowledged));
      expect(textIn(disk.afterCut(() => 0)).join(''), what).toBe(wholeOf(acknowledged));
      expect(textIn(disk.afterCut(() => 0.999)).join(''), what).toBe(wholeOf(acknowledged));
    }
  });

  it.each(['write', 'datasync'])('a failed %s leaves nothing that a power cut could bring back', async (name) => {
    const disk = new FlushedDisk();
    const journal = new JournalFolder('journal', async () => true, disk.journal);
    const end = unwrap(await journal.append(1, 0, lines.slice(0, 1)));
    disk.failing = disk.done.length + ['write', 'datasync'].indexOf(name);
    expect(codeOf(await journal.append(1, end, lines.slice(1)))).toBe('disk-full');
    expect(disk.done[disk.failing]).toBe(name);
    expect(textIn(disk.afterCut(() => 0.999)).join('')).toBe(wholeOf(lines.slice(0, 1)));
  });

  it('keeps what it acknowledged where the taking back fails too, and says that something was left behind', async () => {
    const whole = new FlushedDisk();
    await work(whole, []);
    let told = 0;
    for (let failing = 0; failing < whole.done.length; failing += 1) {
      const disk = new FlushedDisk();
      disk.failing = failing;
      disk.failures = 2;
      const acknowledged: string[] = [];
      const refused = await work(disk, acknowledged);
      const kept = textIn(seenOf(disk)).join('');
      expect(kept.startsWith(wholeOf(acknowledged)), `operation ${failing}: ${disk.done[failing]}`).toBe(true);
      const wasLeft = disk.done.slice(failing, failing + 2).some((name) => name === 'truncate');
      expect(refused.some((message) => message.includes('그대로 두었습니다'))).toBe(wasLeft);
      if (wasLeft) told += 1;
    }
    expect(told).toBeGreaterThan(4);
  });

  it('flushes the names of a new file and of its folder before it acknowledges', async () => {
    const disk = new FlushedDisk();
    await work(disk, []);
    const named = disk.done.filter((name) => name.startsWith('flushFolder'));
    expect(named).toEqual(['flushFolder journal', 'flushFolder .', 'flushFolder journal', 'flushFolder .']);
    const gone = join(tempFolder(), 'gone');
    if (process.platform !== 'win32') await expect(diskJournal.flushFolder(gone)).rejects.toThrow('ENOENT');
    await expect(diskJournal.flushFolder(tempFolder())).resolves.toBeUndefined();
  });

  it('says that it is full in its own words', async () => {
    const journal = new JournalFolder(join(tempFolder(), 'journal'), undefined, {
      ...new FlushedDisk().journal,
      open: () => Promise.reject(diskError('ENOSPC')),
    });
    expect(await journal.append(1, 0, ['{}'])).toMatchObject({ error: { code: 'disk-full' } });
  });

  it('keeps what it acknowledged through a power cut at any moment', async () => {
    let state = 20260;
    const chance = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    for (let cut = 0; cut < times(300); cut += 1) {
      const disk = new FlushedDisk();
      const acknowledged: string[] = [];
      // From the cut on, in the middle of an append too, every operation fails: the machine is off.
      disk.failing = Math.floor(chance() * 22);
      disk.failures = Number.POSITIVE_INFINITY;
      const journal = new JournalFolder('journal', async () => true, disk.journal);
      let at = 0;
      for (let seq = 1; seq <= 5; seq += 1) {
        const segment = seq < 4 ? 1 : 2;
        if (seq === 4) at = 0;
        const line = `{"seq":${seq}}`;
        const done = await journal.append(segment, at, [line]);
        if (!done.ok) break;
        acknowledged.push(line);
        at = done.value;
      }
      const left = textIn(disk.afterCut(chance)).join('');
      expect(left.startsWith(wholeOf(acknowledged)), `cut ${cut}: ${left}`).toBe(true);
    }
  });
});
