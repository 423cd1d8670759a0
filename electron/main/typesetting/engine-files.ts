import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFiles } from '#assets/fonts/manifest.ts';

/** What an engine needs beside itself. */
export interface EngineFiles {
  readonly template: string;
  readonly fonts: readonly Buffer[];
}

/**
 * Reads the template and the fonts: from the source tree, or, in the built application, from beside the pages
 * (`dist/renderer/fonts`, where the build puts both). @throws Error when they are missing: the installation is broken.
 */
export function readEngineFiles(): EngineFiles {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const template = join(root, 'assets', 'typst', 'form.typ');
  if (existsSync(template)) {
    return {
      template: readFileSync(template, 'utf8'),
      fonts: fontFiles.map(({ source }) => readFileSync(join(root, source))),
    };
  }
  const built = fileURLToPath(new URL('../renderer/fonts', import.meta.url));
  return {
    template: readFileSync(join(built, 'form.typ'), 'utf8'),
    fonts: fontFiles.map(({ name }) => readFileSync(join(built, name))),
  };
}
