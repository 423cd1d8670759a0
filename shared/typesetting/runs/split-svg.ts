/** One page as a picture that needs nothing else: glyphs are outlines inside it. */
export interface SvgPage {
  /** The same for the same content: an unchanged page keeps it. */
  readonly key: string;
  readonly svg: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

const pageStart =
  /<g class="typst-page" transform="translate\([^)]*\)" data-tid="([^"]*)" data-page-width="([^"]*)" data-page-height="([^"]*)">/g;

function definitions(svg: string, kind: string): string {
  const start = svg.indexOf(`<defs class="${kind}">`);
  if (start < 0) return '';
  return svg.slice(svg.indexOf('>', start) + 1, svg.indexOf('</defs>', start));
}

/**
 * Divides the engine's one SVG of all pages (its pages one below the other, its glyphs defined once in front) into a
 * picture a page, each with the glyphs it uses. Text laid over for selecting goes: an image cannot be selected.
 */
export function splitSvg(svg: string): SvgPage[] {
  const glyphs = new Map(
    [...definitions(svg, 'glyph').matchAll(/<(path|symbol|image|g) id="([^"]*)"[\s\S]*?(?:\/>|<\/\1>)/g)].map(
      (found) => [found[2] ?? '', found[0]],
    ),
  );
  const clips = definitions(svg, 'clip-path');
  const starts = [...svg.matchAll(pageStart)];
  const end = svg.lastIndexOf('</svg>');
  return starts.map((found, at) => {
    const [open, key = '', width = '', height = ''] = found;
    const body = svg
      .slice(found.index + open.length, starts[at + 1]?.index ?? end)
      .replace(/<foreignObject[\s\S]*?<\/foreignObject>/g, '')
      .replace(/ data-tid="[^"]*"/g, '');
    const used = new Set([...body.matchAll(/href="#([^"]*)"/g)].map((link) => link[1] ?? ''));
    const needed = [...used].map((id) => glyphs.get(id) ?? '').join('');
    return {
      key,
      width: Number(width),
      height: Number(height),
      svg:
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}pt" ` +
        `height="${height}pt" viewBox="0 0 ${width} ${height}"><defs>${needed}${clips}</defs>` +
        `<rect width="${width}" height="${height}" fill="#fff"/><g>${body}</svg>`,
    };
  });
}
