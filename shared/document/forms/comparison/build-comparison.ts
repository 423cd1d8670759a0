import type { Book, Table, TextLine } from '../../model/document.ts';
import { head, words } from '../explanation/cells.ts';

/** A row of the 신구대비표: where, what stood there, what stands there; `''` is nothing. */
export interface ComparisonRow {
  readonly place: string;
  readonly from: string;
  readonly to: string;
}

/** What two editions or years are called at the head of the table. */
export interface ComparedNames {
  readonly title: string;
  readonly fiscalYear: number;
  readonly from: string;
  readonly to: string;
}

const text = (said: string) => words(said === '' ? '-' : said);

function tableOf(rows: readonly ComparisonRow[], { from, to }: ComparedNames): Table {
  return {
    kind: 'table',
    section: 'title',
    unit: '(단위 : 원)',
    columns: [44, 63, 63],
    headRows: [[head('구분'), head(from), head(to)]],
    rows: rows.map((row) => [text(row.place), text(row.from), text(row.to)]),
  };
}

const nothing: readonly TextLine[] = [{ bullet: '', text: '달라진 곳이 없습니다.', level: 0 }];

/** 신구대비표 of one 세부사업: the old on the left, the new on the right, in the order of the document. */
export function buildComparison(rows: readonly ComparisonRow[], names: ComparedNames): Book {
  const { title, fiscalYear } = names;
  const name = `${title} 신구대비표`;
  const body =
    rows.length === 0 ? ({ kind: 'lines', section: 'title', lines: nothing } as const) : tableOf(rows, names);
  return {
    title: name,
    cover: null,
    parts: [{ title: name, fiscalYear, blocks: [{ kind: 'title', section: 'title', text: name }, body] }],
  };
}
