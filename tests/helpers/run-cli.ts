import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface CliRun {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a script would: in a process of its own, its output no terminal. */
export function runCli(...args: readonly string[]): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['electron/cli/main.ts', ...args], { cwd: root });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, out, err }));
  });
}
