/** A text of CSS without its quotes and escapes: `"\0022△\0022\#\,\#\#0"` is `"△"#,##0` (H8). */
function plainValue(value: string): string {
  return value
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replace(/\\(?:([\da-fA-F]{4,6})|(.))/gs, (_, code: string | undefined, character: string) =>
      code === undefined ? character : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    );
}

/** The value of one declaration of a style, the last one where it is repeated; `null` where there is none (H8). */
export function declared(style: string, property: string): string | null {
  const wanted = property.toLowerCase();
  let found: string | null = null;
  // Quoted values hold semicolons: number formats have sections.
  for (const [, name = '', value = ''] of style.matchAll(
    /([\w-]{1,60})\s*:((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^;"'])*)/gs,
  ))
    if (name.toLowerCase() === wanted) found = plainValue(value);
  return found;
}

/** The declarations of each class of a style sheet (H8). Office programs write their cells' looks there. */
export function classStyles(sheet: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const rule of sheet.split('}')) {
    const open = rule.indexOf('{');
    if (open < 0) continue;
    for (const [, name = ''] of rule.slice(0, open).matchAll(/\.([\w-]{1,80})(?=[\s,]|$)/g))
      found.set(name, `${found.get(name) ?? ''};${rule.slice(open + 1)}`);
  }
  return found;
}
