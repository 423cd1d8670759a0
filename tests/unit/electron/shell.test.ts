import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startShell } from '../../../electron/main/shell.ts';
import { FakeElectron, ownFrame } from '../../helpers/fake-electron.ts';
import { shellParts, startFakeShell } from '../../helpers/start-fake-shell.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

describe('the start', () => {
  it('takes the instance, the sandbox and the scheme before ready, and opens one window after it', async () => {
    const electron = await startFakeShell();
    expect(electron.log).toEqual(['instance lock', 'sandbox', 'scheme app', 'ready', 'window']);
    expect(electron.window.loaded).toEqual(['app://sallim/']);
  });

  it('opens every window with nothing of Node in it', async () => {
    const electron = await startFakeShell();
    expect(electron.window.options.webPreferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      preload: join(electron.folder, 'preload.cjs'),
    });
  });

  it('does nothing but quit as a second instance', async () => {
    const electron = await startFakeShell((fake) => {
      fake.firstInstance = false;
    });
    expect(electron.log).toEqual(['instance lock', 'quit']);
    expect(existsSync(join(electron.folder, 'journal'))).toBe(false);
  });

  it('brings the first window forward when a second instance was started', async () => {
    const electron = await startFakeShell();
    electron.window.minimized = true;
    electron.events.emit('second-instance');
    expect(electron.window.calls).toEqual(['restore', 'show', 'focus']);
  });

  it('writes down who writes, and refuses data of a newer build before any window opens', async () => {
    const first = await startFakeShell((fake) => {
      fake.version = '0.2.0';
    });
    const record = JSON.parse(readFileSync(join(first.folder, 'journal', 'written-by.json'), 'utf8'));
    expect(record).toEqual({ app: '0.2.0', data: 2, electron: '45.4.1', chromium: '156.0.8078.100' });
    first.events.emit('will-quit');

    const older = new FakeElectron();
    older.app.getPath = () => first.folder;
    await startShell(older, shellParts(first.folder));
    expect(older.windows).toEqual([]);
    expect(older.log).toContain('quit');
    expect(older.errors[0]?.content).toContain('0.2.0');
  });

  it('refuses a folder that another process holds, and claims nothing of it for a newer build', async () => {
    const first = await startFakeShell();
    const record = join(first.folder, 'journal', 'written-by.json');
    const before = readFileSync(record, 'utf8');
    const second = new FakeElectron();
    second.version = '9.0.0';
    second.app.getPath = () => first.folder;
    await startShell(second, shellParts(first.folder));
    expect(second.windows).toEqual([]);
    expect(second.errors[0]?.content).toContain('다른 살림 창');
    expect(readFileSync(record, 'utf8')).toBe(before);
    first.events.emit('will-quit');
    expect(existsSync(join(first.folder, 'journal', 'journal.lock'))).toBe(false);
  });
});

describe('a start on damaged or newer data', () => {
  const recordIn = (folder: string) => join(folder, 'journal', 'written-by.json');

  it('says that a damaged record was kept aside, behind the open window', async () => {
    const electron = await startFakeShell((fake) => {
      mkdirSync(join(fake.folder, 'journal'));
      writeFileSync(recordIn(fake.folder), '{"app"');
    });
    expect(electron.windows).toHaveLength(1);
    expect(JSON.stringify(electron.dialogs)).toContain('written-by.json.unreadable-1');
    electron.events.emit('will-quit');
  });

  it('moves nothing of a folder that another process holds', async () => {
    const first = await startFakeShell();
    writeFileSync(recordIn(first.folder), '{"app"');
    const second = new FakeElectron();
    second.app.getPath = () => first.folder;
    await startShell(second, shellParts(first.folder));
    expect(second.errors[0]?.content).toContain('다른 살림 창');
    expect(readFileSync(recordIn(first.folder), 'utf8')).toBe('{"app"');
    first.events.emit('will-quit');
  });

  it('opens no window where the data folder is a link to a drive that is not there, and says so', async () => {
    const folder = tempFolder();
    symlinkSync(join(folder, 'drive'), join(folder, 'journal'));
    const electron = new FakeElectron();
    electron.app.getPath = () => folder;
    await startShell(electron, shellParts(folder));
    expect(electron.windows).toEqual([]);
    expect(electron.errors[0]?.content).toContain('링크인데 그 위치를 찾을 수 없습니다');
    expect(existsSync(join(folder, 'drive'))).toBe(false);
  });

  it('makes no lock where a newer build wrote, and gives it back where that shows under the lock', async () => {
    const newer = '{"app":"9.0.0","data":2,"electron":"45.4.1","chromium":"156.0.8078.100"}';
    const folder = tempFolder();
    mkdirSync(join(folder, 'journal'));
    const startHere = async () => {
      const electron = new FakeElectron();
      electron.app.getPath = () => folder;
      await startShell(electron, shellParts(folder));
      return electron;
    };
    writeFileSync(recordIn(folder), newer);
    // Nobody may make a lock here: a start that tried would say something else.
    mkdirSync(join(folder, 'journal', 'journal.lock'));
    expect((await startHere()).errors[0]?.content).toContain('9.0.0');
    rmSync(join(folder, 'journal', 'journal.lock'), { recursive: true });

    // The newer build starts while this one waits for the lock of a process that does not answer.
    writeFileSync(join(folder, 'journal', 'journal.lock'), JSON.stringify({ pid: process.ppid, id: 'x' }));
    rmSync(recordIn(folder));
    const starting = startHere();
    await new Promise((resolve) => setTimeout(resolve, 500));
    writeFileSync(recordIn(folder), newer);
    const late = await starting;
    expect(late.windows).toEqual([]);
    expect(late.errors[0]?.content).toContain('9.0.0');
    expect(readFileSync(recordIn(folder), 'utf8')).toBe(newer);
    expect(readdirSync(join(folder, 'journal'))).toEqual(['written-by.json']);
  });
});

