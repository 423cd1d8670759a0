import { expect, it } from 'vitest';
import { places } from '../../../renderer/app/places.ts';
import { commands } from '../../../renderer/commands/registry.ts';

it('every place that no other leads to has a command with a key of its own', () => {
  const own = Object.values(places).flatMap(({ command }) => (command ? [command] : []));
  expect(own).toContain(places.list.command);
  for (const command of own) expect(commands).toContain(command);
  const keys = own.map(({ shortcut }) => shortcut);
  expect(keys).not.toContain(undefined);
  expect(new Set(keys).size).toBe(keys.length);
});

it('no two commands answer one key', () => {
  const keys = commands.flatMap(({ shortcut }) => (shortcut ? [shortcut] : []));
  expect(new Set(keys).size).toBe(keys.length);
});
