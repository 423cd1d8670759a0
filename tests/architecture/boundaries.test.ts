import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../electron/launch/build.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { withBans } from './bans.ts';
import { forbiddenImports, importsOf } from './boundaries.ts';
import { commentsOf, withoutComments } from './comments.ts';
import { doors } from './layers.ts';
import { sourceFiles } from './source-files.ts';

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
  ['renderer/store/planted.ts', 'react'],
  ['renderer/grid/kit/planted.ts', 'ag-grid-community'],
  ['renderer/grid/planted.ts', 'ag-grid-react'],
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
  ['renderer/grid/kit/planted.ts', 'ag-grid-community/styles/ag-grid.min.css'],
  ['renderer/grid/data-grid.tsx', 'ag-grid-community'],
] as const;

/** Files behind a door, asked for from outside. */
const inside = [
  ['renderer/features/desk/planted.ts', '../../store/shelf-writer.ts'],
  ['renderer/session/planted.ts', '../store/database.ts'],
  ['renderer/app/planted.ts', '../bridge/browser-api.ts'],
  ['renderer/features/desk/planted.ts', '../../grid/kit/kit.ts'],
  ['renderer/table/planted.ts', '../grid/ag/adapter.ts'],
  ['renderer/session/planted.ts', '../typesetting/wasm-engine.ts'],
  ['renderer/app/planted.ts', '../workers/import-worker.ts'],
  ['shared/drafting/planted.ts', '#shared/costing/parse/parser.ts'],
  ['electron/cli/planted.ts', '#shared/costing/lex/lexer.ts'],
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
    expect(importsOf('a.ts', source).sort()).toEqual(['./seven.ts', 'five', 'four', 'one', 'six', 'three', 'two']);
  });

  it.each(inside)('in %s of %s is refused at the door', (file, specifier) => {
    expect(forbiddenImports(file, `import { planted } from '${specifier}';\n`)).toEqual([
      expect.stringContaining('is behind the door of'),
    ]);
  });

  it('behind a door is free to the folder itself', () => {
    expect(forbiddenImports('renderer/store/planted.ts', `import { x } from './shelf-writer.ts';\n`)).toEqual([]);
    expect(forbiddenImports('renderer/grid/kit/planted.ts', `import { x } from '../sheet/sheet.ts';\n`)).toEqual([]);
  });

  it.each([
    `// it's here\nimport { x } from 'dexie';`,
    `/* it's\n   "here" */ import { x } from 'dexie';`,
    `import { x /* don't; */ } from 'dexie';`,
    `const quote = /'/; // it's\nexport { x } from 'dexie';`,
    `/** 사업의 '이름' */ export const a = 1; import { x } from 'dexie';`,
  ])('is seen beside a comment: %j', (source) => {
    expect(forbiddenImports('renderer/ui/planted.ts', source)).toHaveLength(1);
  });

  it('in a comment is none', () => {
    expect(importsOf('a.ts', `// import { x } from 'dexie';\n/* import 'react'; */\nexport const a = 1;`)).toEqual([]);
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

describe('comments', () => {
  it('are found by a parser; texts, templates and regular expressions stay', () => {
    const source = [
      `const url = 'http://x'; // 첫째`,
      `const a = \`한글 // \${'/* no */'} \`; /* 둘째`,
      `줄 */ const b = /\\/\\*'/; const c = 1 / 2; // 셋째`,
    ].join('\n');
    expect(commentsOf('a.ts', source).map(({ text }) => text.trim())).toEqual(['첫째', '둘째\n줄', '셋째']);
    const code = withoutComments('a.ts', source);
    expect(code).toHaveLength(source.length);
    expect(code.replace(/ +/g, ' ').trimEnd()).toBe(
      [
        `const url = 'http://x'; `,
        `const a = \`한글 // \${'/* no */'} \`; `,
        ` const b = /\\/\\*'/; const c = 1 / 2;`,
      ].join('\n'),
    );
  });

  it('of a text that does not parse are not guessed', () => {
    expect(() => commentsOf('a.ts', 'const = 1;')).toThrow('a.ts');
  });
});

describe('the table', () => {
  it('is what biome.json says; `node tests/architecture/write-bans.ts` writes it anew', () => {
    const settings = JSON.parse(readFileSync(join(projectRoot, 'biome.json'), 'utf8')) as Record<string, unknown>;
    expect(settings.overrides).toEqual(withBans(settings).overrides);
  });

  it('names doors that are there and that someone outside goes through', () => {
    const sources = sourceFiles('shared', 'renderer', 'electron', 'assets');
    const imported = new Set(
      sources.flatMap(({ file, source }) => {
        const folder = doors.find((door) => file.startsWith(`${door.folder}/`))?.folder;
        return importsOf(file, source).flatMap((specifier) => {
          const path = specifier.startsWith('#') ? specifier.slice(1) : join(dirname(file), specifier);
          return folder !== undefined && path.startsWith(`${folder}/`) ? [] : [path.replaceAll('\\', '/')];
        });
      }),
    );
    const unused = doors.flatMap(({ folder, files }) => files.map((name) => `${folder}/${name}`));
    expect(unused.filter((file) => !imported.has(file))).toEqual([]);
  });
});
