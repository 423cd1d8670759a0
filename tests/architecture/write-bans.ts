/** `node tests/architecture/write-bans.ts`: writes the bans of biome.json anew, from the table of layers. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../electron/launch/build.ts';
import { withBans } from './bans.ts';

const file = join(projectRoot, 'biome.json');
const settings = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
writeFileSync(file, `${JSON.stringify(withBans(settings), null, 2)}\n`);
const biome = join(projectRoot, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
const done = spawnSync(process.execPath, [biome, 'format', '--write', 'biome.json'], { cwd: projectRoot });
if (done.status !== 0) throw new Error(`biome.json could not be formatted: ${done.stderr}`);
console.log('biome.json: the bans are those of tests/architecture/layers.ts');
