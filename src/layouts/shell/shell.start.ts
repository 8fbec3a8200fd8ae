import { loadDisplay } from '../../features/display/index.ts';
import { registerWorker } from '../../features/offline/index.ts';
import { loadDialog } from '../../features/search/index.ts';
import { learnDevice } from '../../ui/device.ts';
import '../../ui/enlarge/enlarge.start.ts';
import { pageLanguage, whenIdle } from '../../ui/page.ts';
import { shelf } from '../../ui/storage/shelf.ts';

/** Opens the display settings from their button, and applies stored choices. */
function wireDisplay(): void {
  const kept = (): string | undefined => shelf.recall('display');
  const follow = (): void =>
    void loadDisplay()
      .then(({ followChoices }) => followChoices())
      .catch(() => undefined);
  // The inline script has applied the stored choices, except readings.
  if (kept() !== undefined) follow();
  // The back/forward cache can restore this page after the choice has changed on another one.
  let left = kept();
  addEventListener('pagehide', () => (left = kept()));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && kept() !== left) follow();
  });
  document.querySelector('[data-display]')?.addEventListener('click', () => {
    // `lazy` has already told the reader why they could not be loaded.
    loadDisplay()
      .then(({ openDisplay }) => openDisplay())
      .catch(() => undefined);
  });
}

/** Keeps the reader's place when they switch the language, and remembers the language for the start page. */
function wireLanguageSwitch(): void {
  shelf.remember('language', pageLanguage());
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    const keepPlace = (): void => {
      const target = new URL(link.href);
      target.search = location.search;
      target.hash = placeNow();
      link.href = target.href;
    };
    // `click` alone would miss middle clicks and the context menu.
    for (const type of ['pointerdown', 'keydown', 'click']) link.addEventListener(type, keepPlace);
  }
}

/** The fragment of a place in a walkthrough or of a target in view; otherwise of the part in view, if any. */
function placeNow(): string {
  const { hash } = location;
  if (hash.includes('~')) return hash;
  const named = hash === '' ? null : document.getElementById(hash.slice(1));
  const { top, bottom } = named?.getBoundingClientRect() ?? { top: Infinity, bottom: -Infinity };
  return top < innerHeight && bottom > 0 ? hash : placeInView() || hash;
}

/** The fragment of the step or problem at the upper edge of the window; empty above the first. */
function placeInView(): string {
  const line = innerHeight / 3;
  const parts = [...document.querySelectorAll<HTMLElement>('[data-step], .problem[id], .cause[id]')];
  const part = parts.findLast((each) => each.getBoundingClientRect().top <= line);
  return part ? `#${part.id}` : '';
}

/**
 * Opens the search dialog from its button. On the search page the button focuses the field; if the dialog cannot be
 * loaded, it leads to the search page.
 */
function wireSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  const field = document.querySelector<HTMLInputElement>('.search-page input[type="search"]');
  if (!field) link?.setAttribute('aria-haspopup', 'dialog');
  link?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (field) field.focus();
    else
      loadDialog()
        .then(({ openSearchDialog }) => openSearchDialog())
        .catch(() => location.assign(link.href));
  });
}

/** Copies the page as Markdown. Where the browser can't, it opens the file. */
function wireMarkdown(): void {
  const button = document.querySelector<HTMLElement>('[data-markdown]');
  const status = button?.nextElementSibling;
  const file = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]');
  if (!status || !file) return;
  button.addEventListener('click', () => {
    import('../../ui/copy-file.ts')
      .then(({ copyFile }) => copyFile(file.href, status, button.dataset['markdown'] ?? ''))
      .catch(() => location.assign(file.href));
  });
}

/** Keeps this page for offline use, except for readers who save data, and except the page to clear what is stored. */
function keepForOffline(): void {
  if (!import.meta.env.PROD || !SHIRUBE_OFFLINE) return;
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!navigator.serviceWorker || connection?.saveData || document.querySelector('kept-here')) return;
  // Without a worker the site works as before, and the next page tries again.
  whenIdle(() => void registerWorker().catch(() => undefined));
}

/** Every page stores its language. Without a stored one there is nothing to clean up. */
const isFirstVisit = shelf.recall('language') === undefined;

wireDisplay();
wireLanguageSwitch();
wireSearch();
wireMarkdown();
// Readers who open the guide for a phone on a computer or a tablet have told us which phone they have.
const device = document.querySelector<HTMLElement>('guided-walk')?.dataset['device'];
if (device !== undefined) learnDevice(device);
keepForOffline();
if (!isFirstVisit) {
  whenIdle(() => void import('../../ui/storage/upkeep.ts').then(({ tidy }) => tidy()).catch(() => undefined));
}
