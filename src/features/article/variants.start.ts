import { appVersionOf, keepAppVersion } from '../../ui/device/app-version.ts';
import { deviceOf, keepDevice } from '../../ui/device/device.ts';

/** The choices below figures that are not the same for all readers. */
const choices = () => [...document.querySelectorAll<HTMLElement>('.figure-variants')];
const buttonsIn = (choice: HTMLElement) => [...choice.querySelectorAll<HTMLElement>('[data-choose]')];
const idsIn = (choice: HTMLElement) => buttonsIn(choice).map(({ dataset }) => dataset['choose'] ?? '');

/** Puts a reader's own screen before the others of its figure, which are not shown. Where it has none, what was shown stays. */
function show(kind: string | undefined, id: string): void {
  for (const choice of choices()) {
    if (choice.dataset['kind'] !== kind) continue;
    for (const button of buttonsIn(choice))
      button.setAttribute('aria-pressed', String(button.dataset['choose'] === id));
    const screens = [...(choice.parentElement?.querySelectorAll<HTMLElement>(':scope > .figure-screen') ?? [])];
    const own = screens.find(({ dataset }) => dataset['variant']?.split(' ').includes(id));
    if (own) choice.parentElement?.prepend(own);
  }
  // Another screen may have to be cut elsewhere: a walk does that where the room for it has changed.
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

for (const choice of choices()) {
  const { kind } = choice.dataset;
  const ids = idsIn(choice);
  const own = kind === 'phone' ? ids.find((id) => id === deviceOf()) : appVersionOf(ids);
  if (own !== undefined) show(kind, own);
}
