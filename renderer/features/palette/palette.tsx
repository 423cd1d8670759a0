import { type KeyboardEvent, useId, useMemo, useState } from 'react';
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
  const [at, setAt] = useState(0);
  const list = useId();
  const entries = useEntries(typed);
  const active = Math.min(at, entries.length - 1);
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(active + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0));
    else if (event.key === 'Enter') choose(entries[active]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="찾기와 명령" className="palette" onClose={onClose}>
      <input
        className="field"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={entries[active] ? `${list}-${active}` : undefined}
        aria-label="사업명이나 할 일"
        placeholder="사업명(초성도 됩니다)이나 할 일을 적으세요"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label="찾은 것" className="palette-list">
        {entries.map((entry, index) => (
          <div
            key={entry.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(entry);
            }}
          >
            <span>{entry.label}</span>
            <span className="detail">{entry.detail}</span>
          </div>
        ))}
        {entries.length === 0 ? <p>찾는 것이 없습니다.</p> : null}
      </div>
    </Dialog>
  );
}
