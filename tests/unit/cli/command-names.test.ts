import { describe, expect, test } from 'vitest';
import { asksForHelp, commandNames, isForCommandLine } from '#shared/ipc/command-line.ts';
import { runCli } from '../../helpers/run-cli.ts';

describe.each(commandNames)('%s', (name) => {
  test('an option that it does not have ends with 2 and says which', async () => {
    const run = await runCli(name, '--nonsense');
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain('--nonsense');
    expect(run.err).toContain('쓰는 법');
    expect(run.err).toContain(`\n  ${name} `);
  });

  test('its first word opens no window', () => {
    expect(isForCommandLine([name, 'a.json'])).toBe(true);
  });

  test.each([['--help'], ['-h'], ['help'], ['a.json', '--help'], ['a.json', '-h']])('%s %s is help', (...words) => {
    expect(asksForHelp([name, ...words])).toBe(true);
  });

  test('a file of a name like help is none', () => {
    expect(asksForHelp([name, 'help', 'a.json'])).toBe(false);
    expect(asksForHelp([name, '--', '--help'])).toBe(false);
  });
});

test.each(['help', '--help', '-h'])('%s alone is help', async (word) => {
  expect(isForCommandLine([word])).toBe(true);
  const help = await runCli(word);
  expect(help).toMatchObject({ status: 0, err: '' });
  for (const name of commandNames) expect(help.out).toContain(`\n  ${name} `);
});

test.each(['help', '--help', '-h'])('%s behind a command is the same', async (word) => {
  const [own, read] = await Promise.all([runCli('diff', word), runCli('print', word)]);
  expect(own).toEqual(await runCli('help'));
  expect(read).toEqual(own);
});

test('words of another kind are for the window', () => {
  expect(isForCommandLine([])).toBe(false);
  expect(isForCommandLine(['설명서.txt'])).toBe(false);
  expect(asksForHelp([])).toBe(false);
});
