import type { Finding } from '#shared/audit/finding.ts';
import type { SectionId } from '#shared/document/model/document.ts';
import type { Project } from '#shared/records/project/project.ts';
import type { CellMark } from '../../../grid/types.ts';
import type { DeskPlace } from '../place-of-change.ts';
import { placeOf } from './place-of-finding.ts';

type Marks = Readonly<Record<string, CellMark>>;

/** Marks of one section: of its table's cells by row and column, and of its boxes by label. */
export interface SectionMarks {
  readonly rows: ReadonlyMap<string, Marks>;
  readonly boxes: ReadonlyMap<string, CellMark>;
}

export type DeskMarks = ReadonlyMap<SectionId, SectionMarks>;

const severities = { error: 'error', warning: 'attention', info: 'info' } as const;
const weight: Readonly<Record<CellMark['severity'], number>> = { error: 3, attention: 2, info: 1 };

/** Two findings at one cell: the graver one's colour, the sentences of both. */
function both(known: CellMark | undefined, { severity, message }: CellMark): CellMark {
  if (!known) return { severity, message };
  if (known.message.includes(message)) return known;
  return {
    severity: weight[known.severity] >= weight[severity] ? known.severity : severity,
    message: `${known.message}\n${message}`,
  };
}

/** The column that a mark of a whole line is drawn in. */
const firstColumn: Partial<Record<SectionId, string>> = {
  summary: 'lineItem',
  costing: 'label',
  schedule: 'step',
  settlements: 'year',
  contacts: 'bureau',
};

/** Every finding's mark: where the value was typed, and where the one stands that it disagrees with. */
export function marksOf(project: Project, findings: readonly Finding[]): DeskMarks {
  const marks = new Map<SectionId, { rows: Map<string, Record<string, CellMark>>; boxes: Map<string, CellMark> }>();
  const put = ({ section, rowId, columnId, label }: DeskPlace, mark: CellMark) => {
    const own = marks.get(section) ?? { rows: new Map(), boxes: new Map() };
    marks.set(section, own);
    if (rowId === undefined) {
      const name = label ?? '';
      own.boxes.set(name, both(own.boxes.get(name), mark));
      return;
    }
    const column = columnId || firstColumn[section] || '';
    const row = own.rows.get(rowId) ?? {};
    own.rows.set(rowId, { ...row, [column]: both(row[column], mark) });
  };
  for (const { at, evidence = [], severity, message } of findings) {
    for (const each of new Set([at, ...evidence])) {
      const place = placeOf(project, each);
      if (place) put(place, { severity: severities[severity], message });
    }
  }
  return marks;
}
