import { shelf } from '../../ui/storage/shelf.ts';

/**
 * The switch between the light and the dark appearance. A choice that is the system's own is not
 * kept, so that the page follows the system again.
 */
export function wireThemeSwitch(document: Document): void {
  const root = document.documentElement;
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  const system = matchMedia('(prefers-color-scheme: dark)');
  if (!button) return;
  // The early script knows no dates: a choice that is over holds no longer.
  if (shelf.recall('theme') === undefined) delete root.dataset['theme'];
  const isDark = (): boolean => (root.dataset['theme'] ? root.dataset['theme'] === 'dark' : system.matches);
  const show = (): void => button.setAttribute('aria-pressed', String(isDark()));

  button.addEventListener('click', () => {
    const dark = !isDark();
    if (dark === system.matches) delete root.dataset['theme'];
    else root.dataset['theme'] = dark ? 'dark' : 'light';
    shelf.remember('theme', root.dataset['theme']);
    show();
  });
  system.addEventListener('change', show);
  show();
}
