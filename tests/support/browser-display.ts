import en from '../../content/ui/en.json' with { type: 'json' };
import ja from '../../content/ui/ja.json' with { type: 'json' };
import type { Page } from 'playwright';
import type { View } from './browser.ts';
import { words } from './browser-words.ts';

const fromUi = ({ display }: typeof en) => ({
  ...display,
  ...display.size,
  ...display.theme,
  ...display.readings,
  name: display.name,
  size: display.size.name,
  theme: display.theme.name,
  readings: display.readings.name,
});

/** What the display settings say, by language. */
export const displayWords = { ja: fromUi(ja), en: fromUi(en) };
type Language = keyof typeof displayWords;
type Setting = 'size' | 'theme' | 'readings';

/** A name as the tests compute it: they put spaces around words with readings, which browsers do not. */
const named = (text: string): RegExp => new RegExp(`^${[...text].join('\\s*')}$`);

/** The button that opens the display settings. */
export const displayButton = (page: Page, language: Language = 'en') =>
  page.getByRole('banner').getByRole('button', { name: named(words[language].display) });

/** The display settings, once they are open. */
export async function openDisplay(page: Page, language: Language = 'en') {
  await displayButton(page, language).click();
  const dialog = page.getByRole('dialog', { name: named(displayWords[language].name) });
  await dialog.waitFor();
  return dialog;
}

/** Chooses something in the display settings, and closes them. */
export async function chooseDisplay(
  page: Page,
  setting: Setting,
  choice: 'device' | 'dark' | 'largest' | 'standard' | 'on' | 'off',
  language: Language = 'en',
): Promise<void> {
  const said = displayWords[language];
  const dialog = await openDisplay(page, language);
  await dialog
    .getByRole('group', { name: named(said[setting]) })
    .getByRole('radio', { name: named(said[choice]) })
    .check();
  await dialog.getByRole('button', { name: named(said.close) }).click();
}

/** A reader who has chosen something in the display settings. */
export const chosen = (kept: string): View => ({
  prepare: (page) =>
    page.addInitScript((look) => {
      // The empty page before the first address keeps nothing.
      if (location.href !== 'about:blank') localStorage.setItem('shirube.theme', look);
    }, kept),
});
