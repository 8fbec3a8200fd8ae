import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { assertDefined } from '../../../machines/assert-defined.ts';
import type { ConsoleStore } from './console-store.ts';

export const DeskContext = createContext<ConsoleStore | undefined>(undefined);

/** The store of the console: its calls, words and page state. */
export function useDesk(): ConsoleStore {
  return assertDefined(useContext(DeskContext), 'The store of the console');
}

/** Focuses the main content: usually the heading of the step or question. */
export function goToMain(): void {
  document.querySelector<HTMLElement>('[data-agent-main]')?.focus({ preventScroll: true });
  showMain();
}

/** If the whole page scrolls, shows it from the main heading on. */
export function showMain(): void {
  const heading = document.querySelector('[data-agent-main]');
  if (heading && getComputedStyle(document.body).overflowY !== 'hidden') heading.scrollIntoView({ block: 'start' });
}

/** Returns a function that scrolls a panel to its top if its headings have changed since the last call. */
export function keepingTops(host: HTMLElement): () => void {
  const titles = new Map<Element, string>();
  return () => {
    for (const part of host.querySelectorAll('.agent-script, .agent-panel')) {
      const title = [...part.querySelectorAll('h2')].map(({ textContent }) => textContent).join();
      if (titles.get(part) !== title) part.scrollTop = 0;
      titles.set(part, title);
    }
  };
}
