/** What a measurement waits for: an element whose text holds `text`, or a picture of these that is another one. */
export interface Seen {
  readonly selector: string;
  readonly text: string;
  readonly isPicture?: boolean;
}

export interface DeskTimes {
  /** ms from the event to the frame that shows it. */
  readonly paint: number;
  /** ms from the event to 저장됨; `null` where nothing is saved. */
  readonly saved: number | null;
}

export interface Desk {
  times: DeskTimes | null;
  /** Measures the next event of the kind; a key by its name. */
  begin(kind: 'click' | 'keydown' | 'paste', key: string | null, seen: Seen, saves: boolean): void;
}

declare global {
  interface Window {
    desk: Desk;
  }
}

/** Runs in the page before the application does; refers to nothing outside of itself. */
export function installProbe(): void {
  const pictures = (selector: string) => [...document.querySelectorAll<HTMLImageElement>(selector)];
  const painted = (seen: Seen): Promise<number> =>
    new Promise((resolve) => {
      const before = new Set(pictures(seen.selector).map(({ src }) => src));
      const isThere = () =>
        seen.isPicture
          ? pictures(seen.selector).some(({ src, complete }) => complete && !before.has(src))
          : document.querySelector(seen.selector)?.textContent?.includes(seen.text);
      const look = () =>
        requestAnimationFrame(() => {
          if (!isThere()) {
            look();
            return;
          }
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now());
          channel.port2.postMessage(null);
        });
      look();
    });
  /** 저장됨 after 저장 중: the mark of an earlier change does not count. */
  const saved = (): Promise<number> =>
    new Promise((resolve) => {
      let began = false;
      const observer = new MutationObserver(() => {
        const text = document.querySelector('.save-mark')?.textContent ?? '';
        if (text.includes('저장 중')) began = true;
        if (!began || !text.includes('저장됨')) return;
        observer.disconnect();
        resolve(performance.now());
      });
      const place = document.querySelector('.save-mark')?.parentElement ?? document.body;
      observer.observe(place, { childList: true, characterData: true, subtree: true });
    });
  window.desk = {
    times: null,
    begin(kind, key, seen, saves) {
      window.desk.times = null;
      const note = async (event: Event) => {
        if (key !== null && !(event instanceof KeyboardEvent && event.key === key)) return;
        window.removeEventListener(kind, note, { capture: true });
        const [shown, kept] = await Promise.all([painted(seen), saves ? saved() : null]);
        window.desk.times = { paint: shown - event.timeStamp, saved: kept === null ? null : kept - event.timeStamp };
      };
      window.addEventListener(kind, note, { capture: true });
    },
  };
}
