import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontFiles } from '#assets/fonts/manifest.ts';
import { projectRoot } from '../../electron/launch/build.ts';
import { licencePlugin } from '../../electron/launch/licence-plugin.ts';
import { licenceList, licenceTexts } from '../../electron/launch/licences.ts';
import { shippedPackages } from '../../electron/launch/shipped-packages.ts';
import { importsOf } from './boundaries.ts';
import { sourceFiles } from './source-files.ts';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const packages = shippedPackages(projectRoot);
const names = new Set(packages.map(({ name }) => name));

/** Licences that ask for their text to be handed on and for nothing of the program; and words of each text. */
const permissive: Readonly<Record<string, RegExp>> = {
  MIT: /Permission is hereby granted, free of charge/,
  'Apache-2.0': /Apache License\s+Version 2\.0/,
  'OFL-1.1': /SIL OPEN FONT LICENSE Version 1\.1[\s\S]*PERMISSION & CONDITIONS/,
  ISC: /Permission to use, copy, modify, and\/or distribute/,
  'BSD-2-Clause': /Redistribution and use in source and binary forms/,
  'BSD-3-Clause': /Redistribution and use in source and binary forms/,
};

/** The package of an import, or nothing for a file of the tree or a module of Node. */
function packageOf(specifier: string): string | undefined {
  return /^[.#]|^node:/.test(specifier) ? undefined : /^(?:@[^/]+\/)?[^/?]+/.exec(specifier)?.[0];
}

describe('assets/licences', () => {
  it('is what `node electron/launch/licences.ts` writes of the installed packages', () => {
    expect(read('assets/licences/licences.json')).toBe(licenceList(packages));
    expect(read('assets/licences/licences.txt')).toBe(licenceTexts(packages));
  });

  it('names every package that the shipped sources import', () => {
    const sources = sourceFiles('shared', 'renderer', 'electron', 'assets').filter(
      ({ file }) => !file.startsWith('electron/launch/'),
    );
    const imported = new Set(sources.flatMap(({ file, source }) => importsOf(file, source).map(packageOf)));
    imported.delete(undefined);
    expect(imported.size).toBeGreaterThan(5);
    expect([...imported].filter((name) => !names.has(name ?? ''))).toEqual([]);
  });

  it('names the package of every font and of what the installer takes from node_modules', () => {
    const fonts = fontFiles.map(({ source }) => packageOf(source.replace('node_modules/', '')));
    const packed = [...read('electron-builder.yml').matchAll(/node_modules\/((?:@[^/"]+\/)?[^/"*]+)/g)];
    const taken = packed.map(([, name]) => name?.replace(/-$/, '')).filter((name) => name !== '@myriaddreamin');
    expect(taken).toContain('@myriaddreamin/typst-ts-node-compiler');
    expect([...fonts, ...taken, 'pretendard', 'electron'].filter((name) => !names.has(name ?? ''))).toEqual([]);
  });

  it.each(packages.map(({ name, licence, text }) => [name, licence, text] as const))(
    '%s is under %s, a permissive licence, with its text',
    (_, licence, text) => {
      for (const part of licence.split(' AND ')) {
        expect(Object.keys(permissive)).toContain(part);
        expect(text).toMatch(permissive[part] ?? /^$/);
      }
      expect(licenceTexts(packages)).toContain(text);
    },
  );

  it('is handed out with the program and with the pages', () => {
    expect(read('electron-builder.yml')).toMatch(/extraFiles:\n {2}- from: assets\/licences\n/);
    expect(read('vite.config.ts')).toContain('licencePlugin(true)');
    expect(read('README.md')).toContain('assets/licences/licences.txt');
  });
});

describe('a build', () => {
  /** Runs the plugin on a bundle of these modules; gives what it refused and what it put beside the pages. */
  function bundle(emit: boolean, ...moduleIds: string[]) {
    const said: string[] = [];
    const files: string[] = [];
    const hook = licencePlugin(emit).generateBundle as unknown as (
      this: unknown,
      options: object,
      chunks: object,
    ) => void;
    const context = {
      error: (message: string) => said.push(message),
      emitFile: ({ fileName }: { fileName: string }) => files.push(fileName),
    };
    hook.call(context, {}, { 'a.js': { type: 'chunk', moduleIds }, 'a.css': { type: 'asset' } });
    return { said, files };
  }

  it.each([
    'node_modules/left-pad/index.js',
    'node_modules/react/node_modules/left-pad/index.js',
    'node_modules\\@some\\pack\\index.js',
  ])('with %s is refused', (module) => {
    expect(bundle(false, `/tree/renderer/app/main.tsx`, `/tree/${module}`).said).toHaveLength(1);
  });

  it('of named packages is taken, and gets the text beside its pages', () => {
    const modules = [
      '/tree/node_modules/react/index.js',
      '/tree/node_modules/@ag-grid-community/locale/a.js',
      '\0vite/preload-helper.js',
    ];
    expect(bundle(true, ...modules)).toEqual({ said: [], files: ['licences.txt'] });
    expect(bundle(false, ...modules)).toEqual({ said: [], files: [] });
  });
});
