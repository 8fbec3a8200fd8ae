export interface AloudKeys {
  toggle(): void;
  next(): void;
  back(): void;
  close(): void;
}

/** Elements that use keys themselves. */
const OWN = 'input, select, textarea, dialog, [contenteditable]';
const PRESSED = 'a, button, summary';

/**
 * Handles keys independently of the focus, which a walk moves: arrow keys change the sentence, Space pauses. Escape in
 * the bar closes it.
 *
 * @returns removes the handler
 */
export function listenToKeys(bar: HTMLElement, { toggle, next, back, close }: AloudKeys): () => void {
  const press = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
    const target = event.target as Element;
    const isBusy = target.closest(OWN) !== null || document.querySelector('dialog[open]') !== null;
    if (isBusy || isComposing || altKey || ctrlKey || metaKey || shiftKey || event.defaultPrevented) return;
    const onward = getComputedStyle(bar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === onward || key === 'MediaTrackNext') next();
    else if (/^Arrow(Left|Right)$|^MediaTrackPrevious$/.test(key)) back();
    else if (key === 'MediaPlayPause' || (key === ' ' && !target.closest(PRESSED))) toggle();
    else if (key === 'Escape' && bar.contains(target)) close();
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}
