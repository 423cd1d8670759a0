import { describe, expect, it } from 'vitest';
import type { MenuEntry } from '../../../electron/main/electron-port.ts';
import { menuEntries } from '../../../electron/main/window/menu.ts';
import { commands } from '../../../renderer/commands/registry.ts';
import { ipcChannels } from '../../../shared/ipc/contract.ts';
import { type MenuCommand, menuCommands } from '../../../shared/ipc/menu-commands.ts';
import { longestAppend, longestRead, segmentName, segmentOf } from '../../../shared/ipc/segments.ts';
import { argumentValidators } from '../../../shared/ipc/validators.ts';

const accepts = (channel: keyof typeof argumentValidators, args: unknown[]) =>
  argumentValidators[channel].safeParse(args).success;

describe('argument validators', () => {
  it('stand for every channel and no other', () => {
    expect(Object.keys(argumentValidators).sort()).toEqual([...ipcChannels].sort());
  });

  it.each(['exe', 'bat', 'lnk', 'js', 'hta', 'PDF', '', '../pdf'])('let nothing be saved as .%s', (ending) => {
    const request = (endings: string[]) => [
      { suggestedName: 'a', bytes: new Uint8Array(), kind: { label: 'x', endings } },
    ];
    expect(accepts('files:save', request(['pdf']))).toBe(true);
    expect(accepts('files:save', request(['pdf', ending]))).toBe(false);
  });

  it('take a journal line only whole', () => {
    expect(accepts('journal:append', [1, 0, ['{"seq":1}']])).toBe(true);
    for (const line of ['{"seq":1}\n', '{\r}', '{\0}', '', 1, null])
      expect(accepts('journal:append', [1, 0, [line]])).toBe(false);
    expect(accepts('journal:append', [1, 0, []])).toBe(false);
  });

  it('take no more journal lines at once than the bound of one append, whatever their number', () => {
    const line = (length: number) => `"${'a'.repeat(length - 2)}"`;
    const half = line(longestAppend / 2);
    expect(accepts('journal:append', [1, 0, [half, half]])).toBe(true);
    expect(accepts('journal:append', [1, 0, [half, half, '{}']])).toBe(false);
    expect(accepts('journal:append', [1, 0, [line(longestAppend + 1)]])).toBe(false);
  });

  it('take a place in the journal only within its bounds', () => {
    expect(accepts('journal:read', [1, 0, longestRead])).toBe(true);
    for (const args of [
      [0, 0, 1],
      [1, 5, 4],
      [1, 0, longestRead + 1],
      [1, -1, 4],
      [1, 0.5, 4],
      ['../1', 0, 4],
      [1_000_000, 0, 4],
    ])
      expect(accepts('journal:read', args), `${args}`).toBe(false);
    expect(accepts('journal:append', [1, -1, ['{}']])).toBe(false);
    expect(accepts('journal:segments', [])).toBe(true);
    expect(accepts('journal:segments', ['/'])).toBe(false);
  });

  it('take no field that the contract does not name', () => {
    const job = { kind: 'save', name: '책자.pdf', bookJson: '{}', standard: 'tagged' };
    expect(accepts('job:start', [job])).toBe(true);
    for (const wrong of [{ path: '/etc/passwd' }, { standard: 'a-1b' }, { kind: 'run' }, { name: '' }, { bookJson: 7 }])
      expect(accepts('job:start', [{ ...job, ...wrong }]), JSON.stringify(wrong)).toBe(false);
    for (const id of [0, -1, 1.5, '1', null]) {
      expect(accepts('job:end', [id])).toBe(false);
      expect(accepts('job:cancel', [id])).toBe(false);
    }
  });
});

/** Every entry of the menu, without its sub-menus. */
function flat(entries: readonly MenuEntry[]): MenuEntry[] {
  return entries.flatMap((entry) => (entry.submenu ? flat(entry.submenu) : [entry]));
}

describe('the menu', () => {
  it('has the four Korean heads', () => {
    expect(
      menuEntries(
        () => null,
        () => undefined,
      ).map((entry) => entry.label),
    ).toEqual(['파일', '편집', '보기', '도움말']);
  });

  it('offers each command once, and leaves its key to the page', () => {
    const entries = flat(
      menuEntries(
        () => null,
        () => undefined,
      ),
    );
    for (const { label, accelerator } of Object.values(menuCommands) as MenuCommand[]) {
      const found = entries.filter((entry) => entry.label === label);
      expect(found, label).toHaveLength(1);
      expect([found[0]?.accelerator, found[0]?.registerAccelerator]).toEqual(
        accelerator === undefined ? [undefined, undefined] : [accelerator, false],
      );
    }
  });

  it('names commands that the page has, with the same words and keys', () => {
    for (const [id, command] of Object.entries(menuCommands) as [string, MenuCommand][]) {
      const own = commands.find((each) => each.id === id);
      expect({ id, label: own?.label, key: own?.shortcut }).toEqual({
        id,
        label: command.label,
        key: command.accelerator,
      });
    }
  });
});

describe('the names of the journal’s files', () => {
  it('lead to the number and back', () => {
    for (const segment of [1, 9, 42, 999, 1000, 999_999]) expect(segmentOf(segmentName(segment))).toBe(segment);
    expect(segmentName(1)).toBe('journal-001.jsonl');
  });

  it.each(['journal-000.jsonl', 'journal-1.jsonl', 'journal-0001.jsonl', 'journal-001.jsonl.bak', 'journal.lock', ''])(
    'do not include ‘%s’',
    (name) => expect(segmentOf(name)).toBeNull(),
  );
});
