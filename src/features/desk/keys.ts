import { commandOf } from './commands.ts';
import type { ConsoleStore } from './console-store.ts';

/** Elements that the user types into. */
const TYPED = 'input:not([type="checkbox"], [type="radio"]), textarea, select';
/** Keys that no number contains. They are commands in the field for numbers, too. */
const IN_NO_NUMBER = ['/', 'n', 't', 'v'];
const isTyped = (target: Element | undefined, key: string): boolean =>
  target?.matches(TYPED) === true && !(target.id === 'agent-code' && IN_NO_NUMBER.includes(key));

/** Runs the commands of single keys, except while the user types. */
export function listenToKeys(store: ConsoleStore, document: Document): void {
  const press = (event: KeyboardEvent): void => {
    // During IME composition, all keys belong to the input method: hide them from other listeners. Safari sends the
    // `keydown` that ends a composition after `compositionend`, and marks it only with the legacy `keyCode` 229.
    const { keyCode } = event as { keyCode?: number };
    if (event.isComposing || keyCode === 229) return event.stopPropagation();
    const target = event.target instanceof Element ? event.target : undefined;
    if (event.key === 'Escape' && target?.matches(TYPED)) {
      (target as HTMLElement).blur();
      return;
    }
    const isFree = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isFree || isTyped(target, event.key) || document.querySelector('dialog[open]')) return;
    // The help works even if single keys are off, because that is where users switch them on again.
    if (!store.setup.keys && event.key !== '?') return;
    // Tabs and radio buttons handle arrow keys themselves.
    if (event.key.startsWith('Arrow') && target?.matches('[role="tab"], input')) return;
    const command = commandOf(event.key, store);
    // Ignore repeats of a held key: they must not confirm an action that needs two presses.
    if (!command || event.repeat) {
      if (store.setup.armed && event.key !== 'Shift') store.set({ armed: undefined });
      return;
    }
    event.preventDefault();
    const { armed } = store.setup;
    command.run(store);
    // Any other key disarms an action that waits for its second press.
    if (armed !== undefined && store.setup.armed === armed) store.set({ armed: undefined });
  };
  // Runs before the site's own shortcuts: the console has its own command for `/`.
  document.addEventListener('keydown', press, { capture: true });
}
