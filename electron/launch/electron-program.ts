import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

function packageFolder(): string | null {
  try {
    return dirname(require.resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/** Electron's program file, where it is installed; never fetches it. */
export function findElectron(folder: string | null = packageFolder()): string | null {
  if (folder === null) return null;
  try {
    // Electron's installer leaves the program's name in `path.txt`, last of all.
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/**
 * Lets Electron's own installer fetch the program file, for at most `patience` milliseconds. A closed network may
 * neither answer nor refuse, hence the limit; the partial download is the installer's to clean up.
 */
export async function fetchElectron(patience: number): Promise<string | null> {
  const folder = packageFolder();
  if (folder === null) return null;
  await new Promise<void>((done) => {
    const installer = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', windowsHide: true });
    const limit = setTimeout(() => installer.kill('SIGKILL'), patience);
    const finish = () => {
      clearTimeout(limit);
      done();
    };
    installer.once('error', finish);
    installer.once('exit', finish);
  });
  return findElectron(folder);
}
