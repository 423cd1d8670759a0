import { printProjectJson } from '#shared/formats/json/json-format.ts';
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
    const records = projects.map((project) => printProjectJson(project).trimEnd());
    const text = records.length === 1 ? `${records[0]}\n` : `[\n${records.join(',\n')}\n]\n`;
    await saveBytes(session, {
      suggestedName: fileNameOf(projects, 'json'),
      bytes: new TextEncoder().encode(text),
      kind: { label: '살림 자료', endings: ['json'] },
    });
  },
};
