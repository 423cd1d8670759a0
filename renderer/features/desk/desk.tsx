import { memo, useEffect, useRef } from 'react';
import type { SectionId } from '#shared/document/model/document.ts';
import type { Project } from '#shared/records/project/project.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { ContactsSection } from './contacts/contacts-section.tsx';
import { CostingSection } from './costing/costing-section.tsx';
import './desk.css';
import { FindingsPanel } from './findings/findings-panel.tsx';
import { OverviewSection } from './overview/overview-section.tsx';
import { UnreadLines, UnsurePlaces } from './read-notices.tsx';
import { ScheduleSection } from './schedule/schedule-section.tsx';
import { SettlementsSection } from './settlement/settlements-section.tsx';
import { SummarySection } from './summary/summary-section.tsx';
import { AchievementsSection, DescriptionSections, LineSection } from './texts/line-sections.tsx';
import { useEdit } from './use-edit.ts';
import { useMovedBox } from './use-moved.ts';
import { YearField } from './year/year-field.tsx';

interface Chapter {
  readonly title: string;
  readonly first: SectionId;
  readonly rest: readonly SectionId[];
}

const chapters: readonly Chapter[] = [
  { title: '기본 현황', first: 'overview', rest: ['title', 'contacts'] },
  { title: '예산 설명', first: 'summary', rest: ['costing'] },
  { title: '사업설명', first: 'purpose', rest: ['legalBasis', 'content', 'history', 'schedule'] },
  { title: '사업 효과', first: 'achievements', rest: ['expectedEffects'] },
  { title: '최근 3년 결산 현황', first: 'settlements', rest: [] },
];

function enter(section: Element | null | undefined): void {
  // The first section of a chapter comes with the chapter's head.
  const before = section?.previousElementSibling;
  const head = before?.matches('.chapter-head') ? before : section?.querySelector('.section-head');
  head?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('input, textarea, [tabindex="0"]')?.focus({ preventScroll: true });
}

function goTo(section: SectionId): void {
  enter(document.getElementById(`section-${section}`)?.closest('section'));
}

/** F6 and Shift+F6: the section after or before the one the cursor is in. */
function goAlong(by: 1 | -1): void {
  const sections = [...document.querySelectorAll('.form-section')];
  const at = sections.findIndex((section) => section.contains(document.activeElement));
  enter(sections[(at + by + sections.length) % sections.length]);
}

const ChapterBar = memo(function ChapterBar() {
  const section = useSessionState((state) => state.section);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F6' && !event.ctrlKey) {
        event.preventDefault();
        goAlong(event.shiftKey ? -1 : 1);
        return;
      }
      const chapter =
        event.altKey && !event.ctrlKey ? chapters[Number(event.code.replace('Digit', '')) - 1] : undefined;
      if (!chapter) return;
      event.preventDefault();
      goTo(chapter.first);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <nav className="chapter-bar" aria-label="장">
      {chapters.map(({ title, first, rest }, index) => (
        <button
          key={first}
          type="button"
          className="button quiet"
          aria-current={section === first || rest.includes(section) ? 'true' : undefined}
          title={`Alt+${index + 1}`}
          onClick={() => goTo(first)}
        >
          <b className="chapter-number">{index + 1}</b> {title}
        </button>
      ))}
    </nav>
  );
});

function ChapterHead({ number, title }: { readonly number: number; readonly title: string }) {
  return (
    <h2 className="chapter-head">
      <b className="chapter-number">{number}</b> {title}
    </h2>
  );
}

function TitleFields({ project }: { readonly project: Project }) {
  const edit = useEdit();
  const session = useSession();
  return (
    <section className="title-fields" aria-label="사업" onFocus={() => session.setSection('title')}>
      <TextInput
        label="사업명"
        className="title-input"
        value={project.title}
        onChange={(title) => edit({ label: '사업명', key: 'title', change: (was) => ({ ...was, title }) })}
      />
      <TextInput
        label="차수"
        className="edition-input"
        value={project.edition}
        onChange={(edition) => edit({ label: '차수', key: 'edition', change: (was) => ({ ...was, edition }) })}
      />
      <YearField project={project} />
    </section>
  );
}

/** The form's five chapters as fields and tables, in the form's order. */
export function Desk() {
  const project = useSessionState((state) => state.project);
  const openId = useSessionState((state) => state.openId);
  const scroller = useRef<HTMLElement>(null);
  useMovedBox();
  const session = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another project begins at its top
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
    const title = session.getState().isNew
      ? scroller.current?.querySelector<HTMLInputElement>('.title-input input')
      : null;
    (title ?? scroller.current)?.focus({ preventScroll: true });
    title?.select();
    // Back at a desk that was left: on in the section that was being edited.
    const { section } = session.getState();
    if (section !== 'title') goTo(section);
  }, [openId]);
  if (!project) return null;
  return (
    <div className="desk">
      <main className="editor" ref={scroller} key={openId} tabIndex={-1}>
        <ChapterBar />
        <div className="editor-body">
          <UnreadLines unread={project.unread} />
          <UnsurePlaces source={project.source} />
          <TitleFields project={project} />
          <ChapterHead number={1} title="기본 현황" />
          <OverviewSection overview={project.overview} />
          <ContactsSection contacts={project.contacts} />
          <LineSection
            section="contacts"
            title="참고 (※)"
            field="notes"
            lines={project.notes}
            hint="※ 표 아래에 적을 말"
          />
          <ChapterHead number={2} title="예산 설명" />
          <SummarySection
            summary={project.summary}
            costing={project.costing}
            rounding={project.rounding}
            hasNational={(project.overview.cost.national ?? 0) !== 0}
          />
          <CostingSection
            costing={project.costing}
            summary={project.summary}
            unitPrices={project.unitPrices}
            rounding={project.rounding}
          />
          <ChapterHead number={3} title="사업설명" />
          <DescriptionSections description={project.description} />
          <ScheduleSection schedule={project.schedule} cost={project.overview.cost.total} />
          <ChapterHead number={4} title="사업 효과" />
          <AchievementsSection achievements={project.achievements} fiscalYear={project.fiscalYear} />
          <LineSection
            section="expectedEffects"
            title="향후 기대효과"
            field="expectedEffects"
            lines={project.expectedEffects}
            hint="- 이 사업으로 나아질 것"
          />
          <ChapterHead number={5} title="최근 3년 결산 현황" />
          <SettlementsSection settlements={project.settlements} fiscalYear={project.fiscalYear} />
        </div>
      </main>
      <FindingsPanel />
    </div>
  );
}
