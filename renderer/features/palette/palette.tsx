import { Autocomplete } from '@base-ui/react/autocomplete';
import { useMemo, useState } from 'react';
import { readyText, searchAmong } from '#shared/hangul/search.ts';
import type { Command } from '../../commands/command.ts';
import { commands } from '../../commands/registry.ts';
import { runCommand } from '../../commands/run-command.ts';
import { useProjectList, useSession } from '../../session/use-session.ts';
import type { ListRecord } from '../../store/rows.ts';
import { Dialog } from '../../ui/dialog.tsx';
import './palette.css';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly run: () => void;
}

const shown = 12;

const labelOf = readyText((target: ListRecord | Command) => ('title' in target ? target.title : target.label));

/** The projects and commands meant, in this order; of projects none before anything is typed. */
function targets(typed: string, records: readonly ListRecord[], doable: readonly Command[]) {
  return searchAmong(typed, typed.trim() === '' ? doable : [...records, ...doable], labelOf).slice(0, shown);
}

function useEntries(typed: string): readonly Entry[] {
  const session = useSession();
  const records = useProjectList();
  return useMemo(() => {
    const doable = commands.filter((command) => command.enabled(session));
    return targets(typed, records, doable).map((target): Entry => {
      if ('title' in target) {
        const { id, title, fiscalYear, edition } = target;
        const detail = `${fiscalYear}년 ${edition}`;
        return { id: `project-${id}`, label: title, detail, run: () => void session.open(id) };
      }
      const { id, label, says, shortcut = '' } = target;
      return { id, label: says?.(session) ?? label, detail: shortcut, run: () => runCommand(target, session) };
    });
  }, [session, records, typed]);
}

/** Find a project or a command by typing (Ctrl+K). */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const entries = useEntries(typed);
  return (
    <Dialog title="찾기와 명령" className="palette" onClose={onClose}>
      <Autocomplete.Root<Entry>
        open
        inline
        mode="none"
        items={entries}
        filteredItems={entries}
        itemToStringValue={({ label }) => label}
        autoHighlight="always"
        keepHighlight
        value={typed}
      >
        <Autocomplete.Input
          className="field"
          aria-label="사업명이나 할 일"
          placeholder="사업명(초성도 됩니다)이나 할 일을 적으세요"
          // Not the library's own change: that one waits for the end of a syllable.
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) event.preventBaseUIHandler();
          }}
        />
        <Autocomplete.List className="palette-list" aria-label="찾은 것">
          {(entry: Entry) => (
            <Autocomplete.Item
              key={entry.id}
              value={entry}
              onClick={() => {
                onClose();
                entry.run();
              }}
            >
              <span>{entry.label}</span>
              <span className="detail">{entry.detail}</span>
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
        <Autocomplete.Empty className="palette-none">찾는 것이 없습니다.</Autocomplete.Empty>
      </Autocomplete.Root>
    </Dialog>
  );
}
