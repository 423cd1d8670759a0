import { safeFileName } from '#shared/files/file-name.ts';
import { josa } from '#shared/hangul/josa.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { download } from './browser-save.ts';

/** How long the other tab may still load or print the pages; in ms. */
const keepUrl = 600_000;

/**
 * Opens the PDF in a tab of its own, where the browser's viewer prints it. Where the browser lets no tab be opened,
 * or the click is too long ago, the PDF is downloaded and `print-downloaded` says so.
 */
export async function printPdf(pdf: Uint8Array, wanted: string): Promise<Result<null>> {
  const name = safeFileName(wanted, ['pdf'], 'any');
  const url = URL.createObjectURL(new File([new Uint8Array(pdf)], name, { type: 'application/pdf' }));
  setTimeout(() => URL.revokeObjectURL(url), keepUrl);
  // No `noopener`: with it `open` answers null whether or not the tab came up.
  const tab = window.open(url, '_blank');
  if (tab) return ok(null);
  download(name, pdf, 'application/pdf');
  return err(
    'print-downloaded',
    `인쇄할 창을 열 수 없어 ${josa(`‘${name}’`, '을/를')} 내려받았습니다. 내려받은 파일을 열어 인쇄해 주세요.`,
  );
}
