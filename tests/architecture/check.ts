/**
 * `npm run check`: format and lint, types folder by folder, boundaries, dead code. Every part counts what it read
 * and fails on zero. Prints one line a part, and the whole output of a part that failed.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve, sep } from 'node:path';
import { projectRoot } from '../../electron/launch/build.ts';
import { forbiddenImports } from './boundaries.ts';
import { documents } from './documents.ts';
import { lostReferences, projectFiles, readTexts, treeOf } from './references.ts';
import { ruleProblems } from './rule-ids.ts';
import { sourceFiles } from './source-files.ts';

interface Outcome {
  readonly files: number;
  readonly problems: string;
}

function binOf(...path: readonly string[]): string {
  return join(projectRoot, 'node_modules', ...path);
}

function run(script: string, args: readonly string[]): { readonly status: number; readonly output: string } {
  const done = spawnSync(process.execPath, [script, ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status: done.status ?? 1, output: `${done.stdout}${done.stderr}` };
}

function style(): Outcome {
  const args = ['ci', '--error-on-warnings', '--colors=off', '--max-diagnostics=200', '.'];
  const { status, output } = run(binOf('@biomejs/biome', 'bin/biome'), args);
  const files = Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0);
  return { files, problems: status === 0 ? '' : output };
}

function types(folder: string): Outcome {
  const { status, output } = run(binOf('typescript', 'bin/tsc'), ['-p', folder, '--listFiles']);
  const own = resolve(projectRoot, folder) + sep;
  const isFileName = (line: string) => /\.(?:d\.ts|tsx?|json)$/.test(line) && !/error TS/.test(line);
  const lines = output.split(/\r?\n/);
  const files = lines.filter((line) => isFileName(line) && resolve(line).startsWith(own)).length;
  return { files, problems: status === 0 ? '' : lines.filter((line) => line !== '' && !isFileName(line)).join('\n') };
}

function boundaries(): Outcome {
  const sources = sourceFiles('shared', 'renderer', 'electron', 'assets');
  return {
    files: sources.length,
    problems: sources.flatMap(({ file, source }) => forbiddenImports(file, source)).join('\n'),
  };
}

function ruleIds(): Outcome {
  const specs = documents().filter(({ file }) => file.endsWith('/SPEC.md'));
  return { files: specs.length, problems: ruleProblems(specs, sourceFiles('tests')).join('\n') };
}

function references(): Outcome {
  const files = projectFiles();
  const texts = readTexts(files);
  return { files: texts.length, problems: lostReferences(texts, treeOf(files)).join('\n') };
}

/** What nobody uses; with `--production` what the program itself does not use, and be it used by every test. */
function deadCode(config: string, ...more: readonly string[]): Outcome {
  const args = ['--no-progress', `--config=${config}`, '--reporter=symbols', ...more];
  const { status, output } = run(binOf('knip', 'bin/knip.js'), [
    ...args,
    '--reporter=./tests/architecture/knip-report.ts',
  ]);
  const files = Number(/read (\d+) of/.exec(output)?.[1] ?? 0);
  return { files, problems: status === 0 ? '' : output };
}

const parts: readonly (readonly [string, () => Outcome])[] = [
  ['format and lint', style],
  ...['shared', 'electron', 'renderer', 'tests'].map((folder) => [`types: ${folder}`, () => types(folder)] as const),
  ['boundaries', boundaries],
  ['rule ids', ruleIds],
  ['references', references],
  ['dead code', () => deadCode('.knip.json', '--treat-config-hints-as-errors')],
  ['dead code of what ships', () => deadCode('tests/architecture/knip-production.jsonc', '--production')],
];

let failed = 0;
for (const [name, part] of parts) {
  const { files, problems } = part();
  const bad = files === 0 || problems !== '';
  if (bad) failed += 1;
  console.log(`${bad ? 'FAIL' : 'ok  '} ${name}: ${files} files`);
  if (files === 0) console.log('     nothing was read, so nothing was checked');
  if (problems !== '') console.log(problems.replace(/\n+$/, ''));
}
console.log(failed === 0 ? 'all checks passed' : `${failed} of ${parts.length} checks failed`);
process.exitCode = failed === 0 ? 0 : 1;
