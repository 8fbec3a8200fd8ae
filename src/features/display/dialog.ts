import styles from './display.css?inline';
import type { UiKey } from '../../i18n/index.ts';
import { element } from '../../ui/dom.ts';
import { APPEARANCE, LARGE, type Appearance } from '../../ui/kept/list.ts';
import { lazy, later } from '../../ui/later.ts';
import { loadJson } from '../../ui/load.ts';
import { pageLanguage } from '../../ui/page.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { translator, type Translate } from '../../ui/t.ts';
import { loadReadings } from '../readings/index.ts';

type DisplayKey = Extract<UiKey, `display.${string}`>;

const NAMES = {
  size: 'display.size.name',
  theme: 'display.theme.name',
  readings: 'display.readings.name',
} as const;

/** The options of a setting: the value that is stored, or `undefined` to store none, and its name. */
type Choices = readonly (readonly [value: string | undefined, name: DisplayKey])[];

const CHOICES: Readonly<Record<Appearance, Choices>> = {
  size: [
    [undefined, 'display.size.standard'],
    [APPEARANCE.size[0], 'display.size.large'],
    [APPEARANCE.size[1], 'display.size.larger'],
    [APPEARANCE.size[2], 'display.size.largest'],
  ],
  theme: [
    [undefined, 'display.device'],
    ['light', 'display.theme.light'],
    ['dark', 'display.theme.dark'],
  ],
};

const root = document.documentElement;
/** The script is stored, not the language, so that readings are shown in all editions in that script. */
const script = root.dataset['scriptSystem'] ?? '';
const sheet = new CSSStyleSheet();
const loadWords = lazy(() => loadJson(`${pageLanguage()}/display.json`) as Promise<Record<string, string>>);
/** Choices that could not be stored apply until the page is left. */
let untilLeft: readonly string[] = [];

/** Applies the stored choices, which may have been made on another page. */
export function followChoices(): void {
  // Saves them again, since they are in use.
  keepWords(chosenWords());
  for (const kind of Object.keys(CHOICES) as Appearance[]) show(kind, chosenOf(APPEARANCE[kind]));
  // The dialog says when readings cannot be loaded.
  if (chosenOf([script]) !== undefined || 'readings' in root.dataset) followReadings().catch(() => undefined);
}

/** Opens the display settings over the page. A choice applies immediately. @throws if their words cannot be loaded */
export async function openDisplay(): Promise<void> {
  if (document.querySelector('dialog[open]')) return;
  const words = await later(loadWords);
  if (document.querySelector('dialog[open]')) return;
  sheet.replaceSync(styles);
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  const dialog = createDialog(translator<DisplayKey>(words), 'display.readings.name' in words);
  document.body.append(dialog);
  dialog.showModal();
}

function createDialog(t: Translate<DisplayKey>, hasReadings: boolean): HTMLDialogElement {
  const failed = element('p', { class: 'display-said', role: 'status' });
  const group = (name: keyof typeof NAMES, choices: Choices, act: (value?: string) => void): HTMLElement => {
    const values = choices.flatMap(([value]) => value ?? []);
    const boxes = choices.map(([value, label]) => {
      const checked = value === chosenOf(values);
      const box = element('input', { type: 'radio', name, value: value ?? '', checked });
      box.addEventListener('change', () => {
        keepWords([...chosenWords().filter((word) => !values.includes(word)), ...(value === undefined ? [] : [value])]);
        act(value);
      });
      return element('label', {}, box, element('span', {}, t(label)));
    });
    const legend = element('legend', {}, t(NAMES[name]));
    return element('fieldset', {}, legend, element('div', { class: 'display-choices cluster' }, ...boxes));
  };
  const readings: Choices = [
    [undefined, 'display.readings.off'],
    [script, 'display.readings.on'],
  ];
  const readingsGroup = group('readings', readings, () => {
    failed.textContent = '';
    followReadings().catch(() => (failed.textContent = t('display.readings.failed')));
  });
  readingsGroup.append(failed);
  const dialog = element(
    'dialog',
    { class: 'display dialog', 'aria-labelledby': 'display-name' },
    element('h2', { id: 'display-name' }, t('display.name')),
    ...(Object.keys(CHOICES) as Appearance[]).map((kind) => group(kind, CHOICES[kind], (value) => show(kind, value))),
    hasReadings && readingsGroup,
    element('p', { class: 'quiet' }, t('display.kept')),
    element('form', { method: 'dialog' }, element('button', { type: 'submit', class: 'button' }, t('display.close'))),
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  return dialog;
}

function chosenWords(): readonly string[] {
  return shelf.recall('display')?.split(' ') ?? untilLeft;
}

function chosenOf(values: readonly string[]): string | undefined {
  return chosenWords().find((word) => values.includes(word));
}

/** Stores the choices; none deletes the entry. */
function keepWords(choices: readonly string[]): void {
  untilLeft = shelf.remember('display', choices.join(' ') || undefined) ? [] : choices;
}

function show(kind: Appearance, value: string | undefined): void {
  if (value === undefined) root.removeAttribute(`data-${kind}`);
  else root.dataset[kind] = value;
  if (kind !== 'size') return;
  root.style.fontSize = value === undefined ? '' : `${value}%`;
  root.toggleAttribute('data-large', Number(value) >= LARGE);
}

async function followReadings(): Promise<void> {
  const { showReadings, hideReadings } = await loadReadings();
  if (chosenOf([script]) !== undefined) await showReadings();
  else hideReadings();
}
