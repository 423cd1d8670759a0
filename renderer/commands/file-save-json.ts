import { printProjectsJson } from '#shared/formats/json/json-format.ts';
import { type Command, hasTarget } from './command.ts';
import { fileNameOf, gatherProjects } from './gather-projects.ts';
import { saveBytes } from './save-bytes.ts';

export const fileSaveJson: Command = {
  id: 'file.saveJson',
  label: '자료 파일(JSON)로 내보내기',
  enabled: hasTarget,
  run: async (session) => {
    const projects = await gatherProjects(session);
    if (!projects || projects.length === 0) return;
    await saveBytes(session, {
      suggestedName: fileNameOf(projects, 'json'),
      bytes: new TextEncoder().encode(printProjectsJson(projects)),
      kind: { label: '살림 자료', endings: ['json'] },
    });
  },
};
