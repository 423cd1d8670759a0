import { reference } from './pdf-file.ts';
import { captured, type JoinPart, pairs, parentTree, renumbered, single } from './read-part.ts';

/** The new number of a part's first or last bookmark of the top level. */
export function bookmarkEnd(part: JoinPart | undefined, key: 'First' | 'Last'): number | null {
  const old = part?.outlines ? reference(part.outlines.text, key) : null;
  return part && old !== null ? renumbered(part, old) : null;
}

/** A run without headings has an outline of none: it is no link of the chain of bookmarks. */
export function hasBookmarks(part: JoinPart): boolean {
  return bookmarkEnd(part, 'First') !== null;
}

function pagesObject(parts: readonly JoinPart[]): string {
  const count = parts.reduce((sum, part) => sum + part.pages.length, 0);
  const kids = parts.map((part) => `${renumbered(part, part.pageTree)} 0 R`).join(' ');
  return `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`;
}

function outlinesObject(parts: readonly JoinPart[]): string {
  const outlined = parts.filter(hasBookmarks);
  const count = outlined.reduce((sum, part) => sum + Number(captured(part.outlines?.text ?? '', /\/Count (\d+)/)), 0);
  const [first, last] = [bookmarkEnd(outlined[0], 'First'), bookmarkEnd(outlined.at(-1), 'Last')];
  const ends = first === null ? '' : ` /First ${first} 0 R /Last ${last} 0 R`;
  return `<< /Type /Outlines${ends} /Count ${count} >>`;
}

/** The names of table heads, unique by their part's prefix and in order, as a name tree must be. */
function headIds(part: JoinPart): [id: string, to: number][] {
  const names = captured(part.structure.text, /\/IDTree <<\s*\/Names \[([^\]]*)\]/);
  return [...names.matchAll(/\((U[^)]*)\) (\d+) 0 R/g)].map((found) => [
    `${part.idPrefix}${found[1]}`,
    renumbered(part, Number(found[2])),
  ]);
}

function structureObject(parts: readonly JoinPart[], main: JoinPart): string {
  const numbers = parts.flatMap((part) =>
    pairs(captured(part.structure.text, parentTree)).map(
      ([key, to]) => `${key + part.keyOffset} ${renumbered(part, to)} 0 R`,
    ),
  );
  const ids = parts.flatMap(headIds).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const names = ids.map(([id, to]) => `(${id}) ${to} 0 R`).join(' ');
  return [
    '<< /Type /StructTreeRoot',
    captured(main.structure.text, /(\/RoleMap <<[^>]*>>)/),
    `/K [${renumbered(main, main.document)} 0 R]`,
    `/ParentTree << /Nums [${numbers.join(' ')}] >>`,
    names === '' ? '' : `/IDTree << /Names [${names}] >>`,
    '>>',
  ].join(' ');
}

function labelsObject(parts: readonly JoinPart[]): string {
  const labels = parts.flatMap((part) =>
    pairs(part.labels?.text ?? '').map(([page, to]) => `${page + part.pageOffset} ${renumbered(part, to)} 0 R`),
  );
  return `<< /Nums [${labels.join(' ')}] >>`;
}

/** What stands once in the joined file, made from all parts: page tree, bookmarks, tags, page labels. */
export function mergedObjects(parts: readonly JoinPart[], main: JoinPart): [number: number, text: string][] {
  return [
    [single.pages, pagesObject(parts)],
    [single.outlines, outlinesObject(parts)],
    [single.structure, structureObject(parts, main)],
    [single.labels, labelsObject(parts)],
  ];
}
