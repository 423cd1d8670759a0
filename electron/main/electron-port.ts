/**
 * The part of Electron that `electron/main` uses, and nothing more. `main.ts` hands in the real thing; the tests
 * hand in a stand-in and run the same code under plain Node (electron/README.md).
 */
export interface CancellableEvent {
  preventDefault(): void;
}

/** `will-navigate`, `will-redirect` and `will-frame-navigate` all tell where they are going. */
export interface NavigationEvent extends CancellableEvent {
  readonly url: string;
}

export interface FramePort {
  readonly url: string;
  readonly parent: FramePort | null;
}

export interface WebContentsPort {
  readonly session: SessionPort;
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate',
    listener: (event: NavigationEvent) => void,
  ): unknown;
  /** The page asked not to be left; `preventDefault` leaves it all the same. */
  on(event: 'will-prevent-unload', listener: (event: CancellableEvent) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: CancellableEvent) => void): unknown;
  on(event: 'did-finish-load', listener: () => void): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  send(channel: string, ...args: unknown[]): void;
  print(options: object, callback: (success: boolean, reason: string) => void): void;
  isDestroyed(): boolean;
}

export interface IpcEvent {
  readonly sender: WebContentsPort;
  readonly senderFrame: FramePort | null;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowOptions {
  readonly title?: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly show?: boolean;
  readonly autoHideMenuBar?: boolean;
  readonly backgroundColor?: string;
  readonly webPreferences: WebPreferences;
}

/** Only what is set here is ever set: no experimental feature, no `webSecurity: false` can be written down. */
export interface WebPreferences {
  readonly contextIsolation: true;
  readonly sandbox: true;
  readonly nodeIntegration: false;
  readonly webviewTag: false;
  readonly navigateOnDragDrop: false;
  readonly spellcheck: false;
  readonly devTools: boolean;
  readonly preload?: string;
  readonly partition?: string;
  readonly plugins?: boolean;
}

export interface WindowPort {
  readonly webContents: WebContentsPort;
  loadURL(url: string): Promise<void>;
  on(event: 'close' | 'closed' | 'ready-to-show', listener: () => void): unknown;
  show(): void;
  focus(): void;
  restore(): void;
  maximize(): void;
  close(): void;
  isMinimized(): boolean;
  isMaximized(): boolean;
  isDestroyed(): boolean;
  getNormalBounds(): Rectangle;
}

export interface SessionPort {
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      callback: (granted: boolean) => void,
      details: { readonly requestingUrl?: string },
    ) => void,
  ): void;
  setPermissionCheckHandler(
    handler: (contents: unknown, permission: string, requestingOrigin: string) => boolean,
  ): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, callback: (reply: { cancel?: boolean }) => void) => void,
    ): void;
  };
  on(event: 'will-download', listener: (event: CancellableEvent) => void): unknown;
}

export interface MenuEntry {
  readonly label?: string;
  readonly role?: 'cut' | 'copy' | 'paste' | 'selectAll' | 'quit' | 'togglefullscreen';
  readonly type?: 'separator';
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly submenu?: MenuEntry[];
  readonly click?: () => void;
}

export interface FileFilter {
  readonly name: string;
  readonly extensions: string[];
}

export interface Question {
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  readonly buttons: string[];
}

export interface DialogPort {
  showOpenDialog(
    window: WindowPort,
    options: { filters: FileFilter[]; properties: ('openFile' | 'multiSelections')[] },
  ): Promise<{ readonly canceled: boolean; readonly filePaths: string[] }>;
  showSaveDialog(
    window: WindowPort,
    options: { defaultPath: string; filters: FileFilter[] },
  ): Promise<{ readonly canceled: boolean; readonly filePath?: string }>;
  showErrorBox(title: string, content: string): void;
  showMessage(title: string, message: string): void;
  /** Waits for the answer: the place of the pressed button. Esc is the first one, which stays as things are. */
  ask(window: WindowPort, question: Question): number;
}

export interface AppPort {
  readonly isPackaged: boolean;
  enableSandbox(): void;
  requestSingleInstanceLock(): boolean;
  whenReady(): Promise<void>;
  quit(): void;
  getVersion(): string;
  getPath(name: 'userData' | 'documents' | 'temp'): string;
  on(event: 'second-instance' | 'window-all-closed' | 'will-quit', listener: () => void): unknown;
  on(event: 'web-contents-created', listener: (event: unknown, contents: WebContentsPort) => void): unknown;
}

export interface ElectronPort {
  readonly app: AppPort;
  readonly dialog: DialogPort;
  readonly protocol: {
    registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Record<string, boolean> }[]): void;
    handle(
      scheme: string,
      handler: (request: { readonly url: string; readonly method: string }) => Promise<Response>,
    ): void;
  };
  readonly ipcMain: {
    handle(channel: string, listener: (event: IpcEvent, ...args: unknown[]) => Promise<unknown>): void;
  };
  createWindow(options: WindowOptions): WindowPort;
  setApplicationMenu(entries: MenuEntry[]): void;
  defaultSession(): SessionPort;
  partition(name: string): SessionPort;
  workAreas(): Rectangle[];
}
