/** A page in the scrolled pane, in px from its top. */
export interface PageBox {
  readonly top: number;
  readonly height: number;
}

/** Where a reader is: a page, and how much of it lies above the pane's upper edge. */
export interface ReadingPlace {
  readonly page: number;
  readonly part: number;
}

/** The page at a line of the pane; the first or the last where the line lies beyond them. -1 where there is no page. */
function pageAt(boxes: readonly PageBox[], line: number): number {
  const below = boxes.findIndex(({ top }) => top > line);
  return below < 0 ? boxes.length - 1 : Math.max(0, below - 1);
}

/** The number of the page that is read: the one a third down the pane, or the last at the very end. 0 without pages. */
export function pageInView(boxes: readonly PageBox[], scrollTop: number, height: number): number {
  const last = boxes.at(-1);
  if (last && last.top + last.height <= scrollTop + height + 1) return boxes.length;
  return pageAt(boxes, scrollTop + height / 3) + 1;
}

/** `null` at the very top, above the first page, and without pages: there is nothing to come back to. */
export function placeAt(boxes: readonly PageBox[], scrollTop: number): ReadingPlace | null {
  const page = pageAt(boxes, scrollTop);
  const box = boxes[page];
  return box && scrollTop >= box.top ? { page, part: (scrollTop - box.top) / box.height } : null;
}

/** How far to scroll so that a place is at the upper edge again, whatever size the pages have now. */
export function scrollTopOf(boxes: readonly PageBox[], { page, part }: ReadingPlace): number {
  const box = boxes[Math.min(page, boxes.length - 1)];
  return box ? Math.max(0, box.top + part * box.height) : 0;
}
