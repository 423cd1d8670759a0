import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { printProjectJson } from '#shared/formats/json/json-format.ts';
import { writeText } from '#shared/formats/text/write-text.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);
const before = '{ "내 것": true }\n';

beforeEach(async () => {
  folder = tempFolder();
  await writeFile(at('하나.txt'), writeText([fixtureProject()]));
  await writeFile(at('둘.txt'), writeText([fixtureProject('첫째 사업'), fixtureProject('둘째 사업')]));
  await writeFile(at('기록.json'), printProjectJson(fixtureProject('기록 사업')));
  await mkdir(at('D'));
});

describe('import into a folder', () => {
  test('leaves a file that is there, names it, does the others, ends with 1', async () => {
    await writeFile(at('D', '하나.json'), before);
    const { status, err } = await runCli('import', at('하나.txt'), at('기록.json'), '--out', at('D'));
    expect(status).toBe(1);
    expect(err).toContain("'하나.json' 파일이 이미 있어 쓰지 않았습니다. 덮어쓰려면 --force를 붙이거나");
    expect(await readFile(at('D', '하나.json'), 'utf8')).toBe(before);
    expect((await readdir(at('D'))).sort()).toEqual(['기록.json', '하나.json']);
  });

  test('overwrites it with --force', async () => {
    await writeFile(at('D', '하나.json'), before);
    const { status, err } = await runCli('import', at('하나.txt'), '--force', '--out', at('D'));
    expect([status, err.includes('사업 1건')]).toEqual([0, true]);
    expect(await readFile(at('D', '하나.json'), 'utf8')).toContain('sallim/project@1');
  });

  test('of several records in one file writes those whose names are free', async () => {
    await writeFile(at('D', '둘-1.json'), before);
    const { status, err } = await runCli('import', at('둘.txt'), '--out', at('D'));
    expect(status).toBe(1);
    expect(err).toContain("'둘-1.json' 파일이 이미 있어");
    expect(await readFile(at('D', '둘-1.json'), 'utf8')).toBe(before);
    expect(await readFile(at('D', '둘-2.json'), 'utf8')).toContain('둘째 사업');
  });

  test.each([[[]], [['--force']]])(
    'never writes over what it reads, ends with 2, and does the others (%j)',
    async (more) => {
      const own = await readFile(at('기록.json'));
      const call = ['import', at('기록.json'), at('하나.txt'), '--out', folder, ...more];
      const { status, err } = await runCli(...call);
      expect(status).toBe(2);
      expect(err).toContain("'기록.json'은 읽는 파일이어서 덮어쓰지 않았습니다");
      expect((await readFile(at('기록.json'))).equals(own)).toBe(true);
      expect(existsSync(at('하나.json'))).toBe(true);
    },
  );

  test.skipIf(process.platform === 'win32')('nor over it under another name', async () => {
    await symlink(at('기록.json'), at('D', '하나.json'));
    await link(at('기록.json'), at('D', '기록.json'));
    await symlink(folder, at('E'));
    const own = await readFile(at('기록.json'));
    for (const out of [at('D'), at('E'), at('D', '..')]) {
      const run = await runCli('import', at('하나.txt'), at('기록.json'), '--force', '--out', out);
      expect(run.status, out).toBe(2);
      expect((await readFile(at('기록.json'))).equals(own), out).toBe(true);
    }
  });

  test('a link that leads nowhere is a file that is there', async () => {
    if (process.platform === 'win32') return;
    await symlink(at('없음'), at('D', '하나.json'));
    expect((await runCli('import', at('하나.txt'), '--out', at('D'))).status).toBe(1);
    expect(existsSync(at('없음'))).toBe(false);
  });

  test('a folder of that name is told, with --force too', async () => {
    await mkdir(at('D', '하나.json'));
    expect((await runCli('import', at('하나.txt'), '--out', at('D'))).status).toBe(1);
    expect((await runCli('import', at('하나.txt'), '--out', at('D'), '--force')).status).toBe(1);
    expect(await readdir(at('D'))).toEqual(['하나.json']);
  });
});

describe('print into a file', () => {
  test('replaces what is there', async () => {
    await writeFile(at('책.txt'), before);
    expect((await runCli('print', at('하나.txt'), '--out', at('책.txt'))).status).toBe(0);
    expect(await readFile(at('책.txt'), 'utf8')).toContain('동네공방');
  });

  test('but never what it reads: 2, nothing written', async () => {
    const own = await readFile(at('하나.txt'));
    const names = [at('하나.txt'), at('D', '..', '하나.txt')];
    if (process.platform !== 'win32') {
      await symlink(at('하나.txt'), at('link.txt'));
      await link(at('하나.txt'), at('hard.txt'));
      await symlink(folder, at('F'));
      names.push(at('link.txt'), at('hard.txt'), at('F', '하나.txt'));
    }
    for (const out of names) {
      const { status, err } = await runCli('print', at('기록.json'), at('하나.txt'), '--out', out);
      expect(status, out).toBe(2);
      expect(err).toContain('읽는 파일에는 쓰지 않습니다');
      expect((await readFile(at('하나.txt'))).equals(own)).toBe(true);
    }
    expect((await stat(at('하나.txt'))).size).toBe(own.byteLength);
  });

  test('in another case it is another file, where the disk makes a difference', async () => {
    await copyFile(at('하나.txt'), at('a.txt'));
    const same = existsSync(at('A.txt'));
    expect((await runCli('print', at('a.txt'), '--out', at('A.txt'))).status).toBe(same ? 2 : 0);
  });

  test('--force is no word of print', async () => {
    const { status, err } = await runCli('print', at('하나.txt'), '--out', at('책.txt'), '--force');
    expect(status).toBe(2);
    expect(err).toContain('--force는 import에만');
  });
});
