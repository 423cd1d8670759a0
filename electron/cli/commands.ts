import type { CommandName } from '#shared/ipc/command-line.ts';
import { runRead } from './run-read.ts';
import type { Terminal } from './terminal.ts';

/** Where a command reads and speaks. */
export interface Streams {
  readonly terminal: Terminal;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Carries out the words behind a command's name; gives the exit status. */
type Run = (words: readonly string[], streams: Streams) => Promise<number>;

const byArguments =
  (name: CommandName): Run =>
  (words, { terminal, stdout }) =>
    runRead([name, ...words], terminal, stdout);

/** What a command needs is loaded when it runs, so that a wrong call answers at once. */
export const commands: Readonly<Record<CommandName, Run>> = {
  import: byArguments('import'),
  check: byArguments('check'),
  print: byArguments('print'),
  calc: async (words, { stdin, stdout, stderr }) =>
    (await import('./calc-command.ts')).runCalc(words, stdin, stdout, stderr),
  settle: async (words, { terminal, stdout }) =>
    (await import('./settle-command.ts')).runSettle(words, terminal, stdout),
  roll: async (words, { terminal, stdout }) => (await import('./roll-command.ts')).runRoll(words, terminal, stdout),
  diff: async (words, { terminal, stdout }) => (await import('./diff-command.ts')).runDiff(words, terminal, stdout),
  totals: async (words, { terminal, stdout }) =>
    (await import('./totals-command.ts')).runTotals(words, terminal, stdout),
};
