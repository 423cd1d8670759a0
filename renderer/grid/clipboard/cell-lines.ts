/** `td th` come here only from a table inside a cell: its cells are not glued together. */
const blockTags = /^(p|div|li|h[1-6]|dt|dd|blockquote|pre|ul|ol|tr|td|th|table)$/;

/** Gathers one cell's text as a browser would show it: white space collapsed, line breaks only from markup. */
export class CellLines {
  private lines: string[] = [''];
  /** A block has begun or ended: the next text starts a new line. */
  private pending = false;

  get isBlank(): boolean {
    return this.lines.every((line) => line.trim() === '');
  }

  copy(): CellLines {
    const copy = new CellLines();
    copy.lines = [...this.lines];
    copy.pending = this.pending;
    return copy;
  }

  add(text: string): void {
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (collapsed.trim() === '' && this.pending) return;
    if (this.pending) {
      this.pending = false;
      if (!this.isBlank) this.lines.push('');
    }
    this.lines[this.lines.length - 1] += collapsed;
  }

  tag(name: string): void {
    if (name === 'br') {
      this.pending = false;
      this.lines.push('');
    } else if (blockTags.test(name)) this.pending = true;
  }

  /**
   * The text: blank lines at both ends dropped. Ordinary spaces at a line's ends are the markup's; no-break ones are the
   * author's (Excel and 한글 write runs of spaces with them) and become spaces.
   */
  text(): string {
    const lines = this.lines.map((line) =>
      line
        .replace(/^ +| +$/g, '')
        .replace(/\u00a0/g, ' ')
        .trimEnd(),
    );
    return lines.join('\n').replace(/^\n+|\n+$/g, '');
  }
}
