import { commandOf } from './commands.ts';
import type { ConsoleStore } from './console-store.ts';

/** Where a letter is a letter. */
const TYPED = 'input:not([type="checkbox"], [type="radio"]), textarea, select';
/** No number contains these: they are commands in the field for the number as well. */
const IN_NO_NUMBER = ['/', 'n', 't', 'v'];
const isTyped = (target: Element | undefined, key: string): boolean =>
  target?.matches(TYPED) === true && !(target.id === 'agent-code' && IN_NO_NUMBER.includes(key));

/** Makes single keys commands, wherever nobody types. */
export function listenToKeys(store: ConsoleStore, document: Document): void {
  const press = (event: KeyboardEvent): void => {
    // While letters are converted, as into Japanese, every key is of that: no part of the page hears of it. Safari tells of
    // the key that ends it after the end, and marks it by an old number alone.
    const { keyCode } = event as { keyCode?: number };
    if (event.isComposing || keyCode === 229) return event.stopPropagation();
    const target = event.target instanceof Element ? event.target : undefined;
    if (event.key === 'Escape' && target?.matches(TYPED)) {
      (target as HTMLElement).blur();
      return;
    }
    const isFree = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isFree || isTyped(target, event.key) || document.querySelector('dialog[open]')) return;
    // The help is there even for those who want no single keys, as that is where they are switched on again.
    if (!store.setup.keys && event.key !== '?') return;
    // Arrows among tabs and choices are the browser's, or theirs.
    if (event.key.startsWith('Arrow') && target?.matches('[role="tab"], input')) return;
    const command = commandOf(event.key, store);
    // A key held down is pressed once: it must not confirm itself.
    if (!command || event.repeat) {
      if (store.setup.armed && event.key !== 'Shift') store.set({ armed: undefined });
      return;
    }
    event.preventDefault();
    const { armed } = store.setup;
    command.run(store);
    // Any other key takes the hand off what would have been destroyed.
    if (armed !== undefined && store.setup.armed === armed) store.set({ armed: undefined });
  };
  // Before the site's own keys: in a call, `/` is the console's.
  document.addEventListener('keydown', press, { capture: true });
}
