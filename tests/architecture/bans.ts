import { isIn, mayImportPackage } from './boundaries.ts';
import { type Layer, layers } from './layers.ts';

/** A package that only the rows of the table which name it may import, and what to do instead elsewhere. */
interface Guarded {
  readonly pack: string;
  /** Further names of it, for Biome's patterns. */
  readonly also?: readonly string[];
  readonly instead: string;
}

const guarded: readonly Guarded[] = [
  { pack: 'electron', instead: 'Talk to it through shared/ipc and electron/main/electron-port.ts.' },
  {
    pack: 'node:',
    also: ['fs', 'fs/*', 'path', 'os', 'child_process', 'http', 'https', 'net', 'crypto'],
    instead: 'Take bytes, time and ids as arguments, or put the code into electron/main.',
  },
  { pack: 'react', also: ['react-dom', 'react-dom/*'], instead: 'Keep what is drawn in a screen.' },
  { pack: 'dexie', instead: 'Call a query or commit(change) of renderer/store.' },
  {
    pack: 'ag-grid-community',
    also: ['ag-grid-react', '@ag-grid-community/**'],
    instead: 'Use the wrapper, renderer/grid/data-grid.tsx.',
  },
  { pack: 'zod', instead: 'Call a validator that stands where data enters.' },
  { pack: '@myriaddreamin', instead: 'Ask the typesetter of the main side or of renderer/typesetting.' },
  { pack: 'xlsx', instead: 'It works behind the guard of its reader.' },
  { pack: 'htmlparser2', instead: 'Use the tokens and runs of shared/html.' },
  { pack: 'es-hangul', instead: 'Use the particles, letters and search of shared/hangul.' },
];

/** Of Electron itself the rows that may import it get these words only, or all but these. */
const ofElectron: Readonly<Record<string, object>> = {
  'electron/main/main.ts': {
    importNames: ['shell', 'webFrame', 'remote'],
    message: 'shell.openExternal and openPath are never called: nothing leaves the application (electron/README.md).',
  },
  'electron/preload': {
    allowImportNames: ['contextBridge', 'ipcRenderer'],
    message: 'The preload needs contextBridge and ipcRenderer, nothing else of Electron.',
  },
};

const network = ['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'];
const noNetwork =
  'No network: files come through renderer/bridge, the engine and the fonts through renderer/workers and renderer/typesetting.';
const pure: Readonly<Record<string, string>> = {
  Date: 'shared has no clock: take the time as an argument.',
  performance: 'shared has no clock: take the time as an argument.',
  crypto: 'shared has no random numbers: take ids as arguments.',
  setTimeout: 'shared has no clock.',
  setInterval: 'shared has no clock.',
  process: 'No Node in shared.',
  Buffer: 'No Node in shared: use Uint8Array.',
  window: 'No DOM in shared.',
  document: 'No DOM in shared.',
  navigator: 'No DOM in shared.',
  localStorage: 'No DOM in shared.',
  indexedDB: 'IndexedDB stands in renderer/store.',
};

const sideOf = (folder: string) => folder.split('/')[0] ?? '';
const forTests = ['**/tests/**', '#tests/**', 'vitest', 'vitest/*', 'fast-check', 'playwright-core'];

function patternsOf(layer: Layer): object[] {
  const sides = ['electron', 'renderer'].filter((side) => side !== sideOf(layer.folder));
  const packs = guarded.filter(({ pack }) => !(layer.packages ?? []).some((name) => isIn(name, pack)));
  return [
    ...sides.map((side) => ({
      group: [`**/${side}/**`, `#${side}/**`],
      message: `${side} is not for this folder; put what both need into shared, what both say into shared/ipc.`,
    })),
    { group: forTests, message: 'Nothing but tests imports tests; move what is needed into the source.' },
    ...packs.map(({ pack, also = [], instead }) => {
      const rows = layers.filter((row) => mayImportPackage(row, pack)).map(({ folder }) => folder);
      const where = rows.length === 0 || rows.length > 6 ? '' : `${pack} stands in ${rows.join(', ')}. `;
      return { group: [...(pack === 'node:' ? ['node:*'] : [pack, `${pack}/**`]), ...also], message: where + instead };
    }),
  ];
}

function globalsOf(layer: Layer): Record<string, string> {
  const side = sideOf(layer.folder);
  if (side !== 'shared' && side !== 'renderer') return {};
  const denied = layer.fetches ? network : ['fetch', ...network];
  return { ...Object.fromEntries(denied.map((name) => [name, noNetwork])), ...(side === 'shared' ? pure : {}) };
}

function rulesOf(layer: Layer): object {
  const only = ofElectron[layer.folder];
  const options = { patterns: patternsOf(layer), ...(only === undefined ? {} : { paths: { electron: only } }) };
  const denied = globalsOf(layer);
  return {
    noRestrictedImports: { level: 'error', options },
    ...(Object.keys(denied).length === 0
      ? {}
      : { noRestrictedGlobals: { level: 'error', options: { deniedGlobals: denied } } }),
  };
}

const filesOf = (folder: string) => (/\.tsx?$/.test(folder) ? folder : `${folder}/**`);

/**
 * The bans of biome.json, made of the table of layers: rows with the same bans in one override, without the rows that
 * stand inside them and have others. Biome keeps the sides and the packages, in the editor too; arrows between the
 * rooms of one side, and doors, are kept by `boundaries.ts` alone.
 */
export function overridesOf(rows: readonly Layer[]): object[] {
  const groups = new Map<string, Layer[]>();
  for (const row of rows) {
    const key = JSON.stringify(rulesOf(row));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, group]) => {
    const inside = rows.filter(
      (row) => !group.includes(row) && group.some(({ folder }) => row.folder !== folder && isIn(row.folder, folder)),
    );
    const includes = [...group.map(({ folder }) => filesOf(folder)), ...inside.map(({ folder }) => `!${folder}`)];
    return { includes, linter: { rules: { style: JSON.parse(key) as object } } };
  });
}

/** biome.json as it should be: its own settings, and the bans of the table behind them. */
export function withBans(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...settings, overrides: overridesOf(layers) };
}
