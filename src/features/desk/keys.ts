import { commandOf } from './commands.ts';
import type { Desk } from './desk.ts';

/** Where a letter is a letter. */
const TYPED = 'input:not([type="checkbox"], [type="radio"]), textarea, select';

/** Makes single keys commands, wherever nobody types. */
export function listenToKeys(desk: Desk, document: Document): void {
  const press = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (event.key === 'Escape' && target?.matches(TYPED)) {
      (target as HTMLElement).blur();
      return;
    }
    const isFree = !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
    if (!isFree || target?.matches(TYPED) || document.querySelector('dialog[open]')) return;
    // The help is there even for those who want no single keys, as that is where they are switched on again.
    if (!desk.setup.keys && event.key !== '?') return;
    // Arrows among tabs and choices are the browser's, or theirs.
    if (event.key.startsWith('Arrow') && target?.matches('[role="tab"], input')) return;
    const command = commandOf(event.key, desk);
    // A key held down is pressed once: it must not confirm itself.
    if (!command || event.repeat) {
      if (desk.setup.armed && event.key !== 'Shift') desk.set({ armed: undefined });
      return;
    }
    event.preventDefault();
    const { armed } = desk.setup;
    command.run(desk);
    // Any other key takes the hand off what would have been destroyed.
    if (armed !== undefined && desk.setup.armed === armed) desk.set({ armed: undefined });
  };
  // Before the site's own keys: in a call, `/` is the console's.
  document.addEventListener('keydown', press, { capture: true });
}
