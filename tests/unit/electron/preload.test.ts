import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { SallimApi } from '../../../shared/ipc/contract.ts';

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, (event: unknown, command: unknown) => void>(),
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => electron.exposed.set(name, api) },
  ipcRenderer: {
    invoke: async (...call: unknown[]) => {
      electron.invoked.push(call);
      return 'answer';
    },
    on: (channel: string, listener: (event: unknown, command: unknown) => void) =>
      electron.listeners.set(channel, listener),
    removeListener: (channel: string) => electron.listeners.delete(channel),
  },
}));

let api: SallimApi;

beforeAll(async () => {
  await import('../../../electron/preload/preload.ts');
  api = electron.exposed.get('sallim') as SallimApi;
});

describe('the preload', () => {
  it('exposes one object with the verbs of the contract and nothing else', () => {
    expect([...electron.exposed.keys()]).toEqual(['sallim']);
    expect(Object.keys(api).sort()).toEqual([
      'appendJournal',
      'cancelJob',
      'endOfJob',
      'info',
      'journalSegments',
      'onJobProgress',
      'onMenuCommand',
      'openFiles',
      'printPdf',
      'readJournal',
      'saveFile',
      'startJob',
    ]);
  });

  it('puts each verb on its own channel', async () => {
    const kind = { label: 'PDF', endings: ['pdf'] };
    const bytes = new Uint8Array();
    const job = { kind: 'save', name: 'a', bookJson: '{}', standard: 'tagged' } as const;
    await api.info();
    await api.openFiles(kind, true);
    await api.saveFile({ suggestedName: 'a', bytes, kind });
    await api.journalSegments();
    await api.readJournal(1, 0, 10);
    await api.appendJournal(1, 0, ['{}']);
    await api.startJob(job);
    await api.endOfJob(1);
    await api.cancelJob(1);
    expect(await api.printPdf(bytes, 'a')).toBe('answer');
    expect(electron.invoked).toEqual([
      ['app:info'],
      ['files:open', kind, true],
      ['files:save', { suggestedName: 'a', bytes, kind }],
      ['journal:segments'],
      ['journal:read', 1, 0, 10],
      ['journal:append', 1, 0, ['{}']],
      ['job:start', job],
      ['job:end', 1],
      ['job:cancel', 1],
      ['print:pdf', bytes, 'a'],
    ]);
  });

  it('hands on a job’s progress without the event, and nothing of another shape', () => {
    const heard: unknown[] = [];
    const stop = api.onJobProgress((...args) => heard.push(args));
    const progress = { id: 1, step: { kind: 'making', done: 1, total: 2 } };
    electron.listeners.get('job:progress')?.({ sender: 'ipcRenderer' }, { ...progress, path: '/etc' });
    for (const wrong of [null, 'making', { id: 1 }, { ...progress, step: { kind: 'run', done: 1, total: 2 } }])
      electron.listeners.get('job:progress')?.({}, wrong);
    expect(heard).toEqual([[progress]]);
    expect(stop()).toBeUndefined();
    expect(electron.listeners.size).toBe(0);
  });

  it('hands on a command’s id without the event, and nothing but a text', () => {
    const heard: unknown[] = [];
    const stop = api.onMenuCommand((...args) => heard.push(args));
    electron.listeners.get('menu:command')?.({ sender: 'ipcRenderer' }, 'file.new');
    electron.listeners.get('menu:command')?.({}, { id: 'file.new' });
    expect(heard).toEqual([['file.new']]);
    // What an unsubscribe returns crosses to the page as well.
    expect(stop()).toBeUndefined();
    expect(electron.listeners.size).toBe(0);
  });
});
