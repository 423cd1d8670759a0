import type { SallimApi } from '#shared/ipc/contract.ts';
import { err } from '#shared/result/result.ts';
import { version } from '../../package.json';
import { browserJournal } from './browser-journal.ts';
import { openFiles } from './browser-open.ts';
import { printPdf } from './browser-print.ts';
import { saveFile } from './browser-save.ts';

/** The shell's verbs in a plain Chromium. A browser tells nobody's account or machine name, and has no menu. */
export function browserApi(): SallimApi {
  const journal = browserJournal();
  return {
    info: async () => ({ version, shell: 'browser', user: '', machine: '' }),
    openFiles,
    saveFile,
    journalSegments: journal.segments,
    readJournal: journal.read,
    appendJournal: journal.append,
    // The caller has the same engine as WASM.
    typesetPdf: async () => err('no-native-engine', '이 창에서는 내장 조판기로 쪽을 만듭니다.'),
    printPdf,
    onMenuCommand: () => () => {},
  };
}
