/** A font file that the typesetting engines load; every machine prints with these alone. */
export interface FontFile {
  /** The name it is served and shipped under, beside the pages (`./fonts/<name>`). */
  readonly name: string;
  /** Where the file stands below the project's root after `npm ci`. */
  readonly source: string;
  readonly family: string;
  readonly licence: 'OFL-1.1';
  readonly copyright: string;
}

function google(pack: string, style: string, file: string, family: string, copyright: string): FontFile {
  const source = `node_modules/@expo-google-fonts/${pack}/${style}/${file}.ttf`;
  return { name: `${file}.ttf`, source, family, licence: 'OFL-1.1', copyright };
}

/**
 * 명조 for text, 고딕 for headings and tables, and behind them the symbols that both lack: ☑ ☐ ❍ ▸ ∙ ⋅ (Symbols 2)
 * and ≒ (Math). `․` (U+2024) is in none; shared/typesetting/typst/printable.ts prints `·` for it.
 */
export const fontFiles: readonly FontFile[] = [
  google('noto-serif-kr', '400Regular', 'NotoSerifKR_400Regular', 'Noto Serif KR', '2012 Google Inc.'),
  google('noto-sans-kr', '400Regular', 'NotoSansKR_400Regular', 'Noto Sans KR', '2014-2021 Adobe'),
  google('noto-sans-kr', '700Bold', 'NotoSansKR_700Bold', 'Noto Sans KR', '2014-2021 Adobe'),
  google(
    'noto-sans-symbols-2',
    '400Regular',
    'NotoSansSymbols2_400Regular',
    'Noto Sans Symbols 2',
    '2022 The Noto Project Authors',
  ),
  google('noto-sans-math', '400Regular', 'NotoSansMath_400Regular', 'Noto Sans Math', '2022 The Noto Project Authors'),
];
