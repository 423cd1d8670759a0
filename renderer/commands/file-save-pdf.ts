import { type Command, hasTarget, targetIds } from './command.ts';
import { gatherProjects } from './gather-projects.ts';
import { makeBook } from './make-book.ts';
import { availableStandard } from './pdf-standard.ts';

/** One project is saved at once; several first ask for the book's cover. */
export const fileSavePdf: Command = {
  id: 'file.savePdf',
  label: 'PDF로 저장',
  shortcut: 'Ctrl+Shift+S',
  enabled: hasTarget,
  run: async (session) => {
    const ids = targetIds(session);
    if (ids.length > 1) return session.showDialog({ kind: 'book', ids });
    const projects = await gatherProjects(session);
    if (!projects) return;
    const { shell } = await session.services.bridge.info();
    const standard = availableStandard(session.getState().settings.pdfStandard, shell);
    await makeBook(session, 'save', projects, { standard });
  },
};
