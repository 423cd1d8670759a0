/** `npm run golden:update`: writes every golden file anew. Read the diff before you commit it. */
import { writeFileSync } from 'node:fs';
import { goldenPath } from '../helpers/golden.ts';
import { goldenFiles } from './golden-files.ts';

for (const [name, make] of Object.entries(goldenFiles)) {
  writeFileSync(goldenPath(name), make());
  console.log(`tests/golden/${name}`);
}
