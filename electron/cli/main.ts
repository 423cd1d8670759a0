/** The command line (electron/cli/SPEC.md). What a command needs is loaded when it runs, so that a wrong call answers at once. */

import { removeUnfinishedOnSignal } from '../main/files/temporary-file.ts';
import { readArguments } from './arguments.ts';
import { endQuietly } from './closed-pipe.ts';
import { standardError } from './terminal.ts';
import { usage } from './usage.ts';

async function run(args: readonly string[]): Promise<number> {
  if (args[0] === 'calc') {
    const { runCalc } = await import('./calc.ts');
    return runCalc(args.slice(1), process.stdin, process.stdout, process.stderr);
  }
  const terminal = standardError();
  const [name = '', ...words] = args;
  if (name === 'settle') return (await import('./settle-command.ts')).runSettle(words, terminal, process.stdout);
  if (name === 'roll') return (await import('./roll-command.ts')).runRoll(words, terminal, process.stdout);
  if (name === 'diff') return (await import('./diff-command.ts')).runDiff(words, terminal, process.stdout);
  if (name === 'totals') return (await import('./totals-command.ts')).runTotals(words, terminal, process.stdout);
  const command = readArguments(args);
  if (!command.ok) {
    terminal.line(`${command.error.message}\n\n${usage}`.trimEnd());
    return 2;
  }
  if (command.value.name === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  if (command.value.name === 'import') {
    const { importCommand } = await import('./import-command.ts');
    return importCommand(command.value, terminal);
  }
  if (command.value.name === 'check') {
    const { checkCommand } = await import('./check-command.ts');
    return checkCommand(command.value, terminal, (text) => process.stdout.write(text));
  }
  const { printCommand } = await import('./print-command.ts');
  return printCommand(command.value, terminal);
}

endQuietly(process.stdout, process.stderr);
removeUnfinishedOnSignal();
process.exitCode = await run(process.argv.slice(2));
