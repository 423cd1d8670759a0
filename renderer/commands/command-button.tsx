import { useSession, useSessionState } from '../session/use-session.ts';
import type { Command } from './command.ts';
import { runCommand } from './run-command.ts';

interface CommandButtonProps {
  readonly command: Command;
  readonly primary?: boolean;
  readonly quiet?: boolean;
  /** Shown instead of the command's own label. */
  readonly label?: string;
}

/** A command as a button: its name, its key beside it, greyed while it makes no sense. */
export function CommandButton({ command, primary, quiet, label }: CommandButtonProps) {
  const session = useSession();
  const enabled = useSessionState(() => command.enabled(session));
  const said = useSessionState(() => command.says?.(session) ?? command.label);
  const look = primary ? 'primary' : quiet ? 'quiet' : '';
  return (
    <button
      type="button"
      className={`button ${look}`}
      disabled={!enabled}
      title={command.shortcut ? `${said} (${command.shortcut})` : said}
      onClick={() => runCommand(command, session)}
    >
      {label ?? command.label}
    </button>
  );
}
