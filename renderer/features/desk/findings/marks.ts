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

const severities = { error: 'error', warning: 'attention' } as const;
const weight: Readonly<Record<CellMark['severity'], number>> = { error: 3, attention: 2, info: 1 };

/** So many sentences are read at one cell; a sum that hundreds of lines have to do with is not told of each. */
const mostSentences = 5;

/** What is told of one cell, while it is gathered. */
interface Told {
  severity: CellMark['severity'];
  readonly messages: Set<string>;
}

function addTo(told: Told, { severity, message }: CellMark): Told {
  told.messages.add(message);
  if (weight[severity] > weight[told.severity]) told.severity = severity;
  return told;
}

/** Several findings at one cell: the gravest one's colour, the sentences of the first few, how many there are more. */
function markOf({ severity, messages }: Told): CellMark {
  const said = [...messages].slice(0, mostSentences);
  const rest = messages.size - said.length;
  if (rest > 0) said.push(`그 밖에 ${rest.toLocaleString('ko-KR')}건이 더 있습니다. F4로 차례로 볼 수 있습니다.`);
  return { severity, message: said.join('\n') };
}

/** The column that a mark of a whole line is drawn in. */
const firstColumn: Partial<Record<SectionId, string>> = {
  summary: 'lineItem',
  costing: 'label',
  schedule: 'step',
  settlements: 'year',
  contacts: 'bureau',
};

type Gathered = Map<string, Told>;

const marksIn = (cells: Gathered): Marks => Object.fromEntries([...cells].map(([name, told]) => [name, markOf(told)]));

/** Every finding's mark: where the value was typed, and where the one stands that it disagrees with. */
export function marksOf(project: Project, findings: readonly Finding[]): DeskMarks {
  const gathered = new Map<SectionId, { readonly rows: Map<string, Gathered>; readonly boxes: Gathered }>();
  const put = ({ section, rowId, columnId, label }: DeskPlace, mark: CellMark) => {
    const own = gathered.get(section) ?? { rows: new Map<string, Gathered>(), boxes: new Map() };
    gathered.set(section, own);
    const cells = rowId === undefined ? own.boxes : (own.rows.get(rowId) ?? new Map());
    if (rowId !== undefined) own.rows.set(rowId, cells);
    const name = rowId === undefined ? (label ?? '') : columnId || firstColumn[section] || '';
    cells.set(name, addTo(cells.get(name) ?? { severity: mark.severity, messages: new Set() }, mark));
  };
  for (const { at, evidence = [], severity, message } of findings) {
    // What only tells (the names of officers, say) would be a corner in every cell: it stands in the list.
    if (severity === 'info') continue;
    for (const each of new Set([at, ...evidence])) {
      const place = placeOf(project, each);
      if (place) put(place, { severity: severities[severity], message });
    }
  }
  return new Map(
    [...gathered].map(([section, { rows, boxes }]) => [
      section,
      {
        rows: new Map([...rows].map(([id, cells]) => [id, marksIn(cells)])),
        boxes: new Map([...boxes].map(([name, told]) => [name, markOf(told)])),
      },
    ]),
  );
}
