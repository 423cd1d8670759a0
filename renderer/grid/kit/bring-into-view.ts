/** Room that is left between a cell and what lies over the page's edge, in pixels. */
const gap = 8;

/** What lies over the element at a height of the window: a bar or a note that sticks to the page's edge. */
function coverAt(element: HTMLElement, home: HTMLElement, y: number): Element | null {
  const rect = element.getBoundingClientRect();
  let hit = document.elementFromPoint(rect.left + Math.min(rect.width / 2, 12), y);
  if (!hit || home.contains(hit) || hit.contains(home)) return null;
  while (hit.parentElement && !hit.parentElement.contains(home)) hit = hit.parentElement;
  return hit;
}

function scrollerOf(element: HTMLElement): Element | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

/**
 * Scrolls the page around a table so that an element of it is seen, and not under what sticks to the page's edges.
 * `home`: the table.
 */
export function bringIntoView(element: HTMLElement, home: HTMLElement): void {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const { top, bottom } = element.getBoundingClientRect();
  const below = coverAt(element, home, bottom - 2);
  if (below) {
    scrollerOf(home)?.scrollBy(0, bottom - below.getBoundingClientRect().top + gap);
    return;
  }
  const above = coverAt(element, home, top + 2);
  if (above) scrollerOf(home)?.scrollBy(0, top - above.getBoundingClientRect().bottom - gap);
}
