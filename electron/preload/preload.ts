import { contextBridge, ipcRenderer } from 'electron';
import { type IpcChannel, type IpcContract, menuCommandEvent, type SallimApi } from '#shared/ipc/contract.ts';

function call<C extends IpcChannel>(channel: C, ...args: IpcContract[C]['args']): Promise<IpcContract[C]['reply']> {
  return ipcRenderer.invoke(channel, ...args);
}

/** Verbs only: neither a channel's name nor `ipcRenderer` can be had through it (Electron's security list, item 20). */
const api: SallimApi = {
  info: () => call('app:info'),
  openFiles: (kind, many) => call('files:open', kind, many),
  saveFile: (request) => call('files:save', request),
  journalSegments: () => call('journal:segments'),
  readJournal: (segment, from, to) => call('journal:read', segment, from, to),
  appendJournal: (segment, at, lines) => call('journal:append', segment, at, lines),
  typesetPdf: (request) => call('typeset:pdf', request),
  printPdf: (pdf, name) => call('print:pdf', pdf, name),
  onMenuCommand: (listener) => {
    const heard = (_event: unknown, command: unknown) => {
      if (typeof command === 'string') listener(command);
    };
    ipcRenderer.on(menuCommandEvent, heard);
    // Braces: a returned `ipcRenderer` would cross the bridge to the page.
    return () => {
      ipcRenderer.removeListener(menuCommandEvent, heard);
    };
  },
};

contextBridge.exposeInMainWorld('sallim', api);
