import { lowered, raised } from '#shared/characters/raised.ts';
import type { RunMarks } from '#shared/html/runs.ts';
import type { LeftOut } from './block.ts';
import { CellLines } from './cell-lines.ts';

/** Gathers one cell: what is its value, and that something in it is not (P1–P3). */
export class CellTextReader {
  readonly #shown = new CellLines();
  /** The same without raised and lowered marks, from the first of them on. */
  #figures: CellLines | null = null;
  #struck = false;
  #hidden = false;

  get isBlank(): boolean {
    return this.#shown.isBlank;
  }

  add(text: string, marks: RunMarks): void {
    const filled = /[^\s\u00a0]/.test(text);
    if (marks.hidden || marks.struck) {
      this.#hidden ||= marks.hidden && filled;
      this.#struck ||= !marks.hidden && filled;
      return;
    }
    if (marks.raised === 0) {
      this.#shown.add(text);
      this.#figures?.add(text);
      return;
    }
    if (filled) this.#figures ??= this.#shown.copy();
    this.#shown.add(marks.raised === 1 ? raised(text) : lowered(text));
  }

  tag(name: string): void {
    this.#shown.tag(name);
    this.#figures?.tag(name);
  }

  text(): string {
    return this.#shown.text();
  }

  /** The text without its raised and lowered marks; `undefined` where it has none. */
  figures(): string | undefined {
    return this.#figures?.text();
  }

  /** Whether anything was struck out or hidden. */
  left(): LeftOut | undefined {
    return this.#struck || this.#hidden ? { struck: this.#struck, hidden: this.#hidden } : undefined;
  }
}
