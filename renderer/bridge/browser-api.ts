import type { SallimApi } from '#shared/ipc/contract.ts';
import { version } from '../../package.json';
import { browserJobs, type PdfMaker } from './browser-jobs.ts';
import { browserJournal } from './browser-journal.ts';
import { openFiles } from './browser-open.ts';
import { printPdf } from './browser-print.ts';
import { saveFile } from './browser-save.ts';

/** The shell's verbs in a plain Chromium. A browser tells nobody's account or machine name, and has no menu; books are made by the window's engine, which is handed in. */
export function browserApi(makePdf: PdfMaker): SallimApi {
  const journal = browserJournal();
  return {
    info: async () => ({ version, shell: 'browser', user: '', machine: '' }),
    openFiles,
    saveFile,
    journalSegments: journal.segments,
    readJournal: journal.read,
    appendJournal: journal.append,
    ...browserJobs(makePdf),
    printPdf,
    onMenuCommand: () => () => {},
  };
}
