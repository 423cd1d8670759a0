import { useRef } from 'react';
import type { Command } from '../../commands/command.ts';
import { viewPageActual, viewPageWidth } from '../../commands/view-commands.ts';
import type { Settings } from '../../session/settings.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import './preview-pane.css';
import { usePages, usePageUrls } from './use-pages.ts';
import { useReadingPlace } from './use-reading-place.ts';

/** px of a screen in a point of the page, where 100 % is the size on paper. */
const perPoint = 96 / 72;

const zooms: readonly (readonly [Settings['previewZoom'], string, Command])[] = [
  ['width', '폭 맞춤', viewPageWidth],
  ['actual', '100 %', viewPageActual],
];

function PageBar({ page, count }: { readonly page: number; readonly count: number }) {
  const session = useSession();
  const zoom = useSessionState((state) => state.settings.previewZoom);
  return (
    <div className="page-bar">
      <span className="page-number">{count > 0 ? `쪽 ${Math.min(page, count)} / ${count}` : ''}</span>
      {zooms.map(([kind, label, command]) => (
        <button
          key={kind}
          type="button"
          className="button quiet"
          aria-pressed={zoom === kind}
          title={`${command.label} (${command.shortcut})`}
          onClick={() => void command.run(session)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** The pages as they will print, with the section that is being edited in view. */
export function PreviewPane() {
  const project = useSessionState((state) => state.project);
  const openId = useSessionState((state) => state.openId);
  const section = useSessionState((state) => state.section);
  const zoom = useSessionState((state) => state.settings.previewZoom);
  const { rendered, problem, busy } = usePages(project);
  const urls = usePageUrls(rendered);
  const scroller = useRef<HTMLElement>(null);
  const { page, onScroll } = useReadingPlace(scroller, { rendered, zoom, project: openId, section });

  return (
    <aside className="preview" aria-label="인쇄될 쪽" aria-busy={busy}>
      <PageBar page={page} count={rendered?.pages.length ?? 0} />
      {problem ? <NoticeBar severity="error">{problem}</NoticeBar> : null}
      {rendered?.warnings.map((warning) => (
        <NoticeBar key={warning} severity="attention">
          {warning}
        </NoticeBar>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="pages" ref={scroller} tabIndex={0} aria-label="쪽" onScroll={onScroll}>
        {rendered?.pages.map(({ width, height }, index) => (
          <img
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            key={index}
            className="page"
            style={zoom === 'actual' ? { width: width * perPoint } : undefined}
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
