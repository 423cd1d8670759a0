import { useLayoutEffect, useMemo } from 'react';
import type { SectionId } from '#shared/document/model/document.ts';
import type { Goal } from '../../grid/types.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { placeOf } from './findings/place-of-finding.ts';
import { type DeskPlace, placeOfChange } from './place-of-change.ts';

/**
 * Where undo or redo has just changed the open project, or what was asked to be shown of it; the same object until the
 * next one.
 */
function useMovedPlace(): DeskPlace | null {
  const session = useSession();
  const moved = useSessionState((state) => state.moved);
  const spot = useSessionState((state) => state.spot);
  return useMemo(() => {
    const { openId, project } = session.getState();
    if (spot && project) return placeOf(project, spot.at);
    return moved && openId !== null ? placeOfChange(moved, openId) : null;
  }, [session, moved, spot]);
}

/** The cell of a section's table that undo or redo has just changed, for the table to go to. */
export function useMovedCell(section: SectionId): Goal | undefined {
  const place = useMovedPlace();
  return useMemo(() => {
    if (place?.section !== section || place.rowId === undefined) return;
    return { rowId: place.rowId, columnId: place.columnId, focus: true, onlyFromAway: place.isVague };
  }, [place, section]);
}

function boxIn(section: Element, label: string | undefined): HTMLElement | null {
  if (label === undefined) return section.querySelector<HTMLElement>('textarea:not(.sg-input), input');
  const labelled = [...section.querySelectorAll('label')].find((each) => each.textContent?.trim() === label);
  return labelled ? document.getElementById(labelled.htmlFor) : null;
}

/** Brings the section in view that undo or redo has just changed, and the keyboard into its box. */
export function useMovedBox(): void {
  const place = useMovedPlace();
  // Before the next key or click: a focus that comes late would take it away from where it was meant.
  useLayoutEffect(() => {
    if (!place) return;
    const sections = [...document.querySelectorAll('.editor section')].filter((section) =>
      place.section === 'title'
        ? section.matches('.title-fields')
        : section.querySelector(`[id="section-${place.section}"]`) !== null,
    );
    const isTable = place.rowId !== undefined && place.section !== 'achievements';
    const boxes = isTable ? [] : sections.map((section) => boxIn(section, place.label));
    const box = boxes.find((each) => each !== null);
    box?.focus({ preventScroll: true });
    (box ?? sections[0])?.scrollIntoView({ block: 'nearest' });
  }, [place]);
}
