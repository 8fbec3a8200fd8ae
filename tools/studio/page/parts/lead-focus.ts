/** What one goes on with at a place, the first of these that is there. */
const WANTED = [
  'main [data-begin]',
  'main .cm-content[contenteditable="true"]',
  'main [data-place][tabindex="0"]',
  'main :is(input, select, textarea):not([type="search"], :disabled)',
  'main :is(a, button):not(:disabled)',
] as const;
/** How long a place may take to be there. */
const PATIENCE_MS = 10_000;

let ends: (() => void) | undefined;

/** Puts the focus where a place begins, once that is there: unless it is somewhere already, or goes elsewhere meanwhile. */
export function leadFocus(): void {
  ends?.();
  const watching = new MutationObserver(() => lead());
  const timer = setTimeout(() => end(), PATIENCE_MS);
  const end = (): void => {
    watching.disconnect();
    clearTimeout(timer);
    ends = undefined;
  };
  const lead = (): void => {
    if (document.activeElement !== document.body) return end();
    // While something is loaded still, what is there is not what one goes on with.
    const main = document.querySelector('main');
    if (!main || main.querySelector('[data-loading]')) return;
    const found = WANTED.map((each) => document.querySelector<HTMLElement>(each)).find(Boolean);
    if (!found) return;
    end();
    found.focus();
  };
  ends = end;
  watching.observe(document.body, { subtree: true, childList: true });
  lead();
}
