import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkData, claimData, isNewer, mayOpen } from '../../../electron/main/journal/written-by.ts';
import { unwrap } from '../../../shared/result/result.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const now = { app: '1.10.0', data: 2, electron: '45.4.1', chromium: '156.0.8078.100' };

describe('mayOpen', () => {
  it.each([
    ['the same build', now],
    ['an older application', { ...now, app: '1.9.9' }],
    ['older data', { ...now, data: 1 }],
    ['another patch of the same engine', { ...now, chromium: '156.0.9999.1' }],
  ])('lets %s through', (_what, last) => {
    expect(mayOpen(last, now)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['a newer application', { ...now, app: '1.11.0' }],
    ['newer data', { ...now, data: 3 }],
    ['a newer engine, which an older one could empty', { ...now, chromium: '158.0.0.0' }],
  ])('refuses %s and names the version', (_what, last) => {
    const result = mayOpen(last, now);
    expect(result).toMatchObject({ ok: false, error: { code: 'newer-data' } });
    if (!result.ok) expect(result.error.message).toContain(last.app);
  });

  it('compares numbers, not letters', () => {
    expect([isNewer('1.10', '1.9.9'), isNewer('1.9', '1.10'), isNewer('1.0', '1.0.0'), isNewer('2', '1.9')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('claimData', () => {
  it('makes the record, and raises it with a newer build', async () => {
    const file = join(tempFolder(), 'journal', 'written-by.json');
    expect(await claimData(file, now)).toMatchObject({ ok: true });
    expect(await claimData(file, { ...now, app: '1.11.0' })).toMatchObject({ ok: true });
    expect(JSON.parse(readFileSync(file, 'utf8')).app).toBe('1.11.0');
    expect(await claimData(file, now)).toMatchObject({ ok: false, error: { code: 'newer-data' } });
    expect(JSON.parse(readFileSync(file, 'utf8')).app).toBe('1.11.0');
  });

  it.each(['', '{', '{"app":"newest"}', '[]', '\0\0\0', '{"app":"1.0.0","data":"2","electron":"1","chromium":"1"}'])(
    'keeps a record it cannot read aside as it is, says so, and goes on: %j',
    async (text) => {
      const file = join(tempFolder(), 'written-by.json');
      for (const count of [1, 2]) {
        writeFileSync(file, text);
        expect(await checkData(file, now)).toEqual({ ok: true, value: null });
        expect(readFileSync(file, 'utf8')).toBe(text);
        const notice = unwrap(await claimData(file, now));
        expect(notice).toContain(`written-by.json.unreadable-${count}`);
        expect(readFileSync(`${file}.unreadable-${count}`, 'utf8')).toBe(text);
        expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(now);
      }
      expect(readFileSync(`${file}.unreadable-1`, 'utf8')).toBe(text);
      expect(await claimData(file, now)).toEqual({ ok: true, value: null });
    },
  );

  it.each([
    '{"app":"1.11.0","data":2,"electr',
    '{"app":"1.10.0","data":3,"electron":"45.4.1","chromium":"156.0',
    '{"bpp":"1.10.0","data":3}',
    '{"app":"1.10.0","data":"?","electron":"45.4.1","chromium":"158.0.1.1"}',
  ])('refuses what a newer build wrote, also where the record is damaged: %s', async (text) => {
    const file = join(tempFolder(), 'written-by.json');
    writeFileSync(file, text);
    expect(await checkData(file, now)).toMatchObject({ ok: false, error: { code: 'newer-data' } });
    expect(await claimData(file, now)).toMatchObject({ ok: false, error: { code: 'newer-data' } });
    expect(readdirSync(join(file, '..'))).toEqual(['written-by.json']);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('knows a newer record that has fields of its own', async () => {
    const file = join(tempFolder(), 'written-by.json');
    writeFileSync(file, JSON.stringify({ ...now, app: '9.0.0', engine: 'sqlite' }));
    expect(await claimData(file, now)).toMatchObject({ ok: false, error: { code: 'newer-data' } });
  });
});
