/** The command line (electron/cli/SPEC.md). */

import { asksForHelp, commandNamed } from '#shared/ipc/command-line.ts';
import { removeUnfinishedOnSignal } from '../main/files/temporary-file.ts';
import { endQuietly } from './closed-pipe.ts';
import { commands } from './commands.ts';
import { runRead } from './run-read.ts';
import { standardError } from './terminal.ts';
import { usage } from './usage.ts';

async function run(args: readonly string[]): Promise<number> {
  const { stdin, stdout, stderr } = process;
  if (asksForHelp(args)) {
    stdout.write(usage);
    return 0;
  }
  const terminal = standardError();
  const name = commandNamed(args[0]);
  if (name === undefined) return runRead(args, terminal, stdout);
  return commands[name](args.slice(1), { terminal, stdin, stdout, stderr });
}

endQuietly(process.stdout, process.stderr);
removeUnfinishedOnSignal();
process.exitCode = await run(process.argv.slice(2));
