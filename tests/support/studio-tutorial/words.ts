import { parse } from 'yaml';
import type { ByHand } from '../studio-by-hand.ts';
import { GUIDE, LANGUAGES, type Wanted } from './made.ts';
import { find, lineOf } from './texts.ts';

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

/** What agents say in the guide, as text: where another guide says the same, it is repeated by its name. */
export async function writeScript(hand: ByHand, wanted: Wanted, language: string): Promise<void> {
  const file = `content/agent/${language}.yaml`;
  await hand.goTo('words agent', 'Words', async () => (await hand.focused()).name === '');
  await hand.press('Tab', ...(language === LANGUAGES[0].id ? [] : ['Tab']), 'Enter');
  await hand.until(async () => (await hand.focused()).file === file, `${file} is shown as text`);
  const [, script = ''] = new RegExp(`^  ${GUIDE}:\\n((?: {4}.*\\n)+)`, 'm').exec(wanted(file)) ?? [];
  const steps = new Map(
    [...script.matchAll(/^ {4}([\w-]+):(?: (\*\S+))?\n((?: {5}.*\n)*)/gm)].map(([, id = '', repeats, own = '']) => [
      id,
      { repeats, lines: own.split('\n').flatMap((line) => /^ +(?:- |listen: )"?(.*?)"?$/.exec(line)?.[1] ?? []) },
    ]),
  );
  await find(hand, `${GUIDE.slice(-'one-phone'.length)}:`);
  for (let left = steps.size; left > 0; left -= 1) {
    // The first one ends a selection; a line of words can take several.
    let id: string | undefined;
    while ((id = /^ {4}([\w-]+):$/.exec(await lineOf(hand))?.[1]) === undefined) await hand.press('ArrowDown');
    const { repeats, lines = [] } = steps.get(id) ?? {};
    if (repeats === undefined) {
      const [first = '', ...others] = lines.slice(0, -1);
      await goOn(hand);
      await hand.sayMarked(first, LABELS);
      for (const line of others)
        await hand.sayMarked(`\n        - ${line}`, new RegExp(`^ +- |${LABELS.source}`, 'gm'));
      await goOn(hand);
      await hand.sayMarked(lines.at(-1) ?? '', LABELS);
    } else {
      hand.think();
      await hand.press('End', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+End');
      await hand.write(` ${repeats}`);
    }
  }
}

/** Goes to the next text that waits for words. */
async function goOn(hand: ByHand): Promise<void> {
  hand.think();
  await hand.press('Alt+n');
}

/** Labels in what agents say: no words, but their names. */
const LABELS = /\{[\w.-]+\}/g;

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
