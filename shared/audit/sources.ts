/** The law or source behind a rule as one writes it on paper, where there is one. */
const sources: Readonly<Record<string, string>> = {
  C01: '지방재정법 제45조',
  S03: '지방회계법 제29조',
  S04: '지방재정법 제50조',
  S06: '지방재정법 제50조',
  S07: '지방재정법 제50조',
};

export function sourceOf(rule: string): { readonly source?: string } {
  const source = sources[rule];
  return source === undefined ? {} : { source };
}
