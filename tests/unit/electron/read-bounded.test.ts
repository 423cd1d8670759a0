import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBounded } from '../../../electron/main/files/read-bounded.ts';
import { safeFileName, withEnding } from '../../../electron/main/files/safe-file-name.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

describe('readBounded', () => {
  it('gives the name and the bytes, up to the limit', async () => {
    const file = join(tempFolder(), '설명서.txt');
    writeFileSync(file, 'a'.repeat(100));
    expect(await readBounded(file, 100)).toEqual({
      ok: true,
      value: { name: '설명서.txt', bytes: new TextEncoder().encode('a'.repeat(100)) },
    });
  });

  it('refuses a larger file and says the limit', async () => {
    const file = join(tempFolder(), '큰 파일.txt');
    writeFileSync(file, new Uint8Array(3 * 1024 * 1024));
    const result = await readBounded(file, 2 * 1024 * 1024);
    expect(result).toMatchObject({ ok: false, error: { code: 'file-too-large' } });
    if (!result.ok) expect(result.error.message).toContain('2MB까지');
  });

  it('refuses what is no file', async () => {
    const folder = tempFolder();
    expect(await readBounded(folder)).toMatchObject({ ok: false, error: { code: 'file-missing' } });
    expect(await readBounded(join(folder, '없음'))).toMatchObject({ ok: false, error: { code: 'file-missing' } });
  });

  it.runIf(process.platform === 'linux')('refuses a device, which has no end', async () => {
    expect(await readBounded('/dev/zero')).toMatchObject({ ok: false, error: { code: 'file-missing' } });
  });
});

describe('safeFileName', () => {
  it.each([
    ['설명서', '설명서.pdf'],
    ['설명서.PDF', '설명서.PDF'],
    ['../../etc/passwd', '_.._etc_passwd.pdf'],
    ['C:\\Windows\\x.exe', 'C__Windows_x.exe.pdf'],
    ['con', '문서_con.pdf'],
    ['  . ', '문서_.pdf'],
    ['a\u0000b\nc', 'a_b_c.pdf'],
    ['긴'.repeat(400), `${'긴'.repeat(150)}.pdf`],
  ])('%j becomes %j', (suggested, name) => {
    expect(safeFileName(suggested, ['pdf'])).toBe(name);
  });

  it('keeps any of the kind’s endings', () => {
    expect(withEnding('a.md', ['txt', 'md'])).toBe('a.md');
    expect(withEnding('a', ['txt', 'md'])).toBe('a.txt');
  });
});
