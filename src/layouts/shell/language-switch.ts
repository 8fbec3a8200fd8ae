import { shelf } from '../../ui/storage/shelf.ts';
import { pageLanguage } from '../../ui/page-language.ts';

/** Keeps the reader's place when they switch the language, and remembers the language for the start page. */
export function wireLanguageSwitch(document: Document): void {
  shelf.remember('language', pageLanguage());
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    const keepPlace = (): void => {
      const target = new URL(link.href);
      target.search = location.search;
      target.hash = placeNow(document);
      link.href = target.href;
    };
    // `click` alone would miss middle clicks and the context menu.
    link.addEventListener('pointerdown', keepPlace);
    link.addEventListener('keydown', keepPlace);
    link.addEventListener('click', keepPlace);
  }
}

/**
 * The fragment of the address if it is a place in a walkthrough or its target is in view; otherwise that of the part in view, and at
 * the top of the page the fragment of the address.
 */
function placeNow(document: Document): string {
  const { hash } = location;
  if (hash.includes('~')) return hash;
  const named = hash === '' ? null : document.getElementById(hash.slice(1));
  const { top, bottom } = named?.getBoundingClientRect() ?? { top: Infinity, bottom: -Infinity };
  return top < innerHeight && bottom > 0 ? hash : placeInView(document) || hash;
}

/** The fragment of the step or problem at the upper edge of the window; empty above the first. */
function placeInView(document: Document): string {
  const line = innerHeight / 3;
  let place = '';
  for (const part of document.querySelectorAll<HTMLElement>('[data-step], .problem[id], .cause[id]')) {
    if (part.getBoundingClientRect().top <= line) place = `#${part.id}`;
  }
  return place;
}
