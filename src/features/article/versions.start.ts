import { appVersionOf, keepAppVersion } from '../../ui/device/app-version.ts';

/** The figures that are not the same in all versions of the app, each with its choice of one. */
const choices = () => [...document.querySelectorAll<HTMLElement>('.figure-versions')];
const buttonsIn = (choice: HTMLElement) => [...choice.querySelectorAll<HTMLElement>('[data-app-version]')];

/** Puts the screen of a version before the others of its figure, which are not shown. Where it has none, what was shown stays. */
function show(version: string): void {
  for (const choice of choices()) {
    for (const button of buttonsIn(choice))
      button.setAttribute('aria-pressed', String(button.dataset['appVersion'] === version));
    const screens = [...(choice.parentElement?.querySelectorAll<HTMLElement>(':scope > .figure-screen') ?? [])];
    const own = screens.find(({ dataset }) => dataset['versions']?.split(' ').includes(version));
    if (own) choice.parentElement?.prepend(own);
  }
  // Another screen may have to be cut elsewhere: a walk does that where the room for it has changed.
  window.dispatchEvent(new Event('resize'));
}

document.addEventListener('click', ({ target }) => {
  const version = (target as Element).closest<HTMLElement>('[data-app-version]')?.dataset['appVersion'];
  if (version === undefined) return;
  keepAppVersion(version);
  show(version);
});

const [first] = choices();
const own = first && appVersionOf(buttonsIn(first).map(({ dataset }) => dataset['appVersion'] ?? ''));
if (own !== undefined) show(own);
