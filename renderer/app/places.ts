import type { ComponentType } from 'react';
import type { Command } from '../commands/command.ts';
import { viewList } from '../commands/view-commands.ts';
import { Desk } from '../features/desk/desk.tsx';
import { PreviewPane } from '../features/preview/preview-pane.tsx';
import { Navigator } from '../features/project-list/navigator.tsx';
import { ProjectList } from '../features/project-list/project-list.tsx';
import type { Place } from '../session/place.ts';

/** What stands at a side of a place: the word on its tab while it is folded, and its handle's name. */
export interface SidePane {
  readonly tab: string;
  readonly width: string;
  readonly component: ComponentType;
}

export interface PlaceEntry {
  /** As the line at the top names it where no project is open. */
  readonly name: string;
  /** The command that goes there, with its key; `null` for a place that is reached from another (a project's). */
  readonly command: Command | null;
  /** The middle. */
  readonly component: ComponentType;
  readonly panes: { readonly left: SidePane | null; readonly right: SidePane | null };
}

/** Every screen, one entry each. A kind of `Place` without an entry does not compile. */
export const places: { readonly [K in Place['kind']]: PlaceEntry } = {
  list: {
    name: '사업 목록',
    command: viewList,
    component: ProjectList,
    panes: { left: null, right: null },
  },
  desk: {
    name: '사업',
    command: null,
    component: Desk,
    panes: {
      left: { tab: '목록', width: '사업 목록 너비', component: Navigator },
      right: { tab: '쪽', width: '쪽 너비', component: PreviewPane },
    },
  },
};
