import type { Progress } from '../../../machines/walkthrough/index.ts';
import { element } from '../dom.ts';
import type { Say } from './load.ts';
import { addressOf } from './place.ts';

/**
 * Copies the address of a place, and says so where it is told to. The button keeps its name: who speaks to the
 * browser calls it by that.
 */
export async function copyLink(say: Say, progress: Progress, said: HTMLElement): Promise<void> {
  // Said a second time, it must be heard again.
  said.textContent = '';
  delete said.dataset['failed'];
  try {
    await navigator.clipboard.writeText(addressOf(progress));
    const words = element('span', {}, say('walk.copied'));
    said.append(words);
    setTimeout(() => words.remove(), 4000);
  } catch {
    said.textContent = say('walk.copyFailed');
    said.dataset['failed'] = '';
  }
}
