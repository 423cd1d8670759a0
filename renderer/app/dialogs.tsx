import type { ComponentType } from 'react';
import { BookDialog } from '../features/book/book-dialog.tsx';
import { ImportDialog } from '../features/import-document/import-dialog.tsx';
import { KeysDialog } from '../features/keys/keys-dialog.tsx';
import { Palette } from '../features/palette/palette.tsx';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import { TrashDialog } from '../features/trash/trash-dialog.tsx';
import type { Dialog, DialogKind, Dialogs } from '../session/dialogs.ts';
import { useSession, useSessionState } from '../session/use-session.ts';

interface Closing {
  readonly onClose: () => void;
}

/** The registry of dialogs: what draws each kind. Its props are the kind's own, and the way to close it. */
const components: { readonly [K in DialogKind]: ComponentType<Dialogs[K] & Closing> } = {
  import: ImportDialog,
  palette: Palette,
  keys: KeysDialog,
  settings: SettingsDialog,
  trash: TrashDialog,
  book: BookDialog,
};

/** The dialog that is open, if one is. */
export function OpenDialog() {
  const session = useSession();
  const dialog = useSessionState((state) => state.dialog);
  if (dialog === null) return null;
  // The table holds each kind to its own props, which a union of kinds cannot say of one value.
  const Component = components[dialog.kind] as ComponentType<Dialog & Closing>;
  return <Component {...dialog} onClose={() => session.showDialog(null)} />;
}
