// Adds to package-lock.json the optional platform packages that the registry in use did not list when the lockfile
// was written (a newest release's builds for other systems can lag behind). npm leaves such packages out and then
// `npm ci` refuses the lockfile ("Missing: … from lock file"). An entry with `os` and `cpu` is skipped on every
// other system, so naming it costs nothing. An entry without a hash would let `npm ci` install whatever the registry
// sends, so each is asked for its hash; tests/architecture/lockfile.test.ts fails on one that has none. Run after
// every `npm install` that changed the lockfile, then `npm ci`.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

const file = 'package-lock.json';
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const systems = 'android|darwin|freebsd|linux|win32|openharmony|aix|netbsd|openbsd|sunos';
const platform = new RegExp(`(${systems})-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)`);
let added = 0;

for (const owner of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (key in lock.packages) continue;
    const found = platform.exec(name);
    if (!found) {
      console.log(`left alone, no platform in its name: ${name}`);
      continue;
    }
    const entry = { version, cpu: [found[2]], optional: true, os: [found[1]] };
    if (owner.dev) entry.dev = true;
    lock.packages[key] = entry;
    added += 1;
  }
}

/** The hash that the registry publishes for a package, or nothing where it has none. */
function publishedHash(name, version) {
  try {
    const shown = execFileSync('npm', ['view', `${name}@${version}`, 'dist.integrity'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }).trim();
    return /^sha512-[A-Za-z0-9+/]{86}==$/.test(shown) ? shown : undefined;
  } catch {
    return undefined;
  }
}

let hashed = 0;
for (const [key, entry] of Object.entries(lock.packages)) {
  if (key === '' || entry.link || entry.integrity) continue;
  const name = entry.name ?? key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const integrity = publishedHash(name, entry.version);
  if (integrity === undefined) {
    console.log(`no hash to be had: ${name}@${entry.version}`);
    continue;
  }
  // npm writes the hash right behind the version.
  const { version, ...rest } = entry;
  lock.packages[key] = { version, integrity, ...rest };
  hashed += 1;
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`added ${added}, hashes found ${hashed}`);
