import { compact, leafText } from './characters.ts';

/** The 본예산; what a document is that states nothing else. */
export const mainEdition = '본예산';

/** `추경1` for 제1회 추가경정예산, 1차 추경, 추경1; `null` where a text names no edition. */
export function editionIn(raw: string): string | null {
  const text = compact(raw.slice(0, 200));
  const numbered = /제?(\d{1,2})[회차](?:추경|추가경정)|(?:추경|추가경정예산)\(?(\d{1,2})(?=\D|$)/.exec(text);
  if (numbered) return `추경${Number(numbered[1] ?? numbered[2])}`;
  if (/추가경정예산|추경예산|추경$/.test(text)) return '추경1';
  return /본예산/.test(text) ? mainEdition : null;
}

/** What a line above the title states. */
export interface Statement {
  readonly year: number | null;
  readonly edition: string | null;
  readonly title: string | null;
  /** The line has words beside what is taken from it. */
  readonly more: boolean;
}

const known =
  /\d{4}년도?|\d{4}(?=회계연도|본예산|추경)|회계연도|\(안\)|제?\d{1,2}[회차]|추가경정예산|추경예산|추경\d{0,2}|본예산|세입|세출|예산서?|사업별|세부사업|설명서|[·ㆍ()「」『』,]/g;

/** Reads `예산구분 : 추경1`, `회계연도 : 2024`, `세부사업명 : …`, `2024년도 제1회 추가경정예산 사업별 설명서`. */
export function statementOf(raw: string): Statement | null {
  if (raw.length > 300) return null;
  const labelled = /^\s*(예산\s?구분|회계\s?연도|세부\s?사업\s?명|사업\s?명)\s*[:：]\s*(.*)$/s.exec(raw);
  if (labelled) {
    const value = labelled[2] ?? '';
    const label = compact(labelled[1] ?? '');
    if (label === '예산구분') return { year: null, edition: editionOf(value), title: null, more: false };
    if (label !== '회계연도') return { year: null, edition: null, title: leafText(value), more: false };
    const year = /^\s*(\d{1,4})\s*(?:년도?)?\s*$/.exec(value);
    return year ? { year: Number(year[1]), edition: null, title: null, more: false } : null;
  }
  const text = compact(raw).replace(/^#+/, '');
  const edition = editionIn(raw);
  const year = /(\d{4})(?:년도?|회계연도)/.exec(text);
  const rest = text.replace(known, '');
  if (rest === '' && (edition !== null || /설명서|예산서/.test(text))) {
    return { year: year ? Number(year[1]) : null, edition, title: null, more: false };
  }
  // Words that are not all known: the edition they name is believed only where the line is a cover line.
  if (edition === null || !/설명서|예산서|예산안?$/.test(text)) return null;
  return { year: year ? Number(year[1]) : null, edition, title: null, more: true };
}

/** An edition stated as such is kept as it stands; the long forms of it become the record's short ones. */
function editionOf(value: string): string {
  const text = leafText(value);
  return editionIn(value) !== null && /^(?:제?\d{1,2}[회차])?(?:추가경정예산|추경예산|추경)$/.test(compact(value))
    ? (editionIn(value) ?? text)
    : text;
}
