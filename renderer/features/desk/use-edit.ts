import { useCallback } from 'react';
import type { How } from '#shared/journal/request.ts';
import type { Project } from '#shared/records/project/project.ts';
import type { EditHow } from '../../grid/types.ts';
import { useSession } from '../../session/use-session.ts';

export interface FieldEdit {
  /** What the history calls the change: the field in the form's own words. */
  readonly label: string;
  readonly change: (project: Project) => Project;
  /** Given for typing in a text field: keystrokes of one field within a moment are one step. */
  readonly key?: string;
  readonly how?: EditHow;
  /** The opening of the cell or box in which it was typed. */
  readonly opening?: string | undefined;
}

/** The history tells typing from pasting and emptying; filling and replacing are typing done by the program's hand. */
const howOf: Record<EditHow, How> = {
  typed: 'typed',
  fill: 'typed',
  replace: 'typed',
  paste: 'paste',
  cut: 'delete',
  delete: 'delete',
};

/** Edits the open project through the one door. */
export function useEdit(): (edit: FieldEdit) => void {
  const session = useSession();
  return useCallback(
    ({ label, change, key, how, opening }: FieldEdit) =>
      session.edit({ label, change, how: howOf[how ?? 'typed'], key, opening }),
    [session],
  );
}
