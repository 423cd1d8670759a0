import { useEffect } from 'react';
import { commandById, commands } from '../commands/registry.ts';
import { runCommand } from '../commands/run-command.ts';
import { commandOf, shortcutOf } from '../commands/shortcut.ts';
import { useSession } from '../session/use-session.ts';

/** In a table whose rows come and go these two are Excel's: rows in and out. Everywhere else they are the text size. */
const tableKeys = new Set(['Ctrl+=', 'Ctrl+-']);
/** A tree folds and unfolds its lines by these; everywhere else they go through the places. */
const treeKeys = new Set(['Alt+Left', 'Alt+Right']);
const undoKeys = new Set(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z']);

/** Whether the place where the key was pressed keeps it for itself. */
function isKept(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  const pressed = shortcutOf(event);
  if (treeKeys.has(pressed)) return target.closest('.sg')?.querySelector('.sg-tree') != null;
  if (tableKeys.has(pressed)) return target.matches('.sg-input, .ag-cell') && target.closest('[data-rows]') !== null;
  // What is being typed in a cell is no change yet: taking a letter back is the text field's own.
  return undoKeys.has(pressed) && target instanceof HTMLElement && target.dataset.editing !== undefined;
}

/** Keys and menu entries run the same commands. A dialog keeps its keys to itself. */
export function useKeys(): void {
  const session = useSession();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || isKept(event)) return;
      const command = commandOf(event, commands);
      if (!command) return;
      if (session.getState().dialog && command.id !== 'view.palette') return;
      event.preventDefault();
      event.stopPropagation();
      if (command.enabled(session)) runCommand(command, session);
    };
    // Capturing: a text area's own undo would otherwise take Ctrl+Z before the application's one undo.
    window.addEventListener('keydown', onKey, true);
    const unsubscribe = session.services.bridge.onMenuCommand((id) => {
      const command = commandById(id);
      if (command?.enabled(session)) runCommand(command, session);
    });
    return () => {
      window.removeEventListener('keydown', onKey, true);
      unsubscribe();
    };
  }, [session]);
}
