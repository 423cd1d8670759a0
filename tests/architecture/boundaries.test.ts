import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../electron/launch/build.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { forbiddenImports, importsOf } from './boundaries.ts';

/** Imports that must be refused, each planted in the folder of the first column. */
const planted = [
  ['shared/money/planted.ts', 'node:fs'],
  ['shared/money/planted.ts', 'react'],
  ['shared/money/planted.ts', '../../renderer/ui/planted.ts'],
  ['shared/records/planted.ts', '../../electron/main/shell.ts'],
  ['shared/document/planted.ts', 'zod'],
  ['renderer/app/planted.ts', 'electron'],
  ['renderer/app/planted.ts', '../../electron/main/shell.ts'],
  ['renderer/features/desk/planted.ts', 'dexie'],
  ['renderer/features/desk/planted.ts', 'ag-grid-community'],
  ['renderer/store/planted.ts', 'ag-grid-react'],
  ['renderer/grid/planted.ts', 'dexie'],
  ['renderer/grid/kit/planted.ts', 'ag-grid-community'],
  ['renderer/workers/planted.ts', 'node:path'],
  ['electron/main/planted.ts', 'electron'],
  ['electron/main/files/planted.ts', '../../../renderer/store/planted.ts'],
  ['electron/cli/planted.ts', 'react'],
  ['electron/preload/planted.ts', 'node:fs'],
  ['electron/launch/planted.ts', '../../tests/run.ts'],
] as const;

/** Arrows between layers of one side, which the table keeps and Biome does not look at. */
const crossed = [
  ['shared/money/planted.ts', '#shared/records/project/project.ts'],
  ['shared/document/planted.ts', '#shared/typesetting/planted.ts'],
  ['shared/ipc/planted.ts', '#shared/money/won.ts'],
  ['renderer/ui/planted.ts', '../store/planted.ts'],
  ['renderer/store/planted.ts', '../commands/planted.ts'],
  ['renderer/features/desk/planted.ts', '../project-list/planted.ts'],
  ['renderer/grid/planted.ts', '../features/desk/planted.ts'],
  ['electron/main/planted.ts', '#shared/records/project/project.ts'],
  ['electron/pages/planted.ts', '../main/shell.ts'],
] as const;

const globals = [
  ['shared/money/planted.ts', 'export const now = () => new Date();'],
  ['shared/money/planted.ts', 'export const get = () => fetch("/x");'],
  ['renderer/app/planted.ts', 'export const get = () => fetch("/x");'],
  ['renderer/workers/planted.ts', 'export const socket = () => new WebSocket("ws://x");'],
] as const;

const allowed = [
  ['shared/money/planted.ts', `import { ok } from '#shared/result/result.ts';\nexport const used = ok;`],
  ['renderer/store/planted.ts', `import { Dexie } from 'dexie';\nexport const used = Dexie;`],
  ['renderer/workers/planted.ts', 'export const get = () => fetch("/x");'],
  ['electron/main/main.ts', `import { app } from 'electron';\nexport const used = app;`],
] as const;

const importing = (specifier: string) => `import { planted } from '${specifier}';\nexport const used = planted;`;

/**
 * Lints a source text as if it stood in the file: in a copy of the configuration in an empty folder, so that the
 * tree others work in is left alone. Gives the rules that it broke.
 */
function lint(file: string, source: string): string[] {
  const folder = tempFolder();
  const settings = JSON.parse(readFileSync(join(projectRoot, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...settings, $schema: undefined, vcs: undefined }));
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${source}\n`);
  const biome = join(projectRoot, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=50', '.'];
  const done = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const report = JSON.parse(done.stdout) as { diagnostics: { category: string; severity: string }[] };
  const errors = report.diagnostics.filter((each) => each.severity === 'error').map((each) => each.category);
  expect(done.status, done.stderr).toBe(errors.length === 0 ? 0 : 1);
  return errors;
}

describe('a planted import', () => {
  it.each(planted)('in %s of %s is refused by the table and by Biome', (file, specifier) => {
    const source = importing(specifier);
    expect(forbiddenImports(file, source)).toHaveLength(1);
    expect(lint(file, source)).toEqual(['lint/style/noRestrictedImports']);
  });

  it.each(crossed)('in %s of %s is refused by the table', (file, specifier) => {
    expect(forbiddenImports(file, `import { planted } from '${specifier}';\n`)).toHaveLength(1);
  });

  it('is seen in every form that an import has', () => {
    const source = [
      `import a from 'one';`,
      `import type { B } from "two";`,
      `import {\n  c,\n  d,\n} from 'three';`,
      `export { e } from 'four';`,
      `import 'five';`,
      `const f = await import('six');`,
      `new Worker(new URL('./seven.ts', import.meta.url));`,
    ].join('\n');
    expect(importsOf(source).sort()).toEqual(['./seven.ts', 'five', 'four', 'one', 'six', 'three', 'two']);
  });

  it.each(allowed)('is allowed where it belongs: %s', (file, source) => {
    expect(forbiddenImports(file, source)).toEqual([]);
    expect(lint(file, source)).toEqual([]);
  });

  it('in a folder without a row is refused', () => {
    expect(forbiddenImports('shared/elsewhere/planted.ts', '')).toHaveLength(1);
  });
});

describe('a planted global', () => {
  it.each(globals)('in %s is refused: %s', (file, source) => {
    expect(lint(file, source)).toEqual(['lint/style/noRestrictedGlobals']);
  });
});
