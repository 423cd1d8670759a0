import { type Command, hasTarget } from './command.ts';
import { gatherProjects } from './gather-projects.ts';
import { makeBook } from './make-book.ts';

export const filePrint: Command = {
  id: 'file.print',
  label: '인쇄',
  shortcut: 'Ctrl+P',
  enabled: hasTarget,
  run: async (session) => {
    const projects = await gatherProjects(session);
    if (projects) await makeBook(session, 'print', projects);
  },
};
