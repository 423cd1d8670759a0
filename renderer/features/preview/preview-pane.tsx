import { useEffect, useMemo, useRef, useState } from 'react';
import { buildBook } from '#shared/document/forms/book.ts';
import type { Project } from '#shared/records/project/project.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import type { RenderedPages } from '../../typesetting/typeset-client.ts';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import './preview-pane.css';

/** Keystrokes closer than this are one typesetting; a newer order overtakes an older one in the worker anyway. */
const quiet = 40;

interface Pages {
  readonly rendered: RenderedPages | null;
  readonly problem: string | null;
  readonly busy: boolean;
}

function usePages(project: Project | null): Pages {
  const session = useSession();
  const [pages, setPages] = useState<Pages>({ rendered: null, problem: null, busy: false });
  useEffect(() => {
    if (!project) return;
    const controller = new AbortController();
    setPages((was) => ({ ...was, busy: true }));
    const timer = setTimeout(async () => {
      const made = await session.services.typesetter.renderPages(buildBook([project], null), controller.signal);
      if (controller.signal.aborted) return;
      setPages((was) =>
        made.ok
          ? { rendered: made.value, problem: null, busy: false }
          : { rendered: was.rendered, problem: made.error.message, busy: false },
      );
    }, quiet);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [session, project]);
  return pages;
}

function revoke(urls: Iterable<string>): void {
  for (const url of urls) URL.revokeObjectURL(url);
}

/** Object URLs of the pages' pictures; a page that did not change keeps its URL, so nothing flickers. */
function usePageUrls(rendered: RenderedPages | null): readonly string[] {
  const kept = useRef(new Map<string, string>());
  const urls = useMemo(() => {
    const next = new Map<string, string>();
    const list = (rendered?.pages ?? []).map(({ svg }) => {
      const url =
        next.get(svg) ?? kept.current.get(svg) ?? URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      next.set(svg, url);
      return url;
    });
    const stale = [...kept.current].filter(([svg]) => !next.has(svg)).map(([, url]) => url);
    kept.current = next;
    // A picture that is still decoding needs its URL a moment longer.
    setTimeout(() => revoke(stale), 5_000);
    return list;
  }, [rendered]);
  useEffect(() => () => revoke(kept.current.values()), []);
  return urls;
}

/** The pages as they will print, with the section that is being edited in view. */
export function PreviewPane() {
  const project = useSessionState((state) => state.project);
  const section = useSessionState((state) => state.section);
  const { rendered, problem, busy } = usePages(project);
  const urls = usePageUrls(rendered);
  const scroller = useRef<HTMLElement>(null);

  useEffect(() => {
    const anchor = rendered?.anchors.find((each) => each.section === section);
    const page = anchor && scroller.current?.querySelectorAll<HTMLElement>('.page')[anchor.page - 1];
    const size = anchor && rendered?.pages[anchor.page - 1];
    if (!anchor || !page || !size || !scroller.current) return;
    const place = page.offsetTop + (anchor.y / size.height) * page.offsetHeight;
    const { scrollTop, clientHeight } = scroller.current;
    // What is already comfortably in view stays where it is.
    if (place > scrollTop + 8 && place < scrollTop + clientHeight * 0.6) return;
    scroller.current.scrollTo({ top: Math.max(0, place - 24) });
  }, [section, rendered]);

  return (
    <aside className="preview" aria-label="인쇄될 쪽" aria-busy={busy}>
      {problem ? <NoticeBar severity="error">{problem}</NoticeBar> : null}
      {rendered?.warnings.map((warning) => (
        <NoticeBar key={warning} severity="attention">
          {warning}
        </NoticeBar>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="pages" ref={scroller} tabIndex={0} aria-label="쪽">
        {rendered?.pages.map(({ width, height }, index) => (
          <img
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            key={index}
            className="page"
            src={urls[index]}
            width={width}
            height={height}
            alt={`${index + 1}쪽`}
          />
        ))}
        {rendered === null && problem === null ? <p className="waiting">쪽을 만들고 있습니다…</p> : null}
      </section>
    </aside>
  );
}
