import { parse } from 'yaml';
import type { ByHand } from '../studio-by-hand.ts';
import { GUIDE, LANGUAGES, type Wanted } from './made.ts';
import { find } from './texts.ts';

/** Writes what waits for words in a table of words, in both languages side by side. */
export async function fillTable(hand: ByHand, wanted: Wanted, table: string, filter: string): Promise<void> {
  const data = Object.fromEntries(
    LANGUAGES.map(({ id, name }) => [name, parse(wanted(`content/${table}/${id}.yaml`)) as unknown]),
  );
  await hand.goTo(`words ${table}`, 'Words', async () => (await hand.focused()).name === '');
  await hand.write(filter);
  await hand.page.getByRole('rowheader').first().waitFor();
  for (;;) {
    hand.think();
    await hand.press('Alt+n');
    const { name, value } = await hand.focused();
    if (!value.includes('✎')) return;
    const [, key = '', language = ''] = /([\w.-]+) · (日本語|English)/.exec(name) ?? [];
    const words = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], data[language]);
    for (const [index, line] of [words].flat().entries()) {
      if (index > 0) await hand.press('Enter');
      await hand.say(String(line));
    }
  }
}

/** What agents say in the guide, as text: much of it repeats what another guide says. */
export async function writeScript(hand: ByHand, wanted: Wanted, language: string): Promise<void> {
  const file = `content/agent/${language}.yaml`;
  await hand.goTo('words agent', 'Words', async () => (await hand.focused()).name === '');
  await hand.press('Tab', ...(language === LANGUAGES[0].id ? [] : ['Tab']), 'Enter');
  await hand.until(async () => (await hand.focused()).file === file, `${file} is shown as text`);
  const [, script = ''] = new RegExp(`^  ${GUIDE}:\\n((?: {4}.*\\n)+)`, 'm').exec(wanted(file)) ?? [];
  const steps = script.match(/^ {4}\w/gm)?.length ?? 0;
  await find(hand, 'one-phone:');
  // The first one ends the selection.
  await hand.press(
    'ArrowDown',
    'ArrowDown',
    'Home',
    ...Array.from({ length: 4 * steps - 1 }, () => 'Shift+ArrowDown'),
    'Shift+End',
  );
  await hand.sayMarked(script.trim(), NO_WORDS);
}

/** What in agents' words is for the file alone. */
const NO_WORDS = /^ +(?:- "?|\w+:(?: \*[\w-]+)?(?: |$))|^\w+: \*[\w-]+|\{[\w.-]+\}|"$/gm;

/** Says of each unit that its translation says what its source says. */
export async function acceptTranslations(hand: ByHand, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    await hand.goTo('translation', 'Translation', () =>
      hand.page.evaluate(() => document.activeElement?.closest('main[data-view="translation"]') !== null),
    );
    // What is done already is in the list no more.
    await hand.until(async () => (await hand.page.locator('[data-row]').count()) === left, `${left} are to be done`);
    await hand.press('Tab', 'Enter');
    await hand.page.getByRole('button', { name: 'Done: all of it is right' }).waitFor();
    await hand.press('Alt+d');
    await hand.page.getByText('Done: the translation says what its source says now.').waitFor();
  }
}
