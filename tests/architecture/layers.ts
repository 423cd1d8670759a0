/** One row of the table: a folder (or one file of it), and the folders and packages it may import. */
export interface Layer {
  readonly folder: string;
  readonly folders: readonly string[];
  readonly packages?: readonly string[];
  /** It may call `fetch`: the engine and the fonts, which are files of the program. Nothing else asks for anything. */
  readonly fetches?: true;
}

/** A folder of which only some files may be imported from outside it: the rest is its own affair. */
export interface Door {
  readonly folder: string;
  readonly files: readonly string[];
}

const react = ['react', 'react-dom'];
/** What menus, lists and selects are built of: keys, focus and roles, without a look of its own. */
const headless = '@base-ui/react';
const engine = '@myriaddreamin';
const values = ['shared/result', 'shared/characters', 'shared/hangul', 'shared/money'];
const domain = [...values, 'shared/line-items', 'shared/funding', 'shared/costing'];

/**
 * The arrows, the only place where they are written: `boundaries.ts` judges by them, and Biome's bans are made of them
 * (`node tests/architecture/write-bans.ts`). The row with the longest matching folder counts; a file in no row is
 * refused, so that a new folder is given its place here first. A folder may always import itself.
 */
export const layers: readonly Layer[] = [
  { folder: 'shared/platform.d.ts', folders: [] },
  { folder: 'shared/result', folders: [] },
  { folder: 'shared/characters', folders: [] },
  { folder: 'shared/bullets', folders: ['shared/result', 'shared/characters'] },
  { folder: 'shared/hangul', folders: ['shared/result', 'shared/characters'], packages: ['es-hangul'] },
  { folder: 'shared/html', folders: ['shared/result', 'shared/characters'], packages: ['htmlparser2'] },
  { folder: 'shared/encodings', folders: [] },
  { folder: 'shared/files', folders: [] },
  { folder: 'shared/money', folders: ['shared/result', 'shared/characters', 'shared/hangul'] },
  // The tables of codes are data beside the code that reads them.
  { folder: 'shared/line-items', folders: [...values, 'assets/line-items'] },
  { folder: 'shared/funding', folders: values },
  { folder: 'shared/costing', folders: [...values, 'shared/bullets'] },
  { folder: 'shared/diff', folders: ['shared/result'] },
  {
    folder: 'shared/records',
    folders: [...domain, 'shared/diff'],
    // `@noble/hashes` for ids from content: WebCrypto's hash is asynchronous.
    packages: ['zod', '@noble/hashes'],
  },
  // What follows an edit: totals, 증감, the tree of 산출근거 and its moves, 단가, 비율.
  { folder: 'shared/drafting', folders: [...domain, 'shared/bullets', 'shared/diff', 'shared/records'] },
  { folder: 'shared/settlement', folders: [...values, 'shared/line-items', 'shared/records'] },
  { folder: 'shared/rollover', folders: [...domain, 'shared/records', 'shared/drafting', 'shared/settlement'] },
  { folder: 'shared/audit', folders: [...domain, 'shared/bullets', 'shared/records', 'shared/drafting'] },
  { folder: 'shared/comparison', folders: [...values, 'shared/records'] },
  { folder: 'shared/totals', folders: [...values, 'shared/line-items', 'shared/funding', 'shared/records'] },
  { folder: 'shared/journal', folders: ['shared/result', 'shared/records', 'shared/diff', 'shared/ipc/segments.ts'] },
  { folder: 'shared/document', folders: [...domain, 'shared/bullets', 'shared/records'] },
  // `costing` for the text form: name and expression of a line are told apart by the language's own parser.
  {
    folder: 'shared/formats',
    folders: [...values, 'shared/bullets', 'shared/html', 'shared/costing', 'shared/document', 'shared/records'],
  },
  { folder: 'shared/formats/xlsx', folders: [...values, 'shared/document', 'shared/records'], packages: ['xlsx'] },
  // What is between a document and a PDF: the engine's input, runs of pages, joining.
  { folder: 'shared/typesetting', folders: [...values, 'shared/document'] },
  {
    folder: 'shared/import',
    folders: [...values, 'shared/encodings', 'shared/files', 'shared/formats', 'shared/document', 'shared/records'],
  },
  { folder: 'shared/ipc', folders: ['shared/result'], packages: ['zod'] },

  { folder: 'renderer/app', folders: ['renderer', 'shared', 'assets'], packages: react },
  {
    folder: 'renderer/features',
    folders: [
      ...['renderer/session', 'renderer/commands', 'renderer/store', 'renderer/table', 'renderer/grid'],
      ...['renderer/typesetting', 'renderer/ui', 'shared'],
    ],
    packages: [...react, headless],
  },
  // One command a file: name, key, when it applies, run.
  { folder: 'renderer/commands', folders: ['renderer/session', 'shared', 'assets'], packages: react },
  // The running application between store and screens: what is open, what is on its way, settings.
  {
    folder: 'renderer/session',
    folders: ['renderer/store', 'renderer/bridge', 'renderer/typesetting', 'shared'],
    packages: react,
  },
  // What every table section shares: rows to grid and back, amount columns, labels of edits.
  {
    folder: 'renderer/table',
    folders: ['renderer/grid', 'renderer/ui', 'shared'],
    packages: react,
  },
  { folder: 'renderer/store', folders: ['shared'], packages: ['dexie'] },
  {
    folder: 'renderer/grid',
    // `costing` for what is typed into an amount cell: `=100+200*3`.
    folders: ['renderer/ui', ...values, 'shared/costing', 'shared/html'],
    packages: [...react, headless],
  },
  // What draws: the kit round it knows cells, rows and keys, and could stand round another grid.
  {
    folder: 'renderer/grid/ag',
    folders: ['renderer/grid', 'renderer/ui', ...values, 'shared/costing', 'shared/html'],
    packages: [...react, 'ag-grid-community', 'ag-grid-react', '@ag-grid-community/locale'],
  },
  {
    folder: 'renderer/grid/data-grid.tsx',
    folders: ['renderer/grid', 'renderer/ui', ...values, 'shared/costing', 'shared/html'],
    // The style sheet alone.
    packages: [...react, 'ag-grid-community/styles'],
  },
  {
    folder: 'renderer/typesetting',
    folders: [
      ...['renderer/ui', 'renderer/workers/ask.ts', 'renderer/workers/serve.ts', ...values],
      ...['shared/ipc', 'shared/document', 'shared/typesetting', 'assets'],
    ],
    packages: [...react, engine],
    fetches: true,
  },
  {
    folder: 'renderer/bridge',
    folders: [
      ...['package.json', 'renderer/workers/ask.ts', 'renderer/workers/serve.ts'],
      ...['shared/ipc', 'shared/files', 'shared/hangul', 'shared/result', 'shared/journal'],
    ],
  },
  {
    folder: 'renderer/workers',
    folders: ['shared', 'assets'],
    fetches: true,
  },
  { folder: 'renderer/ui', folders: [...values, 'shared/bullets', 'shared/costing'], packages: [...react, headless] },

  {
    folder: 'electron/main',
    folders: ['electron/pages', 'shared/ipc', 'shared/files', 'shared/hangul', 'shared/result'],
    packages: ['node:', 'zod'],
  },
  {
    folder: 'electron/main/main.ts',
    // `electron/cli` only to hand over to it: its commands follow the packaged program's name.
    folders: ['electron/main', 'electron/cli/main.ts', 'shared/ipc', 'shared/result'],
    packages: ['node:', 'electron'],
  },
  {
    folder: 'electron/main/typesetting',
    folders: ['electron/main', 'shared/ipc', ...values, 'shared/document', 'shared/typesetting', 'assets'],
    packages: ['node:', engine],
  },
  { folder: 'electron/preload', folders: ['shared/ipc'], packages: ['electron'] },
  { folder: 'electron/pages', folders: ['shared/ipc'], packages: ['node:'] },
  { folder: 'electron/launch', folders: ['electron/pages', 'shared/ipc', 'assets'], packages: ['node:', 'vite'] },
  {
    folder: 'electron/cli',
    folders: ['electron/main/typesetting', 'electron/main/files', 'shared', 'assets'],
    packages: ['node:'],
  },
  { folder: 'assets', folders: ['shared'], packages: ['node:'] },
];

