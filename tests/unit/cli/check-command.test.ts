import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printProjectJson, printProjectsJson } from '#shared/formats/json/json-format.ts';
import type { Project } from '#shared/records/project/project.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';
import { checkCommand } from '../../../electron/cli/check-command.ts';
import type { Terminal } from '../../../electron/cli/terminal.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { cellOf, costed, plainProject, row } from '../audit/subject.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const put = (name: string, ...projects: readonly Project[]) => {
  const whole = projects.map(upgradeProject);
  const [only] = whole;
  return writeFile(at(name), whole.length === 1 && only ? printProjectJson(only) : printProjectsJson(whole));
};

/** The command in this process: what it wrote, said and ended with. */
async function run(files: readonly string[], json: boolean) {
  const said: string[] = [];
  let out = '';
  const terminal: Terminal = { line: (text) => said.push(text), progress: () => {} };
  const write = (text: string) => {
    out += text;
  };
  const status = await checkCommand({ files: files.map(at), json }, terminal, write);
  return { status, out, said };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sallim-check-'));
  const plain = plainProject();
  await put('맑음.json', plain);
  await put('다름.json', costed({ total: 1000 })(plain), { ...plain, title: '둘째 사업' });
  await put('추경.json', { ...plain, edition: '추경1' });
  const ended = plain.summary.lines.map((line) => ({ ...line, current: line.prior }));
  await put('본예산.json', row(0, { current: cellOf(5) })({ ...plain, summary: { ...plain.summary, lines: ended } }));
  await writeFile(at('원장.json'), '{"schema":"sallim/ledger@1","fiscalYear":2024}');
  await writeFile(at('장보기.txt'), '우유\n달걀\n');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Told {
  readonly rule: string;
  readonly severity: string;
}

/** Of what was found, the errors of figures: words are found in any document, and two files here are one page twice. */
const ofFigures = (findings: readonly Told[]) =>
  findings.filter(({ rule, severity }) => severity === 'error' && !rule.startsWith('T'));

test('--json has the shape of the contract, one entry a file and project, the same bytes each time', async () => {
  const { status, out, said } = await run(['맑음.json', '다름.json'], true);
  expect([status, said]).toEqual([0, []]);
  const { files } = JSON.parse(out);
  expect(files.map(({ file }: { file: string }) => file)).toEqual([at('맑음.json'), at('다름.json')]);
  const [clear, wrong] = files;
  expect(clear.projects[0].title).toBe('가꿈터 운영');
  expect(ofFigures(clear.projects[0].findings)).toEqual([]);
  expect(clear.projects[0].unchecked).toContainEqual({ rule: 'P04', needs: '월별 배정 자료' });
  expect(Object.keys(wrong.projects[0]).sort()).toEqual(['findings', 'title', 'unchecked']);
  expect(ofFigures(wrong.projects[0].findings)[0]).toMatchObject({
    rule: 'B02',
    severity: 'error',
    at: 'overview.cost.total',
    expected: 4_535_424_000,
    actual: 1_000_000,
  });
  expect(wrong.projects[1].title).toBe('둘째 사업');
  expect(ofFigures(wrong.projects[1].findings)).toEqual([]);
  expect((await run(['맑음.json', '다름.json'], true)).out).toBe(out);
});

test('another edition among the files is looked at beside it', async () => {
  const { out } = await run(['추경.json', '본예산.json'], true);
  const [supplement] = JSON.parse(out).files;
  expect(ofFigures(supplement.projects[0].findings)).toMatchObject([
    { rule: 'C01', at: 'summary.lines[0].prior.amount', expected: 5000 },
  ]);
  const alone = JSON.parse((await run(['추경.json'], true)).out).files[0];
  expect(alone.projects[0].unchecked).toContainEqual({ rule: 'C01', needs: '같은 해 본예산 기록' });
});

test('a table names each finding, counts by severity, and says what was not looked at', async () => {
  const { out } = await run(['다름.json'], false);
  expect(out).toContain('‘가꿈터 운영’ 2024년 본예산: 오류 1건, 확인 ');
  expect(out).toMatch(/오류 {2}B02 .*1,000천원.*\(overview\.cost\.total\)/);
  expect(out).toMatch(/살피지 못한 규칙 \d+개/);
  expect(out).toContain('P04  월별 배정 자료');
  expect(out).toMatch(/모두 사업 2건: 오류 1건/);
});

test('what cannot be read is named, a ledger as one, and the others are done', async () => {
  const { status, out, said } = await run(['장보기.txt', '원장.json', '없음.json', '맑음.json'], true);
  expect(status).toBe(1);
  expect(said).toHaveLength(3);
  expect(said[0]).toContain('장보기.txt');
  expect(said[1]).toMatch(/집행 원장이어서 이 판에서는 아직 읽지 못합니다/);
  expect(JSON.parse(out).files).toHaveLength(1);
});

test('from the command line', async () => {
  const { status, out, err } = await runCli('check', at('맑음.json'), '--json');
  expect([status, err]).toEqual([0, '']);
  expect(JSON.parse(out).files).toHaveLength(1);
  expect((await runCli('check', at('맑음.json'), '--out', 'x')).status).toBe(2);
});
