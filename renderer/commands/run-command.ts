import { josa } from '#shared/hangul/josa.ts';
import type { Session } from '../session/session.ts';
import type { Command } from './command.ts';

/** Runs a command; a bug in it becomes a sentence on the screen instead of a silence. */
export function runCommand(command: Command, session: Session): void {
  Promise.resolve()
    .then(() => command.run(session))
    .catch((caught) => {
      const cause = caught instanceof Error ? caught.message : String(caught);
      session.notify({
        severity: 'error',
        text: `${josa(`‘${command.label}’`, '을/를')} 하지 못했습니다. 저장된 것은 그대로입니다. (${cause})`,
      });
    });
}
