import styles from './update-offer.css?inline';
import type { UiKey } from '../../../i18n/index.ts';
import { loadJson } from '../../../ui/load.ts';
import { button, element } from '../../../ui/dom.ts';
import { pageLanguage } from '../../../ui/page-language.ts';
import { keepTyped } from '../../../ui/typed.ts';

/** What the bar can say. */
export type UpdateMessage = Exclude<Extract<UiKey, `update.${string}`>, 'update.reload' | 'update.later'>;

const sheet = new CSSStyleSheet();

/**
 * Shows a message at the lower edge of the page, with a button that reloads the page. It replaces the message before.
 *
 * @throws where its words cannot be loaded
 */
export async function showBar(said: UpdateMessage): Promise<void> {
  const words = (await loadJson(`${pageLanguage()}/offline.json`)) as Record<string, string>;
  if (shows(said)) return;
  if (!document.adoptedStyleSheets.includes(sheet)) {
    // The styles are in the script: a style sheet of an earlier release may no longer exist.
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
  }
  document.querySelector('.update-offer')?.remove();
  // Screen readers announce text that is added to a status, not a status that is added with its text.
  const box = element('div', { class: 'update-offer', role: 'status', 'data-said': said });
  // Outside an open dialog nothing can be read or pressed.
  (document.querySelector('dialog[open]') ?? document.body).append(box);
  const reload = (): void => {
    // The address keeps the place in a guide.
    keepTyped(document);
    location.reload();
  };
  const anew = button(words['update.reload'] ?? '', reload, { 'data-action': 'update' });
  const later = button(words['update.later'] ?? '', () => box.remove(), { 'data-action': 'later' });
  requestAnimationFrame(() => box.append(element('p', {}, words[said] ?? ''), anew, later));
}

/** Whether the bar shows this message. */
export function shows(said: UpdateMessage): boolean {
  return document.querySelector(`.update-offer[data-said="${said}"]`) !== null;
}
