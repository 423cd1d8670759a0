import type { Result } from '#shared/result/result.ts';
import type { Terminal } from './terminal.ts';
import { usage } from './usage.ts';

/** Where a command that reads its own words prints what it made. */
export interface Output {
  write(text: string): unknown;
}

type Status = 0 | 1 | 2;

/** Runs a command that reads its own words: help and a wrong call are answered here. */
export async function runOwn<Order>(
  args: readonly string[],
  read: (args: readonly string[]) => Result<Order>,
  run: (order: Order, terminal: Terminal, out: Output) => Promise<Status>,
  terminal: Terminal,
  out: Output,
): Promise<Status> {
  if (args.includes('--help') || args.includes('-h')) {
    out.write(usage);
    return 0;
  }
  const order = read(args);
  if (order.ok) return run(order.value, terminal, out);
  terminal.line(`${order.error.message}\n\n${usage}`.trimEnd());
  return 2;
}
