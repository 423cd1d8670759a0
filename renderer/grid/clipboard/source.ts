import { classStyles, declared } from '#shared/html/styles.ts';
import type { Attributes } from '#shared/html/tokens.ts';
import { multiplyRational, type Rational, rational } from '#shared/money/rational.ts';
import type { Source } from './block.ts';
import { type NumberFormat, readNumberFormat } from './number-format.ts';

/** Spreadsheets hold fifteen digits; what stands behind them is what adding in twos leaves. */
const exactDigits = 15;

/** A number as programs write it into attributes, `-1234.5` or `1.5E-3`; `null` where it is none. */
export function machineNumber(text: string): Rational | null {
  const found = /^([+-]?)(\d{0,320})(?:\.(\d{0,320}))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text.trim());
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found ?? [];
  if (whole + fraction === '') return null;
  if (fraction !== '' && (whole + fraction).replace(/^0+/, '').length > exactDigits)
    return machineNumber(Number(text).toPrecision(exactDigits));
  const size = rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
  const scaled =
    Number(exponent) < 0 ? rational(1n, 10n ** BigInt(-Number(exponent))) : rational(10n ** BigInt(exponent));
  return multiplyRational(multiplyRational(size, scaled), rational(sign === '-' ? -1n : 1n));
}

interface SheetsValue {
  readonly number: string | null;
  readonly format: string | null;
}

function parsed(json: string | undefined): Readonly<Record<string, unknown>> | null {
  if (json === undefined) return null;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Google Sheets: `data-sheets-value='{"1":3,"3":-1234}'`; the kinds of format from 5 to 7 are dates and times. */
function sheetsValue(attributes: Attributes): SheetsValue {
  const value = parsed(attributes.get('data-sheets-value'));
  const format = parsed(attributes.get('data-sheets-numberformat'));
  const number = value?.['1'] === 3 ? value['3'] : null;
  const pattern = format?.['2'];
  const kind = format?.['1'];
  const day = kind === 5 || kind === 6 || kind === 7;
  return {
    number: typeof number === 'number' ? `${number}` : null,
    format: day
      ? 'Short Date'
      : typeof pattern === 'string' && pattern !== ''
        ? pattern
        : kind === 3
          ? 'Percent'
          : null,
  };
}

/** Reads what a page of some program says of its cells: looks by class, and which program it was. */
export class SourceReader {
  #styles: ReadonlyMap<string, string> = new Map();
  #generator = '';
  readonly #formats = new Map<string, NumberFormat | null>();
  readonly #classes = new Map<string, NumberFormat | null>();

  /** Takes a style sheet of the page. */
  sheet(text: string): void {
    this.#styles = new Map([...this.#styles, ...classStyles(text)]);
  }

  /** Takes a `meta` of the page. */
  meta(attributes: Attributes): void {
    if (attributes.get('name')?.toLowerCase() === 'generator') this.#generator = attributes.get('content') ?? '';
  }

  /** What a cell's tag says; `coloured`: a run in it has a colour that its format gave it. `undefined` for nothing. */
  of(attributes: Attributes, coloured: boolean): Source | undefined {
    const sheets = sheetsValue(attributes);
    const stated = attributes.get('x:num') || attributes.get('sdval') || sheets.number;
    const number = stated === null ? null : machineNumber(stated);
    const code = /^\d*;\d*;(.*)$/s.exec(attributes.get('sdnum') ?? '')?.[1] ?? sheets.format;
    const format = code === null ? this.#formatOf(attributes) : this.#known(code);
    const excel = /microsoft excel/i.test(this.#generator);
    // A spreadsheet's brackets are a minus where a format puts them round a number, else somebody typed a text.
    const typed = number === null && (excel ? !format?.brackets : /libreoffice|openoffice/i.test(this.#generator));
    const bracketsUnsure = typed || /hancom|hwp/i.test(this.#generator);
    if (number === null && format === null && !bracketsUnsure) return undefined;
    // Excel puts the colour that a format gave into a run of its own, always; other programs may not.
    const negativeByColour = coloured ? true : excel ? false : null;
    return { number, format, negativeByColour, bracketsUnsure };
  }

  #formatOf(attributes: Attributes): NumberFormat | null {
    const style = attributes.get('style');
    // Most cells have a style and few a format in it.
    const own = style?.includes('mso-number-format') ? declared(style, 'mso-number-format') : null;
    if (own !== null) return this.#known(own);
    for (const name of (attributes.get('class') ?? '').split(/\s+/).reverse()) {
      const format = this.#ofClass(name);
      if (format !== null) return format;
    }
    return null;
  }

  #ofClass(name: string): NumberFormat | null {
    let format = this.#classes.get(name);
    if (format === undefined) {
      const style = this.#styles.get(name);
      const code = style === undefined ? null : declared(style, 'mso-number-format');
      format = code === null ? null : this.#known(code);
      this.#classes.set(name, format);
    }
    return format;
  }

  #known(code: string): NumberFormat | null {
    let format = this.#formats.get(code);
    if (format === undefined) {
      // No program's format is that long.
      format = code.length > 400 ? null : readNumberFormat(code);
      this.#formats.set(code, format);
    }
    return format;
  }
}
