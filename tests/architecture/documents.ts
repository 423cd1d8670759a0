import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../electron/launch/build.ts';
import type { SourceFile } from './source-files.ts';

/** The documents of the project: every README and SPEC, the top one first. */
export function documents(): SourceFile[] {
  const inside = ['assets', 'electron', 'renderer', 'shared', 'tests'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((file) => /\/(?:README|SPEC)\.md$/.test(file)),
  );
  return ['README.md', ...inside.sort()].map((file) => ({
    file,
    source: readFileSync(join(projectRoot, file), 'utf8'),
  }));
}
