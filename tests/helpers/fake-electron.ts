import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  ElectronPort,
  FramePort,
  IpcEvent,
  MenuEntry,
  NavigationEvent,
  Rectangle,
  SessionPort,
  WebContentsPort,
  WindowOptions,
  WindowPort,
} from '../../electron/main/electron-port.ts';

type Listener = (...args: never[]) => void;

/** Listeners by event, fired in the order they were added. */
class Events {
  readonly #listeners = new Map<string, Listener[]>();

  on(event: string, listener: Listener): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  emit(event: string, ...args: unknown[]): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(...(args as never[]));
  }
}

export class FakeSession implements SessionPort {
  readonly events = new Events();
  request: Parameters<SessionPort['setPermissionRequestHandler']>[0] | null = null;
  check: Parameters<SessionPort['setPermissionCheckHandler']>[0] | null = null;
  device: (() => boolean) | null = null;
  before: Parameters<SessionPort['webRequest']['onBeforeRequest']>[0] | null = null;
  readonly webRequest: SessionPort['webRequest'] = {
    onBeforeRequest: (listener) => {
      this.before = listener;
    },
  };

  setPermissionRequestHandler(handler: NonNullable<FakeSession['request']>): void {
    this.request = handler;
  }

  setPermissionCheckHandler(handler: NonNullable<FakeSession['check']>): void {
    this.check = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler;
  }

  on(event: 'will-download', listener: Listener): void {
    this.events.on(event, listener);
  }

  /** Whether a request for the URL would be cancelled. */
  cancels(url: string): boolean {
    let cancelled = false;
    this.before?.({ url }, (reply) => {
      cancelled = reply.cancel === true;
    });
    return cancelled;
  }
}

export class FakeContents implements WebContentsPort {
  readonly events = new Events();
  readonly sent: unknown[][] = [];
  printed = 0;
  windowOpen: (() => { action: 'deny' }) | null = null;
  readonly session: SessionPort;

  constructor(session: SessionPort) {
    this.session = session;
  }

  on(event: string, listener: Listener): void {
    this.events.on(event, listener);
  }

  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.windowOpen = handler;
  }

  send(...message: unknown[]): void {
    this.sent.push(message);
  }

  print(_options: object, callback: (success: boolean, reason: string) => void): void {
    this.printed += 1;
    callback(false, 'Print job canceled');
  }

  isDestroyed(): boolean {
    return false;
  }

  /** Whether a page that asks not to be left is left all the same. */
  leavesAnyway(): boolean {
    let left = false;
    const preventDefault = () => {
      left = true;
    };
    this.events.emit('will-prevent-unload', { preventDefault });
    return left;
  }

  /** Whether the guards stop this navigation. */
  stops(event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate', url: string): boolean {
    let stopped = false;
    const navigation: NavigationEvent = {
      url,
      preventDefault: () => {
        stopped = true;
      },
    };
    this.events.emit(event, navigation);
    return stopped;
  }
}

export class FakeWindow implements WindowPort {
  readonly events = new Events();
  readonly calls: string[] = [];
  readonly loaded: string[] = [];
  readonly webContents: FakeContents;
  readonly options: WindowOptions;
  minimized = false;
  maximized = false;
  bounds: Rectangle = { x: 10, y: 20, width: 1200, height: 700 };

  constructor(options: WindowOptions, session: SessionPort) {
    this.options = options;
    this.webContents = new FakeContents(session);
  }

  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
  }

  on(event: string, listener: Listener): void {
    this.events.on(event, listener);
  }

  show(): void {
    this.calls.push('show');
  }
  focus(): void {
    this.calls.push('focus');
  }
  restore(): void {
    this.calls.push('restore');
  }
  maximize(): void {
    this.calls.push('maximize');
  }
  close(): void {
    this.calls.push('close');
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  isDestroyed(): boolean {
    return false;
  }
  getNormalBounds(): Rectangle {
    return this.bounds;
  }
}

