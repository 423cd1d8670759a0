import type { Attributes } from '#shared/html/tokens.ts';

const knownTags = new Set(
  (
    'a abbr article b blockquote body br caption center code col colgroup dd del div dl dt em figure font footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hr html i img input ins label li link main mark meta ol option p pre s script section ' +
    'small span strike strong style sub sup table tbody td tfoot th thead title tr u ul wbr'
  ).split(' '),
);

/** Whether a name between `<` and `>` is a tag: `<주>` and `<b등급>` are words. */
export function isTag(name: string): boolean {
  return knownTags.has(name);
}

/** A tag that goes on behind the end of its line, as office programs write long ones. */
export function isCutTag(line: string): boolean {
  const at = line.lastIndexOf('<');
  if (at < 0 || line.length - at > 4_000 || line.indexOf('>', at) >= 0) return false;
  const name = /^<\/?([a-zA-Z][a-zA-Z0-9]{0,11})(?=\s|$)/.exec(line.slice(at, at + 20))?.[1]?.toLowerCase();
  return name !== undefined && knownTags.has(name);
}

/** What an `<input>` shows on paper: a ticked or an empty box. */
export function inputText(attributes: Attributes): string {
  if (!/^(?:checkbox|radio)$/i.test(attributes.get('type') ?? '')) return ' ';
  const checked = attributes.get('checked');
  return checked !== undefined && checked !== 'false' ? ' ☑ ' : ' □ ';
}
