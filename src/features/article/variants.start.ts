import { appVersionOf, deviceOf, keepAppVersion, keepDevice } from '../../ui/device.ts';

const choices = () => [...document.querySelectorAll<HTMLElement>('.figure-variants')];
const buttonsIn = (choice: HTMLElement) => [...choice.querySelectorAll<HTMLElement>('[data-choose]')];
const idsIn = (choice: HTMLElement) => buttonsIn(choice).map(({ dataset }) => dataset['choose'] ?? '');

/** Moves the chosen screen to the front in each figure that has it. The others are hidden. */
function show(kind: string | undefined, id: string): void {
  for (const choice of choices()) {
    if (choice.dataset['kind'] !== kind || !idsIn(choice).includes(id)) continue;
    for (const button of buttonsIn(choice))
      button.setAttribute('aria-pressed', String(button.dataset['choose'] === id));
    const screens = [...(choice.parentElement?.querySelectorAll<HTMLElement>(':scope > .figure-screen') ?? [])];
    const own = screens.find(({ dataset }) => dataset['variant']?.split(' ').includes(id));
    if (own) choice.parentElement?.prepend(own);
  }
  // The walkthrough crops screens on resize.
  window.dispatchEvent(new Event('resize'));
}

document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('.figure-variants [data-choose]');
  const id = button?.dataset['choose'];
  if (!button || id === undefined) return;
  const kind = button.closest<HTMLElement>('.figure-variants')?.dataset['kind'];
  if (kind === 'phone') keepDevice(id);
  else keepAppVersion(id);
  show(kind, id);
});

function ownOf(kind: string, ids: readonly string[]): string | undefined {
  return kind === 'phone' ? ids.find((id) => id === deviceOf()) : appVersionOf(ids);
}

for (const kind of ['phone', 'version']) {
  const ids = choices().flatMap((choice) => (choice.dataset['kind'] === kind ? idsIn(choice) : []));
  const own = ownOf(kind, [...new Set(ids)]);
  if (own !== undefined) show(kind, own);
}
