import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a PDF with a reader that has nothing to do with the engine that wrote it. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // A copy: the reader takes the buffer away.
  return getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false }).promise;
}

/** The text of one page, from 1, in the order it stands in the file; the white space between runs is folded. */
export async function pageText(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
  return text.replace(/\s+/g, ' ').trim();
}

/** All pages' text, and how many there are. */
export async function pdfText(bytes: Uint8Array): Promise<{ pages: number; text: string; byPage: string[] }> {
  const document = await openPdf(bytes);
  const byPage: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) byPage.push(await pageText(document, number));
  await document.loadingTask.destroy();
  return { pages: byPage.length, text: byPage.join(' '), byPage };
}
