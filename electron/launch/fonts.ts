import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

function inPackage(name: string, ...path: string[]): string {
  return join(dirname(require.resolve(`${name}/package.json`)), ...path);
}

/**
 * The font files the pages load from `/fonts/`, by the name they have there: the faces of the document (for the
 * typesetting engine) and the face of the screen.
 */
export const fontFiles: Readonly<Record<string, string>> = {
  'NotoSansKR_400Regular.ttf': inPackage('@expo-google-fonts/noto-sans-kr', '400Regular', 'NotoSansKR_400Regular.ttf'),
  'NotoSansKR_700Bold.ttf': inPackage('@expo-google-fonts/noto-sans-kr', '700Bold', 'NotoSansKR_700Bold.ttf'),
  'NotoSerifKR_400Regular.ttf': inPackage(
    '@expo-google-fonts/noto-serif-kr',
    '400Regular',
    'NotoSerifKR_400Regular.ttf',
  ),
  'NotoSansSymbols2_400Regular.ttf': inPackage(
    '@expo-google-fonts/noto-sans-symbols-2',
    '400Regular',
    'NotoSansSymbols2_400Regular.ttf',
  ),
  'NotoSansMath_400Regular.ttf': inPackage(
    '@expo-google-fonts/noto-sans-math',
    '400Regular',
    'NotoSansMath_400Regular.ttf',
  ),
  'PretendardVariable.woff2': inPackage('pretendard', 'dist', 'web', 'variable', 'woff2', 'PretendardVariable.woff2'),
};
