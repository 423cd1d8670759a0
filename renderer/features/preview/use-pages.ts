import { useEffect, useMemo, useRef, useState } from 'react';
import { buildBook } from '#shared/document/forms/book.ts';
import type { Project } from '#shared/records/project/project.ts';
import { useSession } from '../../session/use-session.ts';
import type { RenderedPages } from '../../typesetting/typeset-client.ts';

/** Keystrokes closer than this are one typesetting; a newer order overtakes an older one in the worker anyway. */
const quiet = 40;

interface Pages {
  readonly rendered: RenderedPages | null;
  readonly problem: string | null;
  readonly busy: boolean;
}

export function usePages(project: Project | null): Pages {
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
export function usePageUrls(rendered: RenderedPages | null): readonly string[] {
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