/** A stand-in for Electron that remembers what the shell did to it. */
export class FakeElectron implements ElectronPort {
  readonly folder = mkdtempSync(join(tmpdir(), 'sallim-shell-'));
  readonly events = new Events();
  readonly log: string[] = [];
  readonly windows: FakeWindow[] = [];
  readonly sessions = new Map<string, FakeSession>();
  readonly channels = new Map<string, (event: IpcEvent, ...args: unknown[]) => Promise<unknown>>();
  readonly errors: { readonly title: string; readonly content: string }[] = [];
  readonly dialogs: unknown[] = [];
  menu: MenuEntry[] = [];
  firstInstance = true;
  version = '0.1.0';
  openChoice: { canceled: boolean; filePaths: string[] } = { canceled: true, filePaths: [] };
  /** The button that a question is answered with. */
  answer = '';
  saveChoice: { canceled: boolean; filePath?: string } = { canceled: true };
  serve: ((request: { url: string; method: string }) => Promise<Response>) | null = null;

  readonly app: ElectronPort['app'] = {
    isPackaged: true,
    enableSandbox: () => void this.log.push('sandbox'),
    requestSingleInstanceLock: () => {
      this.log.push('instance lock');
      return this.firstInstance;
    },
    whenReady: async () => void this.log.push('ready'),
    quit: () => void this.log.push('quit'),
    getVersion: () => this.version,
    getPath: () => this.folder,
    on: (event: string, listener: Listener) => this.events.on(event, listener),
  };

  readonly dialog: ElectronPort['dialog'] = {
    showOpenDialog: async (_window, options) => {
      this.dialogs.push(options);
      return this.openChoice;
    },
    showSaveDialog: async (_window, options) => {
      this.dialogs.push(options);
      return this.saveChoice;
    },
    showErrorBox: (title, content) => void this.errors.push({ title, content }),
    showMessage: (title, message) => void this.dialogs.push({ title, message }),
    ask: (_window, question) => {
      this.dialogs.push(question);
      return question.buttons.indexOf(this.answer);
    },
  };

  readonly protocol: ElectronPort['protocol'] = {
    registerSchemesAsPrivileged: (schemes) => void this.log.push(`scheme ${schemes.map((each) => each.scheme)}`),
    handle: (_scheme, handler) => {
      this.serve = handler;
    },
  };

  readonly ipcMain: ElectronPort['ipcMain'] = {
    handle: (channel, listener) => void this.channels.set(channel, listener),
  };

  createWindow(options: WindowOptions): FakeWindow {
    this.log.push('window');
    const window = new FakeWindow(options, this.partition(options.webPreferences.partition ?? ''));
    this.windows.push(window);
    this.events.emit('web-contents-created', {}, window.webContents);
    return window;
  }

  setApplicationMenu(entries: MenuEntry[]): void {
    this.menu = entries;
  }

  defaultSession(): FakeSession {
    return this.partition('');
  }

  partition(name: string): FakeSession {
    const session = this.sessions.get(name) ?? new FakeSession();
    this.sessions.set(name, session);
    return session;
  }

  workAreas(): Rectangle[] {
    return [{ x: 0, y: 0, width: 1920, height: 1040 }];
  }

  /** The application's window. */
  get window(): FakeWindow {
    const first = this.windows[0];
    if (first === undefined) throw new Error('no window was opened');
    return first;
  }

  /** Sends a message over a channel as the frame would. */
  async invoke(channel: string, frame: FramePort | null, ...args: unknown[]): Promise<unknown> {
    const listener = this.channels.get(channel);
    if (listener === undefined) throw new Error(`nobody listens to ${channel}`);
    return listener({ sender: this.window.webContents, senderFrame: frame }, ...args);
  }
}

/** The frame of the application's own page. */
export const ownFrame: FramePort = { url: 'app://sallim/', parent: null };
