import type { EntryKind } from './ledger.ts';

/** What an entry of a kind may say (SPEC.md LE5–LE12). */
export interface KindRule {
  /** An entry that takes none back may be negative. */
  readonly signed: boolean;
  /** The kind that `of` may name, besides one of its own that it takes back. */
  readonly follows?: EntryKind;
  readonly edition?: true;
  readonly carry?: true;
  /** `with` may stand. */
  readonly with?: true;
}

const moved: KindRule = { signed: true, with: true };

export const kindRules: Readonly<Record<EntryKind, KindRule>> = {
  본예산: { signed: false },
  추경: { signed: true, edition: true, follows: '성립전' },
  성립전: { signed: false },
  전년이월: { signed: false, carry: true },
  이용: moved,
  전용: moved,
  변경사용: moved,
  이체: moved,
  예비비: moved,
  배정: { signed: true },
  품의: { signed: true },
  원인행위: { signed: true, follows: '품의' },
  지출: { signed: false, follows: '원인행위' },
  반납: { signed: false, follows: '지출' },
  차년이월: { signed: false, carry: true },
  보조금반납: { signed: false },
};
