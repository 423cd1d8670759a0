import { ByteWriter } from './byte-writer.ts';
import { type CopyRules, copyObject } from './copy-object.ts';
import { bookmarkEnd, hasBookmarks, mergedObjects } from './merged-objects.ts';
import { latin1, objectText, reference } from './pdf-file.ts';
import { firstFree, isSingle, type JoinPart, readPart, renumbered, single } from './read-part.ts';

function readParts(sources: readonly Uint8Array[]): { parts: JoinPart[]; main: JoinPart; free: number } {
  const parts: JoinPart[] = [];
  let free = firstFree;
  for (const [at, source] of sources.entries()) {
    const part = readPart(source, parts.at(-1), free, at);
    free = part.numbers.reduce((most, number) => Math.max(most, number + 1), free);
    parts.push(part);
  }
  const [main] = parts;
  if (!main) throw new Error('nothing to join');
  return { parts, main, free };
}

/** `sallim:/12` in the contents is a link to the page numbered 12, which the contents' own run did not have. */
function withTarget(text: string, pages: readonly number[]): string {
  return text.replace(/\/A <<[^>]*\(sallim:\/(\d+)\)[^>]*>>/, (action, page) => {
    const target = pages[Number(page) - 1];
    return target === undefined ? action : `/Dest [${target} 0 R /XYZ 0 842 0]`;
  });
}

/** The metadata stream of the first part with the page count of the whole. */
function withPageCount(text: string, count: number): string {
  const counted = text.replace(/<xmpTPg:NPages>\d+</, `<xmpTPg:NPages>${count}<`);
  return counted.replace(/\/Length (\d+)/, (_, length) => `/Length ${Number(length) + counted.length - text.length}`);
}

/** Writes objects and remembers where they stand. */
class ObjectWriter {
  readonly out: ByteWriter;
  private readonly offsets: Float64Array;

  constructor(capacity: number, free: number) {
    this.out = new ByteWriter(capacity);
    this.offsets = new Float64Array(free);
    this.out.text('%PDF-1.7\n%\x80\x80\x80\x80\n');
  }

  put(number: number, write: (out: ByteWriter) => void): void {
    this.offsets[number] = this.out.length;
    this.out.text(`${number} 0 obj\n`);
    write(this.out);
    this.out.text('\nendobj\n');
  }

  finish(trailer: string): Uint8Array {
    const table = this.out.length;
    this.out.text(`xref\n0 ${this.offsets.length}\n0000000000 65535 f\r\n`);
    for (const offset of this.offsets.subarray(1)) this.out.text(`${String(offset).padStart(10, '0')} 00000 n\r\n`);
    this.out.text(`trailer\n<< /Size ${this.offsets.length} ${trailer} >>\nstartxref\n${table}\n%%EOF`);
    return this.out.result();
  }
}

/** An object as text after copying, for the few that change further. */
function copiedText(part: JoinPart, old: number, rules: CopyRules): string {
  const out = new ByteWriter(4096);
  copyObject(part.file.bytes, part.file.starts[old - 1] ?? 0, part.file.ends[old - 1] ?? 0, rules, out);
  return latin1(out.result(), 0, out.length);
}

/**
 * Joins PDFs that the typesetting engine wrote into one file, in order, with tags, bookmarks, page labels and links
 * whole: the structure trees are merged under the first one's `Document`. Title, language, date, metadata and
 * standard are those of the first. The same bytes for the same parts. @throws Error when a part is not the engine's.
 */
export function joinPdfs(sources: readonly Uint8Array[]): Uint8Array {
  const { parts, main, free } = readParts(sources);
  const pages = parts.flatMap((part) => part.pages.map((old) => renumbered(part, old)));
  const documents = parts.slice(1).map((part) => `${renumbered(part, part.document)} 0 R`);
  const writer = new ObjectWriter(
    sources.reduce((sum, { length }) => sum + length, 1 << 16),
    free,
  );
  for (const [at, part] of parts.entries()) {
    const own = part.outlines?.text ?? '';
    const [top, bottom] = [reference(own, 'First'), reference(own, 'Last')];
    const before = bookmarkEnd(parts.slice(0, at).findLast(hasBookmarks), 'Last');
    const after = bookmarkEnd(parts.slice(at + 1).find(hasBookmarks), 'First');
    const plain: CopyRules = {
      numbers: part.numbers,
      structParents: part.keyOffset,
      idPrefix: part.idPrefix,
      extra: '',
    };
    const rulesOf = (old: number): CopyRules => {
      if (old === part.pageTree) return { ...plain, extra: `/Parent ${single.pages} 0 R` };
      const previous = old === top && before !== null ? `/Prev ${before} 0 R` : '';
      const following = old === bottom && after !== null ? `/Next ${after} 0 R` : '';
      return previous + following === '' ? plain : { ...plain, extra: `${previous} ${following}` };
    };
    for (const [index, start] of part.file.starts.entries()) {
      const old = index + 1;
      if (isSingle(part, old)) continue;
      writer.put(renumbered(part, old), (out) => {
        if (part === main && old === reference(main.root, 'Metadata')) {
          out.text(withPageCount(objectText(part.file, old), pages.length));
        } else if (old === part.document) {
          // One root element, as PDF/UA wants: those of the other parts hang under it.
          const parent = part === main ? single.structure : renumbered(main, main.document);
          const numbers = part.numbers.map((number) => (number === single.structure ? parent : number));
          const text = copiedText(part, old, { ...plain, numbers });
          const kids = part === main ? ` ${documents.join(' ')}` : '';
          out.text(text.replace(/\/K \[([^\]]*)\]/, (_, own) => `/K [${own}${kids}]`));
        } else if (part === main && latin1(part.file.bytes, start, start + 24).includes('/Annot')) {
          out.text(withTarget(copiedText(part, old, plain), pages.slice(main.pages.length)));
        } else {
          copyObject(part.file.bytes, start, part.file.ends[index] ?? start, rulesOf(old), out);
        }
      });
    }
  }
  for (const [number, text] of mergedObjects(parts, main)) writer.put(number, (out) => out.text(text));
  const numbers = main.numbers.map((number, index) => (index + 1 === main.pageTree ? single.pages : number));
  const extra = main.outlines === null ? `/Outlines ${single.outlines} 0 R` : '';
  writer.put(single.catalog, (out) =>
    out.text(copiedText(main, main.file.root, { numbers, structParents: 0, idPrefix: '', extra })),
  );
  const info = main.file.info === null ? '' : ` /Info ${renumbered(main, main.file.info)} 0 R`;
  return writer.finish(`/Root ${single.catalog} 0 R${info} /ID [${main.file.id} ${main.file.id}]`);
}
