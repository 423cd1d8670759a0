import { objectText, type PdfFile, readPdf, reference } from './pdf-file.ts';

/** The objects that one file has once, with their numbers in the joined file; they are written from all parts. */
export const single = { catalog: 1, pages: 2, outlines: 3, structure: 4, labels: 5 } as const;
export const firstFree = 6;

interface Single {
  readonly number: number;
  readonly text: string;
}

/** One file to be joined, and what changes in it. */
export interface JoinPart {
  readonly file: PdfFile;
  /** New object number by old number − 1. */
  readonly numbers: Int32Array;
  readonly root: string;
  /** Old numbers of the page tree's root and of the pages, in order. */
  readonly pageTree: number;
  readonly pages: readonly number[];
  readonly outlines: Single | null;
  readonly structure: Single;
  readonly labels: Single | null;
  /** The structure's one element, `Document`. */
  readonly document: number;
  /** Pages, and keys of the structure's parent tree, in the parts before. */
  readonly pageOffset: number;
  readonly keyOffset: number;
  readonly keys: number;
  readonly idPrefix: string;
}

export function references(text: string): number[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map((found) => Number(found[1]));
}

/** Key and value of a number tree's or an outline's `n m 0 R` pairs. */
export function pairs(text: string): [key: number, to: number][] {
  return [...text.matchAll(/(\d+) (\d+) 0 R/g)].map((found) => [Number(found[1]), Number(found[2])]);
}

export function captured(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[1] ?? '';
}

export const parentTree = /\/ParentTree <<\s*\/Nums \[([^\]]*)\]/;

function once(file: PdfFile, root: string, key: string): Single | null {
  const number = reference(root, key);
  return number === null ? null : { number, text: objectText(file, number) };
}

export function renumbered(part: JoinPart, old: number): number {
  return part.numbers[old - 1] ?? 0;
}

/** Objects that are not copied. */
export function isSingle(part: JoinPart, old: number): boolean {
  const { file, structure, outlines, labels } = part;
  return old === file.root || old === structure.number || old === outlines?.number || old === labels?.number;
}

/** Reads a part; its objects are numbered from `free`. @throws Error when it is not one of the engine's. */
export function readPart(bytes: Uint8Array, before: JoinPart | undefined, free: number, at: number): JoinPart {
  const file = readPdf(bytes);
  const root = objectText(file, file.root);
  const tree = once(file, root, 'Pages');
  const structure = once(file, root, 'StructTreeRoot');
  const document = references(captured(structure?.text ?? '', /\/K \[([^\]]*)\]/));
  if (!tree || !structure || document.length !== 1) throw new Error('PDF without pages or tags');
  const outlines = once(file, root, 'Outlines');
  const labels = once(file, root, 'PageLabels');
  const known = new Map<number | undefined, number>([
    [file.root, single.catalog],
    [structure.number, single.structure],
    [outlines?.number, single.outlines],
    [labels?.number, single.labels],
  ]);
  let next = free;
  const numbers = Int32Array.from(file.starts, (_, index) => {
    const own = known.get(index + 1);
    if (own === undefined) next += 1;
    return own ?? next - 1;
  });
  return {
    file,
    numbers,
    root,
    pageTree: tree.number,
    pages: references(captured(tree.text, /\/Kids \[([^\]]*)\]/)),
    outlines,
    structure,
    labels,
    document: document[0] ?? 0,
    pageOffset: before ? before.pageOffset + before.pages.length : 0,
    keyOffset: before ? before.keyOffset + before.keys : 0,
    keys: Math.max(-1, ...pairs(captured(structure.text, parentTree)).map(([key]) => key)) + 1,
    idPrefix: `V${String(at).padStart(4, '0')}`,
  };
}
