import { type Command, projectIsOpen } from './command.ts';

/** The list of findings opens, and the cell of the next one, or of the one before, has the cursor. */
const step =
  (by: 1 | -1): Command['run'] =>
  (session) => {
    if (!session.enter()) return;
    session.changeSettings({ findings: true });
    session.checker.step(by);
  };

export const nextFinding: Command = {
  id: 'view.nextFinding',
  label: '다음 검토 결과로',
  shortcut: 'F4',
  enabled: projectIsOpen,
  run: step(1),
};

export const previousFinding: Command = {
  id: 'view.previousFinding',
  label: '앞 검토 결과로',
  shortcut: 'Shift+F4',
  enabled: projectIsOpen,
  run: step(-1),
};

export const viewFindings: Command = {
  id: 'view.findings',
  label: '검토 결과 펴기·접기',
  shortcut: 'Ctrl+F4',
  enabled: projectIsOpen,
  run: (session) => session.changeSettings({ findings: !session.getState().settings.findings }),
};
