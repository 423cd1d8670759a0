import { readArguments } from './arguments.ts';
import type { Output } from './run-own.ts';
import type { Terminal } from './terminal.ts';
import { wrongCall } from './usage.ts';

/** Runs `import`, `check` and `print`, the words of which are read as one, and answers words that name no command. */
export async function runRead(args: readonly string[], terminal: Terminal, out: Output): Promise<0 | 1 | 2> {
  const command = readArguments(args);
  if (!command.ok) {
    terminal.line(wrongCall(command.error.message));
    return 2;
  }
  const order = command.value;
  if (order.name === 'import') return (await import('./import-command.ts')).importCommand(order, terminal);
  if (order.name === 'print') return (await import('./print-command.ts')).printCommand(order, terminal);
  return (await import('./check-command.ts')).checkCommand(order, terminal, (text) => out.write(text));
}
