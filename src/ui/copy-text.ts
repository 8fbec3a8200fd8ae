import { element } from './dom.ts';

/** Copies a text to the clipboard and reports the result. */
export function copyText(text: string, said: HTMLElement, words: { copied: string; failed: string }): Promise<void> {
  return sayCopied(() => navigator.clipboard.writeText(text), said, words);
}

/**
 * Copies and reports the result in a live region. The button keeps its name, which voice control uses.
 *
 * @param said the live region
 */
export async function sayCopied(
  copy: () => Promise<void>,
  said: HTMLElement,
  words: { copied: string; failed: string },
): Promise<void> {
  // Screen readers announce the same message again only if it was removed.
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
