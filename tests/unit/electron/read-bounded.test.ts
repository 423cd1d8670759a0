import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBounded } from '../../../electron/main/files/read-bounded.ts';
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
