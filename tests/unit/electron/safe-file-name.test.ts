import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, fitFileName, safeFileName as safeName, withEnding } from '#shared/files/file-name.ts';
import { safeFileName, withEndingThatFits } from '../../../electron/main/files/safe-file-name.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

describe('safeFileName', () => {
  it.each([
    ['설명서', '설명서.pdf'],
    ['설명서.PDF', '설명서.PDF'],
    ['../../etc/passwd', '_.._etc_passwd.pdf'],
    ['C:\\Windows\\x.exe', 'C__Windows_x.exe.pdf'],
    ['con', '문서_con.pdf'],
    ['  . ', '문서_.pdf'],
    ['a\u0000b\nc', 'a_b_c.pdf'],
    ['NUL.pdf', '문서_NUL.pdf'],
    ['lpt1 .backup', '문서_lpt1 .backup.pdf'],
    ['COM²', '문서_COM².pdf'],
    ['CONIN$', '문서_CONIN$.pdf'],
    ['console', 'console.pdf'],
    ['com10', 'com10.pdf'],
    ['끝점...', '끝점.pdf'],
    ['끝빈칸  .pdf', '끝빈칸.pdf'],
    ['끝점..pdf', '끝점.pdf'],
    ['half \ud83d pair', 'half _ pair.pdf'],
    ['\udc00\ud800', '__.pdf'],
    ['웃음 🙂', '웃음 🙂.pdf'],
    ['gpj.\u202eexe', 'gpj._exe.pdf'],
    ['a\u0085\u2028b', 'a__b.pdf'],
    ['', '문서_.pdf'],
    ['.pdf', 'pdf.pdf'],
  ])('%j becomes %j', (suggested, name) => {
    expect(safeFileName(suggested, ['pdf'])).toBe(name);
  });

  it.each([
    ['win32', 150],
    // 255 bytes of UTF-8 hold 83 syllables and the ending.
    ['linux', 83],
    ['darwin', 83],
    ['freebsd', 83],
  ] as const)('of 400 syllables keeps what %s takes', (platform, kept) => {
    expect(safeFileName('긴'.repeat(400), ['pdf'], platform)).toBe(`${'긴'.repeat(kept)}.pdf`);
  });

  it('cuts between written characters, whatever they are made of', () => {
    const composed = '가'.normalize('NFD');
    expect(safeFileName(composed.repeat(200), ['pdf'], 'linux')).toBe(`${composed.repeat(41)}.pdf`);
    expect(safeFileName('👩‍👩‍👧‍👦'.repeat(50), ['pdf'], 'linux')).toBe(`${'👩‍👩‍👧‍👦'.repeat(10)}.pdf`);
    expect(safeFileName('🙂'.repeat(150), ['pdf'], 'win32')).toBe(`${'🙂'.repeat(75)}.pdf`);
    expect(safeFileName(`a${'\u0301'.repeat(1000)}`, ['pdf'], 'linux')).toBe(`a${'\u0301'.repeat(125)}.pdf`);
    expect(cutText('가나다', 2)).toBe('가나');
  });

  it('leaves no dot or space before the ending where it cut', () => {
    const cut = safeFileName(`${'긴'.repeat(82)} . 나머지${'긴'.repeat(100)}`, ['pdf'], 'linux');
    expect(cut).toBe(`${'긴'.repeat(82)}.pdf`);
  });

  it('is always a name that can be written here, and stays what it is', () => {
    const folder = tempFolder();
    const anything = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(anything, fc.constantFrom('win32', 'darwin', 'linux', 'any'), (suggested, system) => {
        const name = safeName(suggested, ['json', 'txt'], system as 'any');
        expect(name.length).toBeLessThanOrEqual(255);
        expect(/[\\/\0]/.test(name) || name.startsWith('.')).toBe(false);
        expect(safeName(name, ['json', 'txt'], system as 'any')).toBe(name);
        if (system !== 'any') return;
        writeFileSync(join(folder, name), '');
        expect(readdirSync(folder)).toContain(name);
      }),
      { seed: 78, numRuns: 400 },
    );
  });
});

describe('an ending', () => {
  it('keeps any of the kind’s endings', () => {
    expect(withEnding('a.md', ['txt', 'md'])).toBe('a.md');
    expect(withEnding('a', ['txt', 'md'])).toBe('a.txt');
  });

  it('is put behind the chosen name, which gives way for it', () => {
    expect(withEndingThatFits(join('폴더', 'a.txt'), ['txt'])).toBe(join('폴더', 'a.txt'));
    expect(withEndingThatFits(join('폴더', 'a'), ['pdf'])).toBe(join('폴더', 'a.pdf'));
    const full = '긴'.repeat(85);
    expect(withEndingThatFits(join('폴더', full), ['pdf'], 'linux')).toBe(join('폴더', `${'긴'.repeat(83)}.pdf`));
    expect(withEndingThatFits(join('폴더', full), ['pdf'], 'win32')).toBe(join('폴더', `${full}.pdf`));
  });
});

describe('fitFileName', () => {
  it.each([
    ['linux', 83, 83],
    ['linux', 84, 83],
    ['win32', 250, 250],
    ['win32', 251, 250],
    ['any', 84, 83],
  ] as const)('on %s a stem of %i syllables keeps %i before .json', (system, given, kept) => {
    expect(fitFileName('가'.repeat(given), '.json', system)).toBe(`${'가'.repeat(kept)}.json`);
  });

  it('on macOS counts the decomposed form', () => {
    // ΐ has 2 bytes, and 3 units decomposed.
    expect(fitFileName('ΐ'.repeat(120), '.json', 'darwin')).toBe(`${'ΐ'.repeat(83)}.json`);
    expect(fitFileName('ΐ'.repeat(120), '.json', 'linux')).toBe(`${'ΐ'.repeat(120)}.json`);
  });
});
