import { element } from './dom.ts';

/** Copies a text, and says so where it is told to. */
export function copyText(text: string, said: HTMLElement, words: { copied: string; failed: string }): Promise<void> {
  return sayCopied(() => navigator.clipboard.writeText(text), said, words);
}

/**
 * Copies in some way, and says so where it is told to. The button keeps its name: who speaks to the browser calls it by that.
 *
 * @param said where it is said: there, and empty, before it speaks
 */
export async function sayCopied(
  copy: () => Promise<void>,
  said: HTMLElement,
  words: { copied: string; failed: string },
): Promise<void> {
  // Said a second time, it must be heard again.
  said.textContent = '';
  delete said.dataset['failed'];
  try {
    await copy();
    const copied = element('span', {}, words.copied);
    said.append(copied);
    setTimeout(() => copied.remove(), 4000);
  } catch {
    said.textContent = words.failed;
    said.dataset['failed'] = '';
  }
}
