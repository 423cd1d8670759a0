import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../electron/launch/build.ts';

interface Entry {
  readonly version: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly os?: readonly string[];
}

const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
  readonly packages: Record<string, Entry>;
};
const entries = Object.entries(lock.packages).filter(([key, entry]) => key !== '' && !entry.link);

/**
 * Packages that stand in the lockfile without a hash, because no registry in reach had one when it was written. None:
 * each of the 33 that once had none could be asked for (`.ci/complete-lockfile.mjs`). A new one is asked for there, or
 * written here with the reason.
 */
const withoutHash: readonly string[] = [];

describe('the lockfile', () => {
  it('has a SHA-512 of every package, so that `npm ci` takes no other bytes', () => {
    expect(entries.length).toBeGreaterThan(300);
    const bare = entries.filter(([, entry]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity ?? ''));
    expect(bare.map(([key, { version }]) => `${key}@${version}`)).toEqual(withoutHash);
  });

  it('has no hash of two packages alike', () => {
    const seen = new Map<string, string>();
    for (const [key, { integrity = '', version }] of entries) {
      const name = `${key.slice(key.lastIndexOf('node_modules/'))}@${version}`;
      expect(seen.get(integrity) ?? name).toBe(name);
      seen.set(integrity, name);
    }
  });

  it.each(['win32-x64-msvc', 'linux-x64-gnu'])('has the native engine for %s', (system) => {
    const found = lock.packages[`node_modules/@myriaddreamin/typst-ts-node-compiler-${system}`];
    expect(found?.integrity).toMatch(/^sha512-/);
  });

  it('is of exact versions', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(npm:@?[a-z0-9/-]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
