/** A reloaded page asks before its former self has let go; a second window is told after this long, in ms. */
const patience = 1500;

/**
 * The right to write, for one window at a time: the function that gives it back, or `null` while another window
 * has it. The browser gives it back for a window that dies.
 */
export async function takeWriterLock(name: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { signal: AbortSignal.timeout(patience) }, () => {
        return new Promise<void>((release) => resolve(release));
      })
      .catch((caught: unknown) => {
        const gaveUp = caught instanceof DOMException && ['AbortError', 'TimeoutError'].includes(caught.name);
        if (gaveUp) resolve(null);
        else reject(caught);
      });
  });
}
