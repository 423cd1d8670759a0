import { contextBridge, ipcRenderer } from 'electron';
import {
  type IpcChannel,
  type IpcContract,
  jobProgressEvent,
  menuCommandEvent,
  type SallimApi,
} from '#shared/ipc/contract.ts';
import { readJobProgress } from '#shared/ipc/jobs.ts';

function call<C extends IpcChannel>(channel: C, ...args: IpcContract[C]['args']): Promise<IpcContract[C]['reply']> {
  return ipcRenderer.invoke(channel, ...args);
}

/** Hands on what the shell sends, without the event; returns the unsubscribe. */
function hear(channel: string, listener: (value: unknown) => void): () => void {
  const heard = (_event: unknown, value: unknown) => listener(value);
  ipcRenderer.on(channel, heard);
  // Braces: a returned `ipcRenderer` would cross the bridge to the page.
  return () => {
    ipcRenderer.removeListener(channel, heard);
  };
}

/** Verbs only: neither a channel's name nor `ipcRenderer` can be had through it (Electron's security list, item 20). */
const api: SallimApi = {
  info: () => call('app:info'),
  openFiles: (kind, many) => call('files:open', kind, many),
  saveFile: (request) => call('files:save', request),
  journalSegments: () => call('journal:segments'),
  readJournal: (segment, from, to) => call('journal:read', segment, from, to),
  appendJournal: (segment, at, lines) => call('journal:append', segment, at, lines),
  startJob: (job) => call('job:start', job),
  endOfJob: (id) => call('job:end', id),
  cancelJob: (id) => call('job:cancel', id),
  printPdf: (pdf, name) => call('print:pdf', pdf, name),
  onJobProgress: (listener) =>
    hear(jobProgressEvent, (value) => {
      const progress = readJobProgress(value);
      if (progress) listener(progress);
    }),
  onMenuCommand: (listener) =>
    hear(menuCommandEvent, (command) => {
      if (typeof command === 'string') listener(command);
    }),
};

contextBridge.exposeInMainWorld('sallim', api);
