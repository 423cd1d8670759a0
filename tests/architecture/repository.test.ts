import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../electron/launch/build.ts';
import { withoutComments } from './comments.ts';
import { sourceFiles } from './source-files.ts';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const sources = sourceFiles('shared', 'renderer', 'electron', 'assets', 'tests');

/** The names that git keeps, from the project's root. */
function keptFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' });
  return listed.split('\0').filter((name) => name !== '');
}

const topNames = [
  ...['electron', 'renderer', 'shared', 'assets', 'tests', 'README.md'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'electron-builder.yml', 'biome.json'],
];

describe('the repository', () => {
  it.skipIf(!existsSync(join(projectRoot, '.git')))('has only the agreed names at the top', () => {
    const names = [...new Set(keptFiles().map((file) => file.split('/')[0] ?? ''))];
    expect(names.filter((name) => !name.startsWith('.')).sort()).toEqual([...topNames].sort());
  });

  it('keeps every source file short, and finds any at all', () => {
    expect(sources.length).toBeGreaterThan(100);
    const long = sources.filter(({ source }) => source.split('\n').length - 1 > 400).map(({ file }) => file);
    expect(long).toEqual([]);
  });

  it('has names in kebab-case and no barrels', () => {
    const bad = sources.filter(({ file }) => {
      const name = file.split('/').at(-1) ?? '';
      return !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?\.tsx?$/.test(name) || /^index\.tsx?$/.test(name);
    });
    expect(bad.map(({ file }) => file)).toEqual([]);
  });

  it('leaves nothing for later and no test switched off by hand', () => {
    // Put together, so that this file does not find itself.
    const marks = new RegExp(
      ['\\b(TO', 'DO|FIX', 'ME|HA', 'CK|XX', 'X)\\b|\\b(it|test|describe)\\.on', 'ly\\('].join(''),
    );
    expect(sources.filter(({ source }) => marks.test(source)).map(({ file }) => file)).toEqual([]);
  });

  it('names no machine’s folder and no registry', () => {
    const places = new RegExp(
      ['(^|[^A-Za-z0-9_./-])/(wo', 'rk|fa', 'rm|ro', 'ot)/|://(regis', 'try|de', 'b)\\.'].join(''),
      'm',
    );
    expect(sources.filter(({ source }) => places.test(source)).map(({ file }) => file)).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/"resolved":\s*"https?:/);
  });
});

describe('the pictures of the README', () => {
  it('are there, small, and each has words for who does not see it', () => {
    const shown = [
      ...read('README.md').matchAll(
        /!\[([^\]]+)\]\((assets\/readme\/[^)]+)\)|src="(assets\/readme\/[^"]+)"[^>]* alt="([^"]+)"/g,
      ),
    ];
    const files = shown.map((found) => found[2] ?? found[3] ?? '');
    expect(files.length).toBeGreaterThanOrEqual(2);
    expect(shown.filter((found) => (found[1] ?? found[4] ?? '').length < 10)).toEqual([]);
    for (const file of files) expect(statSync(join(projectRoot, file)).size, file).toBeLessThan(300_000);
  });
});

describe('the two commands', () => {
  it('stand in the README, and the second is what the automatic run calls', () => {
    expect(read('README.md')).toContain('npm ci && npm start');
    expect(read('README.md')).toContain('npm ci && npm test');
    const commands = read('.ci/run')
      .split('\n')
      .filter((line) => line.startsWith('npm '));
    expect(commands).toEqual(['npm ci', 'npm run check', 'npm test']);
  });

  it('are scripts of the package, beside the others that have plain names', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const names = 'start dev build check fix test test:unit test:browser test:e2e golden:update pictures cli'.split(
      ' ',
    );
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the packaged program', () => {
  const settings = read('electron-builder.yml');

  it.each([
    'runAsNode: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'enableEmbeddedAsarIntegrityValidation: true',
    'onlyLoadAppFromAsar: true',
    'loadBrowserProcessSpecificV8Snapshot: false',
    'grantFileProtocolExtraPrivileges: false',
    'perMachine: true',
    'publish: null',
  ])('is set to %s', (line) => {
    expect(settings).toContain(line);
  });

  it('is of the Electron that the tests know', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    expect(settings).toContain(`electronVersion: ${devDependencies.electron}`);
  });
});

/** electron/README.md: the fork's files equal upstream's by hash; an upgrade means reading a new one twice. */
describe('the spreadsheet package', () => {
  it.each([
    ['dist/xlsx.full.min.js', /^cc015130.*3a6f41$/],
    ['xlsx.mjs', /^1a0fb062.*b77db$/],
  ])('%s is upstream’s', (file, hash) => {
    const bytes = readFileSync(join(projectRoot, 'node_modules', 'xlsx', file));
    expect(createHash('sha256').update(bytes).digest('hex')).toMatch(hash);
  });
});

describe('the few places', () => {
  const own = sources
    .filter(({ file }) => !file.startsWith('tests/'))
    .map(({ file, source }) => ({ file, source: withoutComments(file, source) }));
  const places = (pattern: RegExp) => own.filter(({ source }) => pattern.test(source)).map(({ file }) => file);

  it('one place registers channels, one calls them', () => {
    expect(places(/\bipcMain\.(handle|on)/)).toEqual(['electron/main/ipc/handle.ts']);
    expect(places(/\bipcRenderer\b/)).toEqual(['electron/preload/preload.ts']);
  });

  it('only the bridge touches what the preload exposes', () => {
    const touching = places(/\b(window|globalThis)\.sallim\b/);
    expect(touching.filter((file) => !file.startsWith('renderer/bridge/'))).toEqual([]);
  });

  it('one place on each side starts a worker', () => {
    expect(places(/\bnew Worker\(/).sort()).toEqual([
      'electron/main/typesetting/native-typesetter.ts',
      'renderer/workers/ask.ts',
    ]);
  });

  it('nothing asks the network, nothing leaves the application', () => {
    expect(
      places(/https?:\/\/(?!127\.0\.0\.1|www\.w3\.org\/)/).filter((file) => file.startsWith('electron/main')),
    ).toEqual([]);
    expect(places(/\bshell\.open(External|Path)\b|\bsendBeacon\b|\bXMLHttpRequest\b|\bnew WebSocket\b/)).toEqual([]);
    const fetching = places(/(?<![.\w])fetch\(/).filter((file) => !/^renderer\/(workers|typesetting)\//.test(file));
    expect(fetching).toEqual([]);
  });

  it('nothing turns a guard of Electron off', () => {
    expect(
      places(
        /nodeIntegration: true|contextIsolation: false|sandbox: false|webSecurity|allowRunningInsecureContent|enableBlinkFeatures/,
      ),
    ).toEqual([]);
  });
});
