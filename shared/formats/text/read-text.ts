import type { Project } from '#shared/records/project/project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { compact } from './characters.ts';
import { isForeignHeading, tableSections } from './foreign-heading.ts';
import { chapterIds, type Heading, type HeadingId, headingOfRow, isLater, isUnder } from './headings.ts';
import { ProjectRows } from './read/project-rows.ts';
import { readProject } from './read/read-project.ts';
import { namesTitle, titleRows } from './read/read-title.ts';
import { mostLines, readRows } from './read-rows.ts';
import { type Row, rowText } from './row.ts';

/** A file with more projects than this is refused (a 광역시's whole book has about 3,500). */
export const mostProjects = 20_000;

/** Headings that no other kind of official paper has. */
const ownHeadings: readonly HeadingId[] = [
  'basics',
  'contacts',
  'budget',
  'summary',
  'costing',
  'schedule',
  'effects',
  'achievements',
  'settlements',
];

/**
 * Reads the official document (사업별 설명서) as text, in any of the shapes it comes in; one record a 세부사업.
 * Every line is in a field or in `unread`; printed values are kept as printed. Linear in the text.
 * Fails with `not-a-document` where no such document is found, `too-long` beyond the stated limits.
 */
export function readText(text: string): Result<readonly Project[]> {
  const collector = new Collector();
  if (!readRows(text, collector)) {
    return err(
      'too-long',
      `글이 있는 줄이 ${mostLines.toLocaleString('en')}줄을 넘어 읽지 않았습니다. 파일을 나누어 주세요.`,
    );
  }
  return collector.end();
}

const strength = { bare: 0, weak: 1, strong: 2 } as const;
const levelOf = (heading: Heading) => (chapterIds.includes(heading.id) ? 'chapter' : 'section');

class Collector {
  readonly #projects: Project[] = [];
  #current: ProjectRows | null = null;
  #preamble: Row[] = [];
  #outside: { line: number; text: string }[] = [];
  #title = '';
  #running: Row | null = null;
  #own = new Set<HeadingId>();
  #refused = false;
  readonly #strongest = { chapter: 0, section: 0 };

  row(row: Row): void {
    const heading = this.#headingOf(row);
    if (heading === 'lost') {
      this.#current?.lose(row);
      return;
    }
    if (heading === null) {
      if (this.#isRunningTitle(row)) {
        this.#running = row;
        return;
      }
      const current = this.#current;
      if (!current) this.#preamble.push(row);
      else if (isForeignHeading(row, current.id, current.body)) current.lose(row);
      else current.row(row);
      return;
    }
    if (this.#current === null || this.#begins(heading)) this.#start();
    this.#running = null;
    this.#strongest[levelOf(heading)] = Math.max(this.#strongest[levelOf(heading)], strength[heading.mark]);
    if (ownHeadings.includes(heading.id)) this.#own.add(heading.id);
    this.#current?.heading(heading, row);
  }

  /**
   * The heading a row is, only where one can stand (R2). `lost` for a section met before that comes again behind
   * others: what follows is neither its rest nor the rest of the one being read.
   */
  #headingOf(row: Row): Heading | 'lost' | null {
    const found = headingOfRow(row);
    const current = this.#current;
    if (found === null) return null;
    const apart = row.afterBlank || row.afterPage;
    if (current === null) return found.mark !== 'bare' || apart || this.#preamble.length === 0 ? found : null;
    // The name again: the head of a page, or of a table below its heading.
    if (found.id === current.id) return found.mark === 'strong' || row.afterPage || !current.isBegun ? found : null;
    const seen = current.has(found.id);
    // Its chapter's heading came again, too: both are the heads of a page.
    const again = current.id !== null && isUnder(found.id, current.id);
    if (this.#isOthers(found, row, current)) return 'lost';
    if (found.mark === 'strong')
      return !seen || again || chapterIds.includes(found.id) || this.#begins(found) ? found : 'lost';
    if (current.id === 'overview' && found.id === 'content') return null;
    // A document marks its headings in one way: once a square was seen, a bare word is a word.
    if (strength[found.mark] < this.#strongest[levelOf(found)]) return null;
    if (seen || (current.id !== null && !isLater(found.id, current.id))) return null;
    return found.mark === 'weak' || apart ? found : null;
  }

  /** A chapter that comes again under a title of its own is another project's, whose beginning is missing. */
  #isOthers(found: Heading, row: Row, current: ProjectRows): boolean {
    if (!chapterIds.includes(found.id) || row.afterPage || !row.afterBlank || this.#begins(found)) return false;
    if (current.id === null || !tableSections.includes(current.id) || !current.hasUnder(found.id)) return false;
    return current.body.at(-1)?.afterBlank === true && titleRows(current.body) > 0;
  }

  outside(line: number, text: string): void {
    if (this.#current) this.#current.left.unread.push({ line, text });
    else this.#outside.push({ line, text });
  }

  end(): Result<readonly Project[]> {
    this.#finish();
    if (this.#refused) {
      return err(
        'too-long',
        `세부사업이 ${mostProjects.toLocaleString('en')}개를 넘어 읽지 않았습니다. 파일을 나누어 주세요.`,
      );
    }
    if (this.#projects.length === 0 || this.#own.size === 0 || !this.#enough) {
      return err(
        'not-a-document',
        '사업별 설명서를 찾지 못했습니다. ‘1 기본 현황’, ‘□ 사업개요’, ‘□ 예산 총괄’, ‘□ 산출근거’ 같은 제목이 있는 파일인지 확인해 주세요.',
      );
    }
    return ok(this.#projects);
  }

  #enough = false;

  /** A heading that can only be the beginning of another project. */
  #begins(heading: Heading): boolean {
    const current = this.#current;
    if (!current?.hasRows || (heading.id !== 'basics' && heading.id !== 'overview')) return false;
    // The same heading again at the head of a page, or twice by mistake, begins nothing.
    return current.has('overview') && !current.onlyHas(['basics', 'overview']);
  }

  #start(): void {
    const preamble = this.#current ? this.#current.takeTail(titleRows) : this.#preamble;
    // The title again at the head of a page was that of a further project with the same one.
    if (this.#running !== null && !namesTitle(preamble)) preamble.unshift(this.#running);
    this.#finish();
    this.#preamble = [];
    this.#current = new ProjectRows(preamble);
    const title = preamble.at(-1);
    this.#title = title ? compact(rowText(title)) : '';
    for (const one of this.#outside) this.#current.left.unread.push(one);
    this.#outside = [];
  }

  #finish(): void {
    if (!this.#current) return;
    if (this.#projects.length >= mostProjects) this.#refused = true;
    else this.#projects.push(readProject(this.#current));
    if (this.#current.headingCount >= 2) this.#enough = true;
    this.#current = null;
  }

  /** The title again at the head of a page of a book. */
  #isRunningTitle(row: Row): boolean {
    return row.afterPage && this.#title !== '' && row.cells.length === 1 && compact(rowText(row)) === this.#title;
  }
}
