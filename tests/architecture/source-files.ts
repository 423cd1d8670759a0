import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../electron/launch/build.ts';

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly file: string;
  readonly source: string;
}

/** The TypeScript files below the named folders of the project. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((file) => /\.tsx?$/.test(file))
      .sort()
      .map((file) => ({ file, source: readFileSync(join(projectRoot, file), 'utf8') })),
  );
}
