import { createReadStream } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { mimeType } from '../pages/mime-type.ts';
import { fontFiles } from './fonts.ts';

/** Puts the fonts at `/fonts/`: served by the development server, copied beside the pages by a build. */
export function fontPlugin(): Plugin {
  return {
    name: 'sallim-fonts',
    configureServer(server) {
      server.middlewares.use('/fonts', (request, response, next) => {
        const name = (request.url ?? '').split('?')[0]?.slice(1) ?? '';
        const file = Object.hasOwn(fontFiles, name) ? fontFiles[name] : undefined;
        if (file === undefined) return next();
        response.setHeader('Content-Type', mimeType(name) ?? 'application/octet-stream');
        createReadStream(file).on('error', next).pipe(response);
      });
    },
    async writeBundle(options) {
      const folder = join(options.dir ?? '', 'fonts');
      await mkdir(folder, { recursive: true });
      await Promise.all(Object.entries(fontFiles).map(([name, file]) => copyFile(file, join(folder, name))));
    },
  };
}
