import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printProjectJson } from '#shared/formats/json/json-format.ts';
import { writeText } from '#shared/formats/text/write-text.ts';
import { won } from '#shared/money/won.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';
import { validateAll } from '../../../electron/cli/validate-all.ts';
import { fixtureProject } from '../../builders/fixture-project.ts';
import { figuresOf, firstMissing } from '../../helpers/figures.ts';
import { pdfText } from '../../helpers/read-pdf.ts';
import { runCli } from '../../helpers/run-cli.ts';

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);
/** What an import of the fixture writes: the record with its ids. */
const imported = (title?: string) => printProjectJson(upgradeProject(fixtureProject(title)));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sallim-cli-'));
  await writeFile(at('하나.txt'), writeText([fixtureProject()]));
  await writeFile(at('둘.txt'), writeText([fixtureProject('첫째 사업'), fixtureProject('둘째 사업')]));
  await writeFile(at('기록.json'), printProjectJson(fixtureProject('기록 사업')));
  await writeFile(at('장보기.txt'), '우유\n달걀\n');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('import', () => {
  test('writes one record a 세부사업, says what was read, and goes on behind a file that fails', async () => {
    const files = [at('하나.txt'), at('없음.txt'), at('장보기.txt'), at('둘.txt'), folder];
    const { status, out, err } = await runCli('import', ...files, '--out', at('D', 'E'));
    expect(status).toBe(1);
    expect(out).toBe('');
    expect((await readdir(at('D', 'E'))).sort()).toEqual(['둘-1.json', '둘-2.json', '하나.json']);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/하나\.txt: 사업 1건, 읽은 항목 \d+개, 읽지 못한 줄 0줄$/);
    expect(lines[1]).toMatch(/없음\.txt: .*찾을 수 없습니다/);
    expect(lines[2]).toMatch(/장보기\.txt: .+/);
    expect(lines[3]).toMatch(/둘\.txt: 사업 2건/);
    expect(lines[4]).toContain('읽을 수 있는 파일이 아닙니다');
    expect(await readFile(at('D', 'E', '하나.json'), 'utf8')).toBe(imported());
  });

  test('says how many values were not read for sure', async () => {
    const source = { title: { line: 1, sure: false }, edition: { line: 1, sure: true }, 'notes[0]': { sure: false } };
    await writeFile(at('흐림.json'), printProjectJson({ ...fixtureProject(), source }));
    const { status, err } = await runCli('import', at('흐림.json'), '--out', at('I'));
    expect(status).toBe(0);
    expect(err).toContain('읽지 못한 줄 0줄, 확실하지 않은 값 2개');
  });

  test('a record that no program would open is not written', async () => {
    const project = fixtureProject();
    const lines = project.summary.lines.map((line) => ({ ...line, id: 'x' }));
    const twins = { ...project, summary: { ...project.summary, lines } };
    expect(validateAll([project, twins])).toMatchObject({ ok: false, error: { code: 'not-a-project' } });
    await writeFile(at('겹침.json'), JSON.stringify(twins));
    const { status, err } = await runCli('import', at('겹침.json'), '--out', at('J'));
    expect(status).toBe(1);
    expect(err).toContain('예산 총괄 1번째 통계목과 예산 총괄 2번째 통계목의 식별자(id)가 같습니다');
    expect(await readdir(at('J'))).toEqual([]);
  });

  test('a second file of the same name does not overwrite the first', async () => {
    const { status, err } = await runCli('import', at('하나.txt'), at('D', 'E', '하나.json'), '--out', at('F'));
    expect(status).toBe(1);
    expect(err).toContain("앞의 파일이 이미 '하나.json'으로 쓰였습니다");
  });
});

test('a place that cannot be written to is told, not waited for', async () => {
  const below = await runCli('import', at('하나.txt'), '--out', at('하나.txt', '안'));
  expect(below.status).toBe(1);
  expect(below.err).toContain("'하나.txt'는 폴더가 아니라 파일입니다");
  if (process.platform !== 'linux') return;
  // Here making folders one inside another never ends (Node's `recursive`).
  const system = await runCli('import', at('하나.txt'), '--out', '/proc/sallim');
  expect(system.status).toBe(1);
  expect(system.err).toContain("'sallim' 폴더를 만들지 못했습니다");
});

test('a reader that has seen enough ends calc without a trace', async () => {
  const child = spawn(process.execPath, ['electron/cli/main.ts', 'calc', '--json'], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  child.stdin.on('error', () => undefined);
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.end('- 인건비 1,000원×3명 = 3천원\n'.repeat(50_000));
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
});

test('import does all its files though nobody reads what it says, and its status tells of the one that failed', async () => {
  const files = [at('없음.txt'), at('하나.txt'), at('기록.json'), at('장보기.txt'), at('둘.txt')];
  const child = spawn(process.execPath, ['electron/cli/main.ts', 'import', ...files, '--out', at('H')], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
  });
  child.stderr.destroy();
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
  expect((await readdir(at('H'))).sort()).toEqual(['기록.json', '둘-1.json', '둘-2.json', '하나.json']);
});

