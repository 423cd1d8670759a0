import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mimeType } from '../../../electron/pages/mime-type.ts';
import { resolveAsset } from '../../../electron/pages/resolve-asset.ts';
import { escapePaths } from '../../helpers/escape-paths.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

function pagesWithSecretBeside(): string {
  const top = tempFolder();
  const pages = join(top, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  mkdirSync(join(top, 'pages-secret'));
  writeFileSync(join(top, 'secret.txt'), 'secret');
  writeFileSync(join(top, 'pages-secret', 'a.txt'), 'secret');
  writeFileSync(join(pages, 'index.html'), 'page');
  writeFileSync(join(pages, 'assets', 'app-1a2b.js'), 'script');
  writeFileSync(join(pages, '.hidden.txt'), 'hidden');
  writeFileSync(join(pages, 'program.exe'), 'program');
  return pages;
}

describe('resolveAsset', () => {
  it('finds what the build wrote, with its type', async () => {
    const pages = pagesWithSecretBeside();
    expect(await resolveAsset(pages, '/')).toMatchObject({ file: join(pages, 'index.html'), size: 4 });
    const script = await resolveAsset(pages, '/assets/app-1a2b.js');
    expect(script).toMatchObject({ type: 'text/javascript; charset=utf-8', size: 6 });
  });

  it.each(escapePaths)('refuses %s', async (path) => {
    expect(await resolveAsset(pagesWithSecretBeside(), path)).toBeNull();
  });

  it.each(['/.hidden.txt', '/program.exe', '/assets', '/assets/', '/none.js'])('does not serve %s', async (path) => {
    expect(await resolveAsset(pagesWithSecretBeside(), path)).toBeNull();
  });

  it.skipIf(process.platform === 'win32')(
    'refuses a symbolic link that leads out, follows one that stays',
    async () => {
      const pages = pagesWithSecretBeside();
      symlinkSync(join(pages, '..', 'secret.txt'), join(pages, 'link.txt'));
      symlinkSync(join(pages, '..', 'pages-secret'), join(pages, 'linked'));
      symlinkSync(join(pages, 'index.html'), join(pages, 'inside.html'));
      expect(await resolveAsset(pages, '/link.txt')).toBeNull();
      expect(await resolveAsset(pages, '/linked/a.txt')).toBeNull();
      expect(await resolveAsset(pages, '/inside.html')).toMatchObject({ size: 4 });
    },
  );

  it('knows the types that Chromium is strict about', () => {
    expect(['a.wasm', 'a.ttf', 'a.woff2', 'a.js', 'a.css', 'a.sh'].map(mimeType)).toEqual([
      'application/wasm',
      'font/ttf',
      'font/woff2',
      'text/javascript; charset=utf-8',
      'text/css; charset=utf-8',
      null,
    ]);
  });
});
