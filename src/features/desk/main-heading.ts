/** Leads to what is to be read next: the heading of the step or of the question. */
export function goToMain(): void {
  const heading = document.querySelector<HTMLElement>('[data-agent-main]');
  heading?.focus({ preventScroll: true });
  // In a window that scrolls as a whole the heading may be far below.
  if (heading && getComputedStyle(document.body).overflowY !== 'hidden') heading.scrollIntoView({ block: 'start' });
}

/** A part that shows something else than before is read from its top again. */
export function keepingTops(host: HTMLElement): () => void {
  // Weakly: parts that a training takes the place of go, with all that is in them.
  const titles = new WeakMap<Element, string>();
  return () => {
    for (const part of host.querySelectorAll('.agent-script, .agent-side')) {
      const title = [...part.querySelectorAll('h2')].map(({ textContent }) => textContent).join();
      if (titles.get(part) !== title) part.scrollTop = 0;
      titles.set(part, title);
    }
  };
}