describe('print', () => {
  test('one file is the form, with every figure in order; the same bytes again', async () => {
    expect(await runCli('print', at('하나.txt'), '--out', at('a.pdf'))).toEqual({ status: 0, out: '', err: '' });
    await runCli('print', at('하나.txt'), '--out', at('b.pdf'));
    const bytes = await readFile(at('a.pdf'));
    expect(bytes.equals(await readFile(at('b.pdf')))).toBe(true);
    const { text, pages } = await pdfText(bytes);
    expect(firstMissing(text, figuresOf(fixtureProject()))).toBeNull();
    expect(pages).toBe(3);
  });

  test('several files make one book', async () => {
    const { status } = await runCli('print', at('하나.txt'), at('둘.txt'), at('기록.json'), '--out', at('book.pdf'));
    expect(status).toBe(0);
    const { byPage } = await pdfText(await readFile(at('book.pdf')));
    expect(byPage[0]).toContain('세출예산 사업별 설명서');
    for (const title of ['동네공방 이음터 운영', '첫째 사업', '둘째 사업', '기록 사업']) {
      expect(byPage[1]).toContain(title);
    }
  });

  test.each([
    ['a-2a', 'pdfaid:part>2<'],
    ['ua-1', 'pdfuaid:part>1<'],
  ])('--pdf %s says so in the file, of one project and of a book; the same bytes again', async (standard, mark) => {
    const out = at(`${standard}.pdf`);
    for (const files of [[at('하나.txt')], [at('하나.txt'), at('둘.txt')]]) {
      const call = ['print', ...files, '--out', out, '--pdf', standard];
      expect(await runCli(...call)).toEqual({ status: 0, out: '', err: '' });
      const bytes = await readFile(out);
      expect(bytes.toString('latin1')).toContain(mark);
      await runCli(...call);
      expect(bytes.equals(await readFile(out))).toBe(true);
    }
  });

  test('.txt and .json read back equal, one record or several', async () => {
    expect((await runCli('print', at('둘.txt'), at('기록.json'), '--out', at('all.json'))).status).toBe(0);
    expect((await runCli('print', at('all.json'), '--out', at('all.txt'))).status).toBe(0);
    expect((await runCli('import', at('all.txt'), at('all.json'), '--out', at('G'))).status).toBe(1);
    const titles = ['첫째 사업', '둘째 사업', '기록 사업'];
    for (const [index, title] of titles.entries()) {
      expect(await readFile(at('G', `all-${index + 1}.json`), 'utf8')).toBe(imported(title));
    }
  });

  test('a file that fails is named, the book has the others; without any nothing is written', async () => {
    const some = await runCli('print', at('장보기.txt'), at('하나.txt'), '--out', at('some.txt'));
    expect(some.status).toBe(1);
    expect(some.err).toContain('장보기.txt');
    expect(await readFile(at('some.txt'), 'utf8')).toContain('동네공방 이음터 운영');
    const none = await runCli('print', at('장보기.txt'), '--out', at('none.pdf'));
    expect(none.status).toBe(1);
    expect(await readdir(folder)).not.toContain('none.pdf');
  });

  test('a place that cannot be written is said', async () => {
    const { status, err } = await runCli('print', at('하나.txt'), '--out', at('no', 'such', 'a.txt'));
    expect(status).toBe(1);
    expect(err).toContain('a.txt');
  });

  test('audit/B02: a 사업비 that disagrees with 예산 총괄 is told with both values, and printed', async () => {
    const project = fixtureProject();
    const { overview } = project;
    const cost = { ...overview.cost, total: won(4_535_425_000) };
    await writeFile(at('다름.json'), printProjectJson({ ...project, overview: { ...overview, cost } }));
    const { status, err } = await runCli('print', at('다름.json'), '--out', at('differs.pdf'));
    expect(status).toBe(0);
    expect(err).toMatch(/^알림: .*4,535,425천원.*4,535,424천원.*\[B02\]\n$/);
    expect((await pdfText(await readFile(at('differs.pdf')))).text).toContain('4,535,425천원');
  });

  test('a character without a glyph is told', async () => {
    const project = { ...fixtureProject(), expectedEffects: ['- 웃음 🙂'] };
    await writeFile(at('웃음.json'), printProjectJson(project));
    const { status, err } = await runCli('print', at('웃음.json'), '--out', at('smile.pdf'));
    expect(status).toBe(0);
    expect(err).toMatch(/^알림: .*U\+1F642/);
  });
});

test('wrong usage ends with 2, help with 0', async () => {
  const wrong = await runCli('print', at('하나.txt'), '--out', at('a.hwpx'));
  expect(wrong.status).toBe(2);
  expect(wrong.err).toContain('쓰는 법');
  const standard = await runCli('print', at('하나.txt'), '--out', at('a.pdf'), '--pdf', 'a-1b');
  expect(standard).toMatchObject({ status: 2, out: '' });
  expect(standard.err).toContain("--pdf 'a-1b'를 모릅니다");
  const help = await runCli('--help');
  expect(help).toMatchObject({ status: 0, err: '' });
  expect(help.out).toContain('print FILE');
});
