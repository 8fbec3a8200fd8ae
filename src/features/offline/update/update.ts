// This module is `/update.js`. Pages of every release call `explain` and `offerUpdate`, so their names must not change.

import styles from './update-offer.css?inline';
import type { UiKey } from '../../../i18n/index.ts';
import { loadJson } from '../../../ui/load.ts';
import { button, element } from '../../../ui/dom.ts';
import { pageLanguage } from '../../../ui/page.ts';

type UpdateMessage = Exclude<Extract<UiKey, `update.${string}`>, 'update.reload' | 'update.later'>;

const sheet = new CSSStyleSheet();

/**
 * Says why a part of this page could not be loaded: the page is older than its host, or the part is missing.
 * @returns whether the page says so; without a network it does not
 */
export async function explain(): Promise<boolean> {
  if (shows('update.older')) return true;
  try {
    await showBar((await isOlder()) ? 'update.older' : 'update.failed');
    return true;
  } catch {
    return false;
  }
}

/**
 * Offers to reload the page if its host has a newer one.
 * @returns whether it has
 * @throws if the network fails
 */
export async function offerUpdate(): Promise<boolean> {
  if (document.querySelector('.update-offer')) return true;
  if (!(await isOlder())) return false;
  await showBar('update.ready');
  return true;
}

/** Whether the host has another page than this at its address. Scripts are named by their content. */
async function isOlder(): Promise<boolean> {
  // The service worker and the browser answer this request with no copy.
  const newest = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
  if (newest.status === 404 || newest.status === 410) return true;
  if (!newest.ok) return false;
  const changed = newest.headers.get('last-modified');
  if (changed !== null && Date.parse(changed) !== Date.parse(document.lastModified)) return true;
  const text = await newest.text();
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')];
  const sources = scripts.flatMap((script) => script.getAttribute('src') ?? []);
  return sources.some((source) => !text.includes(source));
}

/** Shows a message at the lower edge of the page, with a button to reload. @throws if its words cannot be loaded */
async function showBar(said: UpdateMessage): Promise<void> {
  const words = (await loadJson(`${pageLanguage()}/offline.json`)) as Record<string, string>;
  if (shows(said)) return;
  if (!document.adoptedStyleSheets.includes(sheet)) {
    // The styles are in the script: a style sheet of an earlier release may no longer exist.
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
  }
  document.querySelector('.update-offer')?.remove();
  // Screen readers announce text that is added to a status, not a status that is added with its text.
  const box = element('div', { class: 'update-offer cluster no-print', role: 'status', 'data-said': said });
  // Outside an open dialog nothing can be read or pressed.
  (document.querySelector('dialog[open]') ?? document.body).append(box);
  // The address keeps the place in a guide.
  const reload = button(words['update.reload'] ?? '', () => location.reload(), {
    class: 'button main-button',
    'data-action': 'update',
  });
  const later = button(words['update.later'] ?? '', () => box.remove(), { class: 'button', 'data-action': 'later' });
  requestAnimationFrame(() => box.append(element('p', {}, words[said] ?? ''), reload, later));
}

function shows(said: UpdateMessage): boolean {
  return document.querySelector(`.update-offer[data-said="${said}"]`) !== null;
}
