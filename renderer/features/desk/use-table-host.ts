import { useCallback } from 'react';
import type { SectionId } from '#shared/document/model/document.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import type { TableHost } from '../../table/table-host.ts';
import { useMarks } from './findings/use-marks.ts';
import { useEdit } from './use-edit.ts';
import { useMovedCell } from './use-moved.ts';

const noWidths: Readonly<Record<string, number>> = {};
const noneWrapped: readonly string[] = [];

/** What the desk gives the table of a section: the view's unit, the one undo, the status line, kept widths. */
export function useTableHost(section: SectionId): TableHost {
  const session = useSession();
  const unit = useSessionState((state) => state.settings.unit);
  const screenReaderMode = useSessionState((state) => state.settings.screenReader);
  const columnWidths = useSessionState((state) => state.settings.columnWidths[section] ?? noWidths);
  const wrappedColumns = useSessionState((state) => state.settings.wrappedColumns[section] ?? noneWrapped);
  const marks = useMarks(section)?.rows;
  return {
    unit,
    marks,
    wrappedColumns,
    onWrappedColumns: (ids) =>
      session.changeSettings({ wrappedColumns: { ...session.getState().settings.wrappedColumns, [section]: ids } }),
    screenReaderMode,
    columnWidths,
    onColumnWidths: (widths) =>
      session.changeSettings({ columnWidths: { ...session.getState().settings.columnWidths, [section]: widths } }),
    onSelection: session.setFigures,
    onGiveUp: session.giveUp,
    onUndo: () => void session.undo(),
    onRedo: () => void session.redo(),
    goTo: useMovedCell(section),
    edit: useEdit(),
    newId: useCallback(() => session.services.store.newId(), [session]),
  };
}
