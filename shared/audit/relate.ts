/** What tells the same 세부사업: a record has it, and so has its row in a list. */
interface Named {
  readonly series?: string | null;
  readonly title: string;
  readonly fiscalYear: number;
  readonly edition: string;
}

const editionKey = ({ fiscalYear, edition }: Named) => `${fiscalYear} ${edition}`;

const isSame = (one: Named, other: Named): boolean =>
  one.series != null && other.series != null ? one.series === other.series : one.title === other.title;

/**
 * Of records at hand the others of one's 세부사업, by `series`, or by title where one of the two has none. Where two of
 * a year and edition go by one title it may be two offices' (`청사 운영`): then only those of its own year and edition
 * are set beside it, as the same page printed twice.
 */
export function othersOf<T extends Named>(project: T, records: readonly T[]): readonly T[] {
  const others = records.filter((each) => each !== project && isSame(project, each));
  const editions = new Set([project, ...others].map(editionKey));
  const isClear = editions.size === others.length + 1;
  return isClear ? others : others.filter((each) => editionKey(each) === editionKey(project));
}

/** The records that could be each other's others, so that a thousand files are not compared with a thousand. */
export function related<T extends Named>(records: readonly T[]): (project: T) => readonly T[] {
  const byTitle = Map.groupBy(records, ({ title }) => title);
  const bySeries = Map.groupBy(records, ({ series }) => series);
  return (project) => {
    const sameSeries = project.series == null ? [] : (bySeries.get(project.series) ?? []);
    return othersOf(project, [...new Set([...sameSeries, ...(byTitle.get(project.title) ?? [])])]);
  };
}
