import { useEffect, useState } from 'react';
import { useSession, useSessionState } from '../session/use-session.ts';
import { SplitHandle } from '../ui/split-handle.tsx';
import type { PlaceEntry, SidePane } from './places.ts';

/** The middle never gets narrower than this; the page folds to its tab first. */
const narrowestMiddle = 720;

function useWindowWidth(): number {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const onResize = () => setWidth(window.innerWidth);
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return width;
}

function LeftPane({ pane }: { readonly pane: SidePane }) {
  const session = useSession();
  const isOpen = useSessionState((state) => state.settings.navigator);
  const width = useSessionState((state) => state.settings.navigatorWidth);
  if (!isOpen) {
    return (
      <button type="button" className="pane-tab" title="F7" onClick={() => session.changeSettings({ navigator: true })}>
        {pane.tab}
      </button>
    );
  }
  return (
    <>
      <div className="pane" style={{ width }}>
        <pane.component />
      </div>
      <SplitHandle
        label={pane.width}
        width={width}
        low={160}
        high={480}
        direction={1}
        onWidth={(navigatorWidth) => session.changeSettings({ navigatorWidth })}
      />
    </>
  );
}

interface RightPaneProps {
  readonly pane: SidePane;
  /** What is left for it beside the narrowest middle; in px. */
  readonly room: number;
}

function RightPane({ pane, room }: RightPaneProps) {
  const session = useSession();
  const width = Math.min(
    useSessionState((state) => state.settings.previewWidth),
    room,
  );
  return (
    <>
      <SplitHandle
        label={pane.width}
        width={width}
        low={320}
        high={1200}
        direction={-1}
        onWidth={(previewWidth) => session.changeSettings({ previewWidth })}
      />
      <div className="pane" style={{ width }}>
        <pane.component />
      </div>
    </>
  );
}

/** The three panes of a place: where I am, what I write, the page beside it. */
function ThreePanes({ component: Middle, panes: { left, right } }: PlaceEntry) {
  const session = useSession();
  const settings = useSessionState((state) => state.settings);
  const windowWidth = useWindowWidth();
  const room = windowWidth - (left && settings.navigator ? settings.navigatorWidth : 0) - narrowestMiddle;
  const fits = room >= 320;
  const isBeside = right !== null && settings.preview && fits;
  // Below that width the page takes the editor's place when asked for, instead of squeezing it.
  const [onTop, setOnTop] = useState(false);
  const over = right !== null && onTop && !fits;
  const openPage = () => (fits ? session.changeSettings({ preview: true }) : setOnTop(!onTop));
  return (
    <div className="panes">
      {left ? <LeftPane pane={left} /> : null}
      <div className="pane middle" hidden={over}>
        <Middle />
      </div>
      {isBeside ? <RightPane pane={right} room={room} /> : null}
      {over ? (
        <div className="pane middle">
          <right.component />
        </div>
      ) : null}
      {right === null || isBeside ? null : (
        <button type="button" className="pane-tab" title="F8" aria-pressed={over} onClick={openPage}>
          {over ? '편집' : right.tab}
        </button>
      )}
    </div>
  );
}

/** A place with what stands at its sides; alone it takes the whole window. */
export function Panes({ place }: { readonly place: PlaceEntry }) {
  const { left, right } = place.panes;
  return left === null && right === null ? <place.component /> : <ThreePanes {...place} />;
}
