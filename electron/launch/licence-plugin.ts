import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import licences from '#assets/licences/licences.json' with { type: 'json' };

const textFile = new URL('../../assets/licences/licences.txt', import.meta.url);
const named = new Set(licences.map(({ name }) => name));

/** The package a module of a bundle comes from; the bundlers' own helpers have no file. */
function packageOf(module: string): string | null {
  if (module.startsWith('\0vite/')) return 'vite';
  if (module.startsWith('\0rolldown/')) return 'rolldown';
  const behind = module.replaceAll('\\', '/').split('/node_modules/').at(-1);
  if (behind === undefined || behind === module.replaceAll('\\', '/')) return null;
  return /^(?:@[^/]+\/)?[^/]+/.exec(behind)?.[0] ?? null;
}

/**
 * Refuses a bundle with a package that `assets/licences` does not name. `emit`: puts the text of the licences beside the
 * pages.
 */
export function licencePlugin(emit = false): Plugin {
  return {
    name: 'sallim-licences',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const modules = file.type === 'chunk' ? file.moduleIds : [];
        const unknown = modules.map(packageOf).find((name) => name !== null && !named.has(name));
        if (unknown) this.error(`assets/licences does not name ${unknown}; run node electron/launch/licences.ts`);
      }
      if (emit) {
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: readFileSync(textFile, 'utf8') });
      }
    },
  };
}
