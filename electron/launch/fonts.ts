import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFiles as documentFonts } from '#assets/fonts/manifest.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pretendard = dirname(createRequire(import.meta.url).resolve('pretendard/package.json'));

/**
 * What stands at `/fonts/` beside the pages, by its name there: the faces of the document and its template (for the
 * native engine of the packaged program), and the face of the screen.
 */
export const fontFiles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(documentFonts.map((font) => [font.name, join(root, font.source)])),
  'form.typ': join(root, 'assets', 'typst', 'form.typ'),
  'PretendardVariable.woff2': join(pretendard, 'dist', 'web', 'variable', 'woff2', 'PretendardVariable.woff2'),
};
