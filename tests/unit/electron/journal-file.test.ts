import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JournalFile, type JournalHandle, type OpenJournal } from '../../../electron/main/journal/journal-file.ts';
import type { Result } from '../../../shared/result/result.ts';
import { diskError, tempFolder } from '../../helpers/temp-folder.ts';

const lines = ['{"seq":1,"label":"한글"}', '{"seq":2}', '{"seq":3}'];
const whole = `${lines.join('\n')}\n`;

function journalPath(): string {
  return join(tempFolder(), 'journal', 'journal-001.jsonl');
}

/** What a new start finds. */
async function readAnew(path: string): Promise<Result<string>> {
  const journal = new JournalFile(path);
  const text = await journal.read();
  await journal.close();
  return text;
}

/** Opens the real file; the `failing`-th write, flush or cut of all handles together fails, once. */
function failingOpen(
  failing: number,
  code: string,
  partly = 0,
): { readonly opens: OpenJournal; readonly done: string[] } {
  const done: string[] = [];
  const fails = (name: string) => done.push(name) === failing;
  const opens: OpenJournal = async (path) => {
    const handle = await open(path, 'r+');
    const watched: JournalHandle = {
      stat: () => handle.stat(),
      read: (...args) => handle.read(...args),
      write: async (buffer, offset, length, position) => {
        if (!fails('write')) return handle.write(buffer, offset, length, position);
        await handle.write(buffer, offset, Math.min(partly, length), position);
        throw diskError(code);
      },
      truncate: (length) => (fails('truncate') ? Promise.reject(diskError(code)) : handle.truncate(length)),
      datasync: () => (fails('datasync') ? Promise.reject(diskError(code)) : handle.datasync()),
      close: () => handle.close(),
    };
    return watched;
  };
  return { opens, done };
}

describe('JournalFile', () => {
  it('keeps what was appended, in order, over a restart', async () => {
    const path = journalPath();
    const first = new JournalFile(path);
    expect(await first.append(lines.slice(0, 1))).toEqual({ ok: true, value: null });
    expect(await first.append(lines.slice(1))).toEqual({ ok: true, value: null });
    await first.close();
    expect(await readAnew(path)).toEqual({ ok: true, value: whole });
  });

  it('is empty where there is none yet', async () => {
    expect(await readAnew(journalPath())).toEqual({ ok: true, value: '' });
  });

  it('carries out calls that come at once one after another', async () => {
    const journal = new JournalFile(journalPath());
    const many = Array.from({ length: 100 }, (_, at) => `{"seq":${at}}`);
    await Promise.all(many.map((line) => journal.append([line])));
    expect(await journal.read()).toEqual({ ok: true, value: `${many.join('\n')}\n` });
    await journal.close();
  });

  it('drops a line torn at any byte and keeps all before it (design/reliability.md §4, 4)', async () => {
    const bytes = new TextEncoder().encode(whole);
    for (let length = 0; length <= bytes.byteLength; length += 1) {
      const path = journalPath();
      mkdirSync(join(path, '..'));
      writeFileSync(path, bytes.subarray(0, length));
      const kept = bytes.subarray(0, bytes.subarray(0, length).lastIndexOf(0x0a) + 1);
      const journal = new JournalFile(path);
      expect(await journal.read(), `cut at ${length}`).toEqual({ ok: true, value: new TextDecoder().decode(kept) });
      await journal.append(['{"seq":9}']);
      await journal.close();
      expect(readFileSync(path, 'utf8')).toBe(`${new TextDecoder().decode(kept)}{"seq":9}\n`);
    }
  });

  it('finds the last whole line behind a torn one of many blocks', async () => {
    const path = journalPath();
    const journal = new JournalFile(path);
    await journal.append(lines);
    await journal.close();
    appendFileSync(path, 'x'.repeat(300_000));
    expect(await readAnew(path)).toEqual({ ok: true, value: whole });
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EIO', 'file-failed'],
  ])('acknowledges nothing that %s kept from the disk, and goes on after it', async (errno, code) => {
    // 1 and 2 are the first append, 3 the write and 4 the flush of the second.
    for (const [failing, partly] of [
      [3, 0],
      [3, 7],
      [4, 0],
    ] as const) {
      const path = journalPath();
      await readAnew(path);
      const { opens } = failingOpen(failing, errno, partly);
      const journal = new JournalFile(path, undefined, opens);
      expect(await journal.append(lines.slice(0, 1))).toMatchObject({ ok: true });
      const failed = await journal.append(lines.slice(1, 2));
      expect(failed).toMatchObject({ ok: false, error: { code } });
      expect(await journal.read()).toEqual({ ok: true, value: `${lines[0]}\n` });
      expect(await journal.append(lines.slice(2))).toMatchObject({ ok: true });
      await journal.close();
      expect(readFileSync(path, 'utf8')).toBe(`${lines[0]}\n${lines[2]}\n`);
    }
  });

  it('writes nothing once another window has taken over', async () => {
    const path = journalPath();
    let held = true;
    const journal = new JournalFile(path, async () => held);
    await journal.append(lines.slice(0, 1));
    held = false;
    expect(await journal.append(lines.slice(1))).toMatchObject({ ok: false, error: { code: 'journal-taken' } });
    expect(readFileSync(path, 'utf8')).toBe(`${lines[0]}\n`);
    await journal.close();
  });
});
