/**
 * The commands by name (electron/cli/SPEC.md), in the order of the help. Here because the packaged program must know
 * by its first word whether it opens a window. A name without its entry in `electron/cli` does not compile.
 */
export const commandNames = ['import', 'check', 'print', 'calc', 'settle', 'roll', 'diff', 'totals'] as const;

export type CommandName = (typeof commandNames)[number];

const helpOptions = ['--help', '-h'];
const helpWords = ['help', ...helpOptions];

/** The command of that name; `undefined` where there is none. */
export const commandNamed = (word: string | undefined): CommandName | undefined =>
  commandNames.find((name) => name === word);

/** Whether the words behind the program's name are for the command line, by the first. */
export function isForCommandLine([first]: readonly string[]): boolean {
  return first !== undefined && (commandNamed(first) !== undefined || helpWords.includes(first));
}

/** Whether help is asked for: `help` first or alone behind a command, an option of it anywhere before `--`. */
export function asksForHelp(words: readonly string[]): boolean {
  const [first, second] = words;
  if (first === 'help' || (words.length === 2 && commandNamed(first) && second === 'help')) return true;
  const end = words.indexOf('--');
  return words.slice(0, end < 0 ? undefined : end).some((word) => helpOptions.includes(word));
}
