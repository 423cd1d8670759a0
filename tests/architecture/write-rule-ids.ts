/**
 * `node tests/architecture/write-rule-ids.ts`: puts the room before ids that stand without one in the tables of the
 * specs and in the names of tests. What could be of two rooms is left, and `npm run check` names it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../electron/launch/build.ts';
import { documents } from './documents.ts';
import { withRoom, withRooms } from './rule-ids.ts';
import { sourceFiles } from './source-files.ts';

const specs = documents().filter(({ file }) => file.endsWith('/SPEC.md'));
const written = [
  ...specs.map((spec) => ({ ...spec, now: withRoom(spec) })),
  ...sourceFiles('tests').map((test) => ({ ...test, now: withRooms(test, specs) })),
].filter(({ source, now }) => now !== source);
for (const { file, now } of written) {
  writeFileSync(join(projectRoot, file), now);
  console.log(file);
}
