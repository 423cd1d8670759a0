import type { Command } from './command.ts';
import { editRedo } from './edit-redo.ts';
import { editUndo } from './edit-undo.ts';
import { fileCopy } from './file-copy.ts';
import { fileDelete } from './file-delete.ts';
import { fileImport } from './file-import.ts';
import { fileNew } from './file-new.ts';
import { fileNextYear } from './file-next-year.ts';
import { filePrint } from './file-print.ts';
import { fileSave } from './file-save.ts';
import { fileSaveJson } from './file-save-json.ts';
import { fileSavePdf } from './file-save-pdf.ts';
import { fileSaveText } from './file-save-text.ts';
import { nextFinding, previousFinding, viewFindings } from './findings.ts';
import { orderLegalBasis } from './order-legal-basis.ts';
import { viewTrash } from './trash.ts';
import { viewBack, viewForward } from './view-back.ts';
import * as view from './view-commands.ts';

/** Every command, in the order the palette shows them. */
export const commands: readonly Command[] = [
  fileNew,
  fileImport,
  fileSave,
  fileSavePdf,
  filePrint,
  fileCopy,
  fileNextYear,
  fileDelete,
  viewTrash,
  fileSaveJson,
  fileSaveText,
  editUndo,
  editRedo,
  orderLegalBasis,
  nextFinding,
  previousFinding,
  viewFindings,
  view.viewList,
  viewBack,
  viewForward,
  view.viewPreview,
  view.viewPageWidth,
  view.viewPageActual,
  view.viewNavigator,
  view.viewUnit,
  view.viewNational,
  view.viewZoomIn,
  view.viewZoomOut,
  view.viewZoomReset,
  view.viewSettings,
  view.viewPalette,
  view.helpKeys,
];

export function commandById(id: string): Command | undefined {
  return commands.find((command) => command.id === id);
}
