import type { FileBytes } from '#shared/ipc/contract.ts';

type Nothing = Readonly<Record<never, never>>;

/**
 * Every dialog a command can show, with what it is given. Its component stands under the same name in
 * `renderer/app/dialogs.tsx`; one without the other does not compile.
 */
export interface Dialogs {
  /** `dropped`: files to be read at once. */
  readonly import: { readonly dropped?: readonly FileBytes[] };
  readonly palette: Nothing;
  readonly keys: Nothing;
  readonly settings: Nothing;
  readonly trash: Nothing;
  readonly book: { readonly ids: readonly string[] };
}

export type DialogKind = keyof Dialogs;

export type Dialog = { [K in DialogKind]: { readonly kind: K } & Dialogs[K] }[DialogKind];
