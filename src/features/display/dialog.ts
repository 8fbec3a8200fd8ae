import styles from './display.css?inline';
import type { UiKey } from '../../i18n/index.ts';
import { element } from '../../ui/dom.ts';
import { APPEARANCE, type Appearance } from '../../ui/kept/appearance.ts';
import { later } from '../../ui/later.ts';
import { pageLanguage } from '../../ui/page-language.ts';
import { loadJson } from '../../ui/load.ts';
import { translator, type Translate } from '../../ui/t.ts';
import { choose, chosen, showChosen } from './appearance.ts';
import { areReadingsWanted, followReadings, keepReadings } from './readings-choice.ts';

type DisplayKey = Extract<UiKey, `display.${string}`>;
type T = Translate<DisplayKey>;

/** The name of each setting. */
const NAMES = {
  size: 'display.size.name',
  theme: 'display.theme.name',
  contrast: 'display.contrast.name',
  readings: 'display.readings.name',
} as const;

/** An option of a setting: the value that is stored, or `undefined` to store none, and its name. */
interface Choice {
  value: string | undefined;
  name: DisplayKey;
}

const CHOICES: Readonly<Record<Appearance, readonly Choice[]>> = {
  size: [
    { value: undefined, name: 'display.size.standard' },
    { value: APPEARANCE.size[0], name: 'display.size.large' },
    { value: APPEARANCE.size[1], name: 'display.size.larger' },
    { value: APPEARANCE.size[2], name: 'display.size.largest' },
  ],
  theme: [
    { value: undefined, name: 'display.device' },
    { value: 'light', name: 'display.theme.light' },
    { value: 'dark', name: 'display.theme.dark' },
  ],
  contrast: [
    { value: undefined, name: 'display.device' },
    { value: 'standard', name: 'display.contrast.standard' },
    { value: 'more', name: 'display.contrast.more' },
  ],
};

const sheet = new CSSStyleSheet();
let words: Promise<Record<string, string>> | undefined;

/** Applies the stored choices, which may have been made on another page. */
export function followChoices(): void {
  showChosen();
  // The dialog says when readings cannot be loaded.
  if (areReadingsWanted() || 'readings' in document.documentElement.dataset) followReadings().catch(() => undefined);
}

/** Opens the display settings over the page. A choice applies immediately. @throws if their words cannot be loaded */
export async function openDisplay(): Promise<void> {
  if (document.querySelector('dialog[open]')) return;
  words ??= later(() => loadJson(`${pageLanguage()}/display.json`)) as Promise<Record<string, string>>;
  const said = await words.catch((error: unknown) => {
    words = undefined;
    throw error;
  });
  if (document.querySelector('dialog[open]')) return;
  sheet.replaceSync(styles);
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  const dialog = createDialog(translator<DisplayKey>(said), 'display.readings.name' in said);
  document.body.append(dialog);
  dialog.showModal();
}

function createDialog(t: T, areWordsRead: boolean): HTMLDialogElement {
  const dialog = element(
    'dialog',
    { class: 'display', 'aria-labelledby': 'display-name' },
    element('h2', { id: 'display-name' }, t('display.name')),
    ...(Object.keys(CHOICES) as Appearance[]).map((kind) =>
      group(t, kind, CHOICES[kind], chosen(kind), (value) => choose(kind, value)),
    ),
    ...(areWordsRead ? [readingsGroup(t)] : []),
    element('p', { class: 'display-kept' }, t('display.kept')),
    element('form', { method: 'dialog' }, element('button', { type: 'submit' }, t('display.close'))),
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  return dialog;
}

function readingsGroup(t: T): HTMLElement {
  const said = element('p', { class: 'display-said', role: 'status' });
  const choices: Choice[] = [
    { value: undefined, name: 'display.readings.off' },
    { value: 'on', name: 'display.readings.on' },
  ];
  const made = group(t, 'readings', choices, areReadingsWanted() ? 'on' : undefined, (value) => {
    said.textContent = '';
    keepReadings(value !== undefined);
    followReadings().catch(() => (said.textContent = t('display.readings.failed')));
  });
  made.append(said);
  return made;
}

/** A row of options, one of which is selected. */
function group(
  t: T,
  kind: keyof typeof NAMES,
  choices: readonly Choice[],
  now: string | undefined,
  take: (value: string | undefined) => void,
): HTMLElement {
  const boxes = choices.map(({ value, name }) => {
    const box = element('input', { type: 'radio', name: kind, value: value ?? '', checked: value === now });
    box.addEventListener('change', () => take(value));
    return element('label', {}, box, element('span', {}, t(name)));
  });
  return element(
    'fieldset',
    {},
    element('legend', {}, t(NAMES[kind])),
    element('div', { class: 'display-choices' }, ...boxes),
  );
}
