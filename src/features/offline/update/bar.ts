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
 * Says something at the lower edge of the page, with a button that loads the page anew; it takes the place of what
 * was said there before.
 *
 * @throws where its words cannot be loaded
 */
export async function showBar(said: UpdateMessage): Promise<void> {
  const words = (await loadJson(`${pageLanguage()}/offline.json`)) as Record<string, string>;
  if (shows(said)) return;
  if (!document.adoptedStyleSheets.includes(sheet)) {
    // What the bar looks like comes with it: a sheet of its own may be gone as well.
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
  }
  document.querySelector('.update-offer')?.remove();
  // It is there before it says something: else it would not be read out.
  const box = element('div', { class: 'update-offer', role: 'status', 'data-said': said });
  // Beside an open dialog nothing can be read or pressed.
  (document.querySelector('dialog[open]') ?? document.body).append(box);
  const anew = button(words['update.reload'] ?? '', reload, { 'data-action': 'update' });
  const later = button(words['update.later'] ?? '', () => box.remove(), { 'data-action': 'later' });
  requestAnimationFrame(() => box.append(element('p', {}, words[said] ?? ''), anew, later));
}

/** Whether the bar says just that. */
export function shows(said: UpdateMessage): boolean {
  return document.querySelector(`.update-offer[data-said="${said}"]`) !== null;
}

/** The address keeps the place in a guide; what was typed is restored. */
function reload(): void {
  keepTyped(document);
  location.reload();
}
