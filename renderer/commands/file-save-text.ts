import { writeText } from '#shared/formats/text/write-text.ts';
import { type Command, hasTarget } from './command.ts';
import { fileNameOf, gatherProjects } from './gather-projects.ts';
import { saveBytes } from './save-bytes.ts';

export const fileSaveText: Command = {
  id: 'file.saveText',
  label: '글(TXT)로 내보내기',
  enabled: hasTarget,
  run: async (session) => {
    const projects = await gatherProjects(session);
    if (!projects || projects.length === 0) return;
    await saveBytes(session, {
      suggestedName: fileNameOf(projects, 'txt'),
      bytes: new TextEncoder().encode(writeText(projects)),
      kind: { label: '글', endings: ['txt'] },
    });
  },
};
