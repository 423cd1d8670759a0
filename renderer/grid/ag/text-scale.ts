/** The size of text the officer chose, from the page's root: 1 is ordinary (0.9 to 1.5 can be chosen). */
export function textScale(): number {
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--text-scale'));
  return Number.isFinite(scale) && scale > 0 ? scale : 1;
}

/** Calls `run` whenever another size of text is chosen, until the function it gives back is called. */
export function onTextScale(run: (scale: number) => void): () => void {
  let last = textScale();
  const observer = new MutationObserver(() => {
    const now = textScale();
    if (now === last) return;
    last = now;
    run(now);
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  return () => observer.disconnect();
}