/**
 * The doors. A folder that is not named here is open to whoever may import it at all: the small languages and values
 * of `shared`, `renderer/session`, `renderer/commands` and `renderer/ui`, nearly every file of which is used outside.
 */
export const doors: readonly Door[] = [
  {
    folder: 'renderer/store',
    // Beside the store itself: the rows it gives, what the start asks of a person, and whether everything is saved.
    files: ['store.ts', 'rows.ts', 'open-store.ts', 'start-plan.ts', 'store-state.ts'],
  },
  {
    folder: 'renderer/grid',
    // The table and its words; of its parts, pasting costing lines as a block and telling a year in a cell.
    files: ['data-grid.tsx', 'types.ts', 'clipboard/clipboard.ts', 'sheet/year.ts'],
  },
  { folder: 'renderer/bridge', files: ['bridge.ts', 'browser-open.ts', 'journal-port.ts', 'run-job.ts'] },
  { folder: 'renderer/typesetting', files: ['typeset-client.ts'] },
  // Beside what is asked of them: the one way to ask, which the other workers' clients use.
  { folder: 'renderer/workers', files: ['import-client.ts', 'check-client.ts', 'ask.ts', 'serve.ts'] },
  {
    folder: 'shared/costing',
    // A line as a whole, its tree, and what it comes to. What reads (lex) and decides (choose) is the language's own.
    files: [
      ...['calc.ts', 'read-line.ts', 'explain/explain.ts', 'explain/replace-price.ts', 'value/evaluate.ts'],
      ...['value/percent-base.ts', 'value/tree-check.ts', 'value/typed-amount.ts'],
      ...['parse/ast.ts', 'parse/costing-line.ts', 'value/compute.ts', 'value/round-value.ts'],
    ],
  },
];
