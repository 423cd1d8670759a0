import type { Result } from '#shared/result/result.ts';
import type { Terminal } from './terminal.ts';
import { wrongCall } from './usage.ts';

/** Where a command that reads its own words prints what it made. */
export interface Output {
  write(text: string): unknown;
}

type Status = 0 | 1 | 2;

/** Runs a command that reads its own words: a wrong call is answered here. */
export async function runOwn<Order>(
  args: readonly string[],
  read: (args: readonly string[]) => Result<Order>,
  run: (order: Order, terminal: Terminal, out: Output) => Promise<Status>,
  terminal: Terminal,
  out: Output,
): Promise<Status> {
  const order = read(args);
  if (order.ok) return run(order.value, terminal, out);
  terminal.line(wrongCall(order.error.message));
  return 2;
}
