/** Says things twice: to a screen reader through a polite live region, to the eye in a note beside the cell. */
export class Voice {
  private readonly live: HTMLElement;
  private readonly note: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private odd = false;

  constructor(live: HTMLElement, note: HTMLElement) {
    this.live = live;
    this.note = note;
  }

  /** For the screen reader only: where the cursor is, what was done. */
  say(text: string): void {
    // The same words twice are announced once; a trailing no-break space makes them new.
    this.odd = !this.odd;
    this.live.textContent = this.odd ? text : `${text}\u00a0`;
  }

  /** For both: a refusal or a result, shown under the cell until the next action or for the time it takes to read. */
  tell(text: string, tone: 'error' | 'info', beside: DOMRect | null, within: DOMRect): void {
    this.say(text);
    this.note.textContent = text;
    this.note.dataset.tone = tone;
    this.note.hidden = false;
    const left = Math.max(4, Math.min((beside?.left ?? within.left) - within.left, within.width - 340));
    const below = (beside?.bottom ?? within.top) - within.top + 4;
    this.note.style.left = `${left}px`;
    this.note.style.top = `${below}px`;
    // Under a cell at the lower edge the note would be cut off: it stands above instead.
    const size = this.note.getBoundingClientRect();
    if (beside && size.bottom > within.bottom && beside.top - within.top > size.height + 8) {
      this.note.style.top = `${beside.top - within.top - size.height - 4}px`;
    }
    this.note.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    clearTimeout(this.timer);
    // Several sentences take longer to read than one.
    this.timer = setTimeout(() => this.hush(), Math.max(6000, text.length * 90));
  }

  hush(): void {
    clearTimeout(this.timer);
    this.note.hidden = true;
  }
}
