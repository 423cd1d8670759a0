import { useEffect } from 'react';
import { commandById, commands } from '../commands/registry.ts';
import { commandOf } from '../commands/shortcut.ts';
import { useSession } from '../commands/use-session.ts';

/** Keys and menu entries run the same commands. A dialog keeps its keys to itself. */
export function useKeys(): void {
  const session = useSession();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      const command = commandOf(event, commands);
      if (!command) return;
      if (session.getState().dialog && command.id !== 'view.palette') return;
      event.preventDefault();
      event.stopPropagation();
      if (command.enabled(session)) void command.run(session);
    };
    // Capturing: a text area's own undo would otherwise take Ctrl+Z before the application's one undo.
    window.addEventListener('keydown', onKey, true);
    const unsubscribe = session.services.bridge.onMenuCommand((id) => {
      const command = commandById(id);
      if (command?.enabled(session)) void command.run(session);
    });
    return () => {
      window.removeEventListener('keydown', onKey, true);
      unsubscribe();
    };
  }, [session]);
}
