/** Reading the journal's files of the private file system: without a handle of their own, so that nothing is created or locked. */
import { type SegmentInfo, segmentName, segmentOf } from '#shared/ipc/segments.ts';

async function fileOf(segment: number): Promise<File> {
  const folder = await navigator.storage.getDirectory();
  return (await folder.getFileHandle(segmentName(segment))).getFile();
}

/** Every file there is, oldest first. @throws what the browser says, also where a folder has a file's name. */
export async function listSegments(): Promise<readonly SegmentInfo[]> {
  const folder = await navigator.storage.getDirectory();
  const segments: number[] = [];
  for await (const [name] of folder.entries()) {
    const segment = segmentOf(name);
    if (segment !== null) segments.push(segment);
  }
  const infos = segments.map(async (segment) => ({ segment, bytes: (await fileOf(segment)).size }));
  return (await Promise.all(infos)).sort((a, b) => a.segment - b.segment);
}

/** Bytes [from, to) of a file, fewer where it ends. */
export async function readPiece(segment: number, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fileOf(segment)).slice(from, to).arrayBuffer());
}
