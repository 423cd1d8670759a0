import type { ReactNode } from 'react';
import type { SectionId } from '#shared/document/model/document.ts';
import { useSession } from '../../session/use-session.ts';

interface SectionFrameProps {
  readonly section: SectionId;
  readonly title: string;
  readonly unit?: string;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** One `□` section of the form. Focus anywhere inside makes the pages show the same section. */
export function SectionFrame({ section, title, unit, tools, children }: SectionFrameProps) {
  const session = useSession();
  const heading = `section-${section}`;
  return (
    <section className="form-section" aria-labelledby={heading} onFocus={() => session.setSection(section)}>
      <header className="section-head">
        <h3 id={heading}>□ {title}</h3>
        {unit ? <span className="unit">(단위 : {unit})</span> : null}
        {tools ? <div className="section-tools">{tools}</div> : null}
      </header>
      {children}
    </section>
  );
}