describe('the window', () => {
  it('keeps its place and size, and takes them up again', async () => {
    const first = await startFakeShell();
    first.window.events.emit('close');
    first.events.emit('will-quit');
    const again = new FakeElectron();
    again.app.getPath = () => first.folder;
    await startShell(again, shellParts(first.folder));
    expect(again.window.options).toMatchObject({ x: 10, y: 20, width: 1200, height: 700 });
  });

  it('that holds unsaved work is closed only when the officer says so', async () => {
    const electron = await startFakeShell();
    const { webContents } = electron.window;
    electron.answer = '계속 쓰기';
    expect(webContents.leavesAnyway()).toBe(false);
    electron.answer = '닫기';
    expect(webContents.leavesAnyway()).toBe(true);
    expect(electron.dialogs).toHaveLength(2);
    expect(electron.dialogs[0]).toMatchObject({
      message: '저장되지 않은 내용이 있습니다.',
      buttons: ['계속 쓰기', '닫기'],
    });
  });

  it.each([
    ['no JSON', '{'],
    ['another shape', '{"bounds":{"x":0,"y":0},"maximized":false}'],
    ['a screen that is gone', '{"bounds":{"x":5000,"y":20,"width":1200,"height":700},"maximized":false}'],
    ['above the screen', '{"bounds":{"x":0,"y":-90,"width":1200,"height":700},"maximized":false}'],
    ['no size', '{"bounds":{"x":0,"y":0,"width":1,"height":1},"maximized":false}'],
  ])('opens at its usual size when the kept state is %s', async (_what, state) => {
    const electron = await startFakeShell((fake) => writeFileSync(join(fake.folder, 'window-state.json'), state));
    expect(electron.window.options).toMatchObject({ width: 1366, height: 768 });
    expect(electron.window.options.x).toBeUndefined();
  });
});

describe('the channels', () => {
  it('answer the page', async () => {
    const electron = await startFakeShell();
    expect(await electron.invoke('app:info', ownFrame)).toMatchObject({ version: '0.1.0', shell: 'electron' });
    expect(await electron.invoke('journal:append', ownFrame, 1, 0, ['{"seq":1}'])).toEqual({ ok: true, value: 10 });
    expect(await electron.invoke('journal:segments', ownFrame)).toEqual({
      ok: true,
      value: [{ segment: 1, bytes: 10 }],
    });
    const read = await electron.invoke('journal:read', ownFrame, 1, 0, 100);
    expect(read).toEqual({ ok: true, value: new TextEncoder().encode('{"seq":1}\n') });
    electron.events.emit('will-quit');
  });

  it('save under the chosen name with the ending of the kind, and open what was chosen', async () => {
    const electron = await startFakeShell();
    const kind = { label: 'PDF', endings: ['pdf'] };
    const bytes = new TextEncoder().encode('%PDF');
    electron.saveChoice = { canceled: false, filePath: join(electron.folder, '설명서') };
    const request = { suggestedName: '../../설명서: 1', bytes, kind };
    expect(await electron.invoke('files:save', ownFrame, request)).toEqual({ ok: true, value: '설명서.pdf' });
    expect(electron.dialogs[0]).toMatchObject({ defaultPath: join(electron.folder, '_.._설명서_ 1.pdf') });
    expect(await electron.invoke('files:save', ownFrame, request)).toMatchObject({ error: { code: 'file-exists' } });

    electron.openChoice = { canceled: false, filePaths: [join(electron.folder, '설명서.pdf')] };
    const opened = await electron.invoke('files:open', ownFrame, kind, false);
    expect(opened).toEqual({ ok: true, value: [{ name: '설명서.pdf', bytes }] });
  });

  it('answer a closed dialog with nothing', async () => {
    const electron = await startFakeShell();
    const kind = { label: 'PDF', endings: ['pdf'] };
    expect(await electron.invoke('files:open', ownFrame, kind, true)).toEqual({ ok: true, value: [] });
    const request = { suggestedName: 'a', bytes: new Uint8Array(), kind };
    expect(await electron.invoke('files:save', ownFrame, request)).toEqual({ ok: true, value: null });
  });

  it('print from a window and a session of their own, and leave no copy behind', async () => {
    const electron = await startFakeShell();
    const pdf = new TextEncoder().encode('%PDF');
    expect(await electron.invoke('print:pdf', ownFrame, pdf, '설명서')).toEqual({ ok: true, value: null });
    const viewer = electron.windows[1];
    expect(viewer?.options.webPreferences).toMatchObject({ sandbox: true, partition: 'print' });
    expect(viewer?.options.webPreferences.preload).toBeUndefined();
    const url = viewer?.loaded[0] ?? '';
    expect(readFileSync(new URL(url), 'utf8')).toBe('%PDF');
    viewer?.webContents.events.emit('did-finish-load');
    expect(viewer?.webContents.printed).toBe(1);
    viewer?.events.emit('closed');
    await expect.poll(() => existsSync(new URL(url))).toBe(false);
  });
});
