import type { PdfStandard } from '#shared/ipc/contract.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import type { Rounding } from '#shared/records/office/office.ts';

/** How this person likes to look at the data; none of it ever changes the data. Kept on this machine. */
export interface Settings {
  readonly unit: AmountUnit;
  readonly theme: 'system' | 'light' | 'dark';
  /** 1 is 13.5 px. */
  readonly textScale: number;
  readonly navigator: boolean;
  readonly preview: boolean;
  /** The list of what the checks found, under the desk. */
  readonly findings: boolean;
  readonly navigatorWidth: number;
  readonly previewWidth: number;
  /** The pages beside the desk: as wide as their pane, or as large as on paper. */
  readonly previewZoom: 'width' | 'actual';
  /** 국비 columns of amount tables shown although every one of them is empty. */
  readonly nationalColumns: boolean;
  /** The kind of PDF that is saved; a browser makes `tagged` only. */
  readonly pdfStandard: PdfStandard;
  /** Cells take the focus themselves, for screen readers. */
  readonly screenReader: boolean;
  /** 열 너비, by table and column: pixels at the ordinary size of text. */
  readonly columnWidths: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Columns whose long texts wrap, by table. */
  readonly wrappedColumns: Readonly<Record<string, readonly string[]>>;
}

export const defaultSettings: Settings = {
  unit: '천원',
  theme: 'system',
  textScale: 1,
  navigator: true,
  preview: true,
  findings: false,
  navigatorWidth: 208,
  previewWidth: 560,
  previewZoom: 'width',
  nationalColumns: false,
  pdfStandard: 'tagged',
  screenReader: false,
  columnWidths: {},
  wrappedColumns: {},
};

export const textScales = [0.9, 1, 1.15, 1.3, 1.5] as const;

const key = 'sallim.settings';

const oneOf = <T>(value: unknown, allowed: readonly T[], otherwise: T): T =>
  allowed.includes(value as T) ? (value as T) : otherwise;
const flag = (value: unknown, otherwise: boolean) => (typeof value === 'boolean' ? value : otherwise);
const width = (value: unknown, low: number, high: number, otherwise: number) =>
  typeof value === 'number' && value >= low && value <= high ? value : otherwise;

function readWidths(value: unknown): Settings['columnWidths'] {
  if (typeof value !== 'object' || value === null) return {};
  const isWidth = (entry: [string, unknown]): entry is [string, number] =>
    typeof entry[1] === 'number' && entry[1] >= 24 && entry[1] <= 2_000;
  const tables = Object.entries(value).map(([table, columns]: [string, unknown]) => {
    const entries = typeof columns === 'object' && columns !== null ? Object.entries(columns) : [];
    return [table, Object.fromEntries(entries.filter(isWidth))] as const;
  });
  return Object.fromEntries(tables);
}

function readWrapped(value: unknown): Settings['wrappedColumns'] {
  if (typeof value !== 'object' || value === null) return {};
  const tables = Object.entries(value).map(([table, columns]: [string, unknown]) => {
    const ids = Array.isArray(columns) ? columns.filter((id: unknown) => typeof id === 'string') : [];
    return [table, ids] as const;
  });
  return Object.fromEntries(tables);
}

function readFields(text: string | null): Partial<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    // A damaged preference is worth no question: the defaults are fine.
    return {};
  }
}

/** Reads what a person chose before; anything unreadable falls back to the default, field by field. */
export function parseSettings(text: string | null): Settings {
  const value = readFields(text);
  const d = defaultSettings;
  return {
    unit: oneOf(value.unit, ['원', '천원', '백만원'], d.unit),
    theme: oneOf(value.theme, ['system', 'light', 'dark'], d.theme),
    textScale: oneOf(value.textScale, textScales, d.textScale as (typeof textScales)[number]),
    navigator: flag(value.navigator, d.navigator),
    preview: flag(value.preview, d.preview),
    findings: flag(value.findings, d.findings),
    navigatorWidth: width(value.navigatorWidth, 160, 480, d.navigatorWidth),
    previewWidth: width(value.previewWidth, 320, 1200, d.previewWidth),
    previewZoom: oneOf(value.previewZoom, ['width', 'actual'], d.previewZoom),
    nationalColumns: flag(value.nationalColumns, d.nationalColumns),
    pdfStandard: oneOf(value.pdfStandard, ['tagged', 'a-2a', 'ua-1'], d.pdfStandard),
    screenReader: flag(value.screenReader, d.screenReader),
    columnWidths: readWidths(value.columnWidths),
    wrappedColumns: readWrapped(value.wrappedColumns),
  };
}

export function loadSettings(storage: Storage): Settings {
  return parseSettings(storage.getItem(key));
}

export function saveSettings(storage: Storage, settings: Settings): void {
  storage.setItem(key, JSON.stringify(settings));
}

const costs: Readonly<Record<string, Rounding['costing']>> = { ceil: '올림', half: '반올림', floor: '절사' };
const rates: Readonly<Record<string, Rounding['rate']>> = { half: '반올림', floor: '절사' };

/** The rules of rounding that data version 1 kept among a person's settings; `null` where none stand there any more. */
export function oldRounding(storage: Storage): Rounding | null {
  const { costRounding, rateRounding } = readFields(storage.getItem(key));
  if (costRounding === undefined && rateRounding === undefined) return null;
  return { costing: costs[String(costRounding)] ?? '올림', rate: rates[String(rateRounding)] ?? '반올림' };
}
