/** An in-memory session (no `persist:`): nothing of a printed document stays behind. */
export const printPartition = 'print';

/** The id of the PDF viewer that is part of Chromium; it has been the same since 2011. */
const viewerOrigin = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/**
 * What the print window may load: one of our printed copies, and the viewer's own parts (`chrome:` holds its
 * styles). Judged on the parsed URL: a folder of ours is recognised by its whole name.
 */
export function mayViewerLoad(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const parsed = new URL(url);
  if (parsed.protocol === 'file:')
    return parsed.host === '' && /\/sallim-print-[A-Za-z0-9]{6}\/[^/]+\.pdf$/.test(parsed.pathname);
  return (
    parsed.href.startsWith(viewerOrigin) || parsed.href.startsWith('chrome://resources/') || parsed.protocol === 'blob:'
  );
}
