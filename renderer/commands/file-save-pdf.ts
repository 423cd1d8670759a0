import { type Command, hasTarget, targetIds } from './command.ts';
import { gatherProjects } from './gather-projects.ts';
import { makePdf } from './make-pdf.ts';
import { availableStandard } from './pdf-standard.ts';
import { saveBytes } from './save-bytes.ts';

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
    const pdf = await makePdf(session, projects, { standard });
    if (!pdf) return;
    await saveBytes(session, { suggestedName: pdf.name, bytes: pdf.bytes, kind: { label: 'PDF', endings: ['pdf'] } });
  },
};
