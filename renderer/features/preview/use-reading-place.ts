import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { SectionId } from '#shared/document/model/document.ts';
import type { RenderedPages } from '../../typesetting/typeset-client.ts';
import { type PageBox, pageInView, placeAt, type ReadingPlace, scrollTopOf } from './reading-place.ts';

function boxesOf(scroller: HTMLElement): PageBox[] {
  const pages = [...scroller.querySelectorAll<HTMLElement>('.page')];
  return pages.map(({ offsetTop, offsetHeight }) => ({ top: offsetTop, height: offsetHeight }));
}

/** What the pane shows: the pages, at a size, of a project, beside the section that is edited. */
interface Shown {
  readonly rendered: RenderedPages | null;
  readonly zoom: string;
  readonly project: string | null;
  readonly section: SectionId;
}

/** Where the section begins in the pane, in px. */
function placeOfSection(scroller: HTMLElement, { rendered, section }: Shown): number | null {
  const anchor = rendered?.anchors.find((each) => each.section === section);
  const box = anchor && boxesOf(scroller)[anchor.page - 1];
  const size = anchor && rendered?.pages[anchor.page - 1];
  return anchor && box && size ? box.top + (anchor.y / size.height) * box.height : null;
}

/** What is comfortably in view stays where it is. */
function isInView({ scrollTop, clientHeight }: HTMLElement, place: number): boolean {
  return place > scrollTop + 8 && place < scrollTop + clientHeight * 0.6;
}

/**
 * Keeps the reader's place while the pages are laid out anew or shown at another size, and follows the section that is
 * edited as long as the reader has not scrolled away from it. Gives the number of the page in view.
 */
export function useReadingPlace(scroller: RefObject<HTMLElement | null>, shown: Shown) {
  const [page, setPage] = useState(1);
  const place = useRef<ReadingPlace | null>(null);
  const follows = useRef(true);
  const last = useRef<Shown>(shown);
  const now = useRef(shown);
  now.current = shown;

  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const boxes = boxesOf(element);
    place.current = placeAt(boxes, element.scrollTop);
    setPage(Math.max(1, pageInView(boxes, element.scrollTop, element.clientHeight)));
  }, [scroller]);

  const onScroll = useCallback(() => {
    look();
    const element = scroller.current;
    const section = element && placeOfSection(element, now.current);
    follows.current = element !== null && (section === null || isInView(element, section));
  }, [look, scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || shown.rendered === null) return;
    const was = last.current;
    last.current = shown;
    const isLaidOutAnew = was.rendered !== shown.rendered || was.zoom !== shown.zoom;
    if (!isLaidOutAnew && was.project === shown.project && was.section === shown.section && place.current) return;
    if (was.project !== shown.project || was.section !== shown.section) follows.current = true;
    if (was.project !== shown.project) place.current = null;
    if (place.current) element.scrollTop = scrollTopOf(boxesOf(element), place.current);
    const section = follows.current ? placeOfSection(element, shown) : null;
    if (section !== null && !isInView(element, section)) element.scrollTop = Math.max(0, section - 24);
    look();
  });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const resized = new ResizeObserver(() => {
      if (place.current) element.scrollTop = scrollTopOf(boxesOf(element), place.current);
      look();
    });
    resized.observe(element);
    return () => resized.disconnect();
  }, [look, scroller]);

  return { page, onScroll };
}
