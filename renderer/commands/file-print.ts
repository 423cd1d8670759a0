import { type Command, hasTarget } from './command.ts';
import { gatherProjects } from './gather-projects.ts';
import { makePdf } from './make-pdf.ts';

export const filePrint: Command = {
  id: 'file.print',
  label: '인쇄',
  shortcut: 'Ctrl+P',
  enabled: hasTarget,
  run: async (session) => {
    const projects = await gatherProjects(session);
    if (!projects) return;
    const pdf = await makePdf(session, projects);
    if (!pdf) return;
    const printed = await session.services.bridge.printPdf(pdf.bytes, pdf.name);
    if (printed.ok) return;
    // Saved instead of printed is no failure: the sentence says where it went.
    const severity = printed.error.code === 'print-downloaded' ? 'info' : 'error';
    session.notify({ severity, text: printed.error.message });
  },
};
