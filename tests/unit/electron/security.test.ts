import { describe, expect, it } from 'vitest';
import { ipcChannels } from '../../../shared/ipc/contract.ts';
import { type FakeElectron, ownFrame } from '../../helpers/fake-electron.ts';
import { startFakeShell } from '../../helpers/start-fake-shell.ts';

/** Places the page must never go to; several carry our origin where a text comparison would find it. */
const foreignUrls = [
  'https://example.com/',
  'http://127.0.0.1:47613/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'about:blank',
  'blob:app://sallim/6a4f7d1e',
  'app://other/',
  'app://sallim.example.com/',
  'app://sallim@example.com/',
  'app://user:secret@sallim/',
  'https://example.com/?app://sallim/',
  'https://example.com/#app://sallim/',
  'app://sallim/assets/a.js',
  'chrome://settings/',
  'mailto:someone@example.com',
  'not a url',
];

const goodArguments: Record<string, unknown[]> = {
  'app:info': [],
  'files:open': [{ label: 'PDF', endings: ['pdf'] }, false],
  'files:save': [{ suggestedName: 'a', bytes: new Uint8Array(), kind: { label: 'PDF', endings: ['pdf'] } }],
  'journal:segments': [],
  'journal:append': [1, 0, ['{}']],
  'journal:read': [1, 0, 10],
  'job:start': [{ kind: 'save', name: 'a', bookJson: '{}', standard: 'tagged' }],
  'job:end': [1],
  'job:cancel': [1],
  'print:pdf': [new Uint8Array(), 'a'],
};

describe('navigation', () => {
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
    it.each(foreignUrls)(`${event} to %s is stopped`, async (url) => {
      const { window } = await startFakeShell();
      expect(window.webContents.stops(event, url)).toBe(true);
    });

    it(`${event} to the page itself is a reload and goes on`, async () => {
      const { window } = await startFakeShell();
      expect(window.webContents.stops(event, 'app://sallim/')).toBe(false);
      expect(window.webContents.stops(event, 'app://sallim/index.html?a#b')).toBe(false);
    });
  }

  it('opens no new window and no webview', async () => {
    const { window } = await startFakeShell();
    expect(window.webContents.windowOpen?.()).toEqual({ action: 'deny' });
    let prevented = false;
    window.webContents.events.emit('will-attach-webview', {
      preventDefault: () => {
        prevented = true;
      },
    });
    expect(prevented).toBe(true);
  });

  it('holds the print window to its own copy and the viewer', async () => {
    const electron = await startFakeShell();
    await electron.invoke('print:pdf', ownFrame, new Uint8Array(), 'a');
    const viewer = electron.windows[1];
    const copy = viewer?.loaded[0] ?? '';
    expect(viewer?.webContents.stops('will-frame-navigate', copy)).toBe(false);
    for (const url of ['https://example.com/', 'file:///etc/passwd', 'app://sallim/', `${copy}/../../secret.txt`]) {
      expect(viewer?.webContents.stops('will-navigate', url), url).toBe(true);
    }
    expect(viewer?.webContents.windowOpen?.()).toEqual({ action: 'deny' });
  });
});

describe('requests, permissions, downloads', () => {
  it('lets out no request but for the application and what the page made', async () => {
    const session = (await startFakeShell()).defaultSession();
    for (const url of ['app://sallim/', 'app://sallim/a.js', 'blob:app://sallim/1', 'data:image/png;base64,AA']) {
      expect(session.cancels(url), url).toBe(false);
    }
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'app://other/',
      'blob:https://example.com/1',
      'ftp://example.com/',
    ]) {
      expect(session.cancels(url), url).toBe(true);
    }
  });

  it('grants the page its storage and nothing else, to nobody else', async () => {
    const electron = await startFakeShell();
    for (const session of [electron.defaultSession(), electron.partition('print')]) {
      const asked = (permission: string, requestingUrl: string) => {
        let granted: boolean | undefined;
        session.request?.({}, permission, (answer) => (granted = answer), { requestingUrl });
        return [granted, session.check?.({}, permission, requestingUrl)];
      };
      expect(asked('persistent-storage', 'app://sallim/')).toEqual([true, true]);
      expect(asked('persistent-storage', 'https://example.com/')).toEqual([false, false]);
      for (const permission of 'geolocation media notifications usb serial hid fileSystem openExternal clipboard-read midi'.split(
        ' ',
      )) {
        expect(asked(permission, 'app://sallim/'), permission).toEqual([false, false]);
      }
      expect(session.device?.()).toBe(false);
    }
  });

  it('downloads nothing', async () => {
    const session = (await startFakeShell()).defaultSession();
    let prevented = false;
    session.events.emit('will-download', {
      preventDefault: () => {
        prevented = true;
      },
    });
    expect(prevented).toBe(true);
  });
});

describe('who may call', () => {
  const strangers = {
    'a foreign page': { url: 'https://example.com/', parent: null },
    'a page that names us in its query': { url: 'https://example.com/?app://sallim/', parent: null },
    'another host of the scheme': { url: 'app://other/', parent: null },
    'a sub-frame of our own': { url: 'app://sallim/', parent: ownFrame },
    'a frame that is gone': null,
  };

  it('covers every channel', async () => {
    const electron = await startFakeShell();
    expect([...electron.channels.keys()].sort()).toEqual([...ipcChannels].sort());
    expect(Object.keys(goodArguments).sort()).toEqual([...ipcChannels].sort());
  });

  for (const [who, frame] of Object.entries(strangers)) {
    it.each(ipcChannels)(`${who} is refused on %s`, async (channel) => {
      const electron = await startFakeShell();
      const call = electron.invoke(channel, frame, ...(goodArguments[channel] ?? []));
      await expect(call).rejects.toThrow('refused');
    });
  }

  it.each(ipcChannels)('arguments that are not the contract are refused on %s', async (channel) => {
    const electron = await startFakeShell();
    const good = goodArguments[channel] ?? [];
    for (const bad of [[...good, 1], good.length > 0 ? [] : [null], good.map(() => ({ __proto__: null }))]) {
      if (bad.length === 0 && good.length === 0) continue;
      await expect(electron.invoke(channel, ownFrame, ...bad), JSON.stringify(bad)).rejects.toThrow('refused');
    }
  });
});

describe('app://sallim', () => {
  const get = (electron: FakeElectron, url: string, method = 'GET') => {
    if (electron.serve === null) throw new Error('nothing serves the scheme');
    return electron.serve({ url, method });
  };

  it('gives the page with its type and every security header', async () => {
    const electron = await startFakeShell();
    for (const url of ['app://sallim/', 'app://sallim', 'app://sallim/index.html?x#y']) {
      const reply = await get(electron, url);
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await reply.text()).toContain('살림');
    }
  });

  it('refuses other methods and other hosts, with the headers', async () => {
    const electron = await startFakeShell();
    const posted = await get(electron, 'app://sallim/', 'POST');
    const other = await get(electron, 'app://other/');
    expect([posted.status, other.status]).toEqual([405, 404]);
    expect(other.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('judges the path as it was sent', async () => {
    const electron = await startFakeShell();
    for (const path of ['/assets/../index.html', '/%2e%2e/index.html', '/x/..%2findex.html']) {
      expect((await get(electron, `app://sallim${path}`)).status, path).toBe(404);
    }
  });
});
