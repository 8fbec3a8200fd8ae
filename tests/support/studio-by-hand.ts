import type { Page } from 'playwright';

/**
 * What a person takes for a key, in seconds: one who types 40 words a minute, as most who do not type for a living
 * (Card, Moran and Newell, “The Keystroke-Level Model for User Performance Time with Interactive Systems”, 1980: K = 0.28).
 */
const KEY = 0.28;
/** What it takes to think of what comes next, at each field and each choice (the same: M = 1.35, rounded as often since to 1.2). */
const STEP = 1.2;
/** Keys for a character that an input method writes: kana are two, and what they become is chosen. */
const KEYS_IN_JAPANESE = 2;

/** A person at a keyboard, who has nothing else: what is pressed is counted, and told as words or as all that is no words. */
export class ByHand {
  readonly page: Page;
  /** Keys that write what readers read. */
  words = 0;
  /** All other keys: to go somewhere, to choose, and signs that the files need. */
  keys = 0;
  steps = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Seconds for the words alone, which have to be typed wherever they are written. */
  get secondsOfWords(): number {
    return this.words * KEY;
  }

  /** Seconds for everything else, with what is thought meanwhile. */
  get secondsOfWork(): number {
    return this.keys * KEY + this.steps * STEP;
  }

  /** Presses keys; one that is held down together with another is a key too, and once for as long as it is held. */
  async press(...all: readonly string[]): Promise<void> {
    let held = '';
    for (const key of all) {
      const modifiers = key.slice(0, key.lastIndexOf('+') + 1);
      this.keys += 1 + (modifiers === held ? 0 : modifiers.split('+').length - 1);
      held = modifiers;
      await this.page.keyboard.press(key);
    }
  }

  /** Something is looked at, and decided. */
  think(): void {
    this.steps += 1;
  }

  /** Types what readers will read. */
  async say(text: string): Promise<void> {
    this.words += keysOf(text);
    await this.page.keyboard.insertText(text);
  }

  /** Types signs and ids, which no reader sees. */
  async write(text: string): Promise<void> {
    this.keys += keysOf(text);
    await this.page.keyboard.insertText(text);
  }

  /** Types lines in which words stand between signs: what the pattern finds is no word. */
  async sayMarked(text: string, signs: RegExp): Promise<void> {
    const marks = [...text.matchAll(signs)].map(([sign]) => keysOf(sign)).reduce((all, each) => all + each, 0);
    this.keys += marks;
    this.words += keysOf(text) - marks;
    await this.page.keyboard.insertText(text);
  }

  /** Types signs key by key, where what is typed is answered meanwhile. */
  async type(text: string): Promise<void> {
    this.keys += keysOf(text);
    await this.page.keyboard.type(text);
  }

  /** Goes to a place of the studio by its name, and waits until the focus is where it begins. */
  async goTo(query: string, title: string, isThere: () => Promise<boolean>): Promise<void> {
    this.think();
    await this.press('Control+k');
    await this.page.getByRole('combobox', { name: 'Search by words or id' }).waitFor();
    await this.type(query);
    await this.until(async () => (await this.chosen())?.includes(title) === true, `${query}: ${title} is chosen`);
    await this.press('Enter');
    await this.until(isThere, `${query}: the focus is there`);
  }

  /** The option that Enter would take; none while another list is looked for. */
  async chosen(): Promise<string | undefined> {
    const settled = ':not(.cm-tooltip-autocomplete-disabled) > ul > [role="option"][aria-selected="true"]';
    const [text] = await this.page.locator(settled).allTextContents();
    return text;
  }

  /** Where the focus is: what it is called, and what kind of thing it is. */
  focused(): Promise<{ name: string; place: string; value: string; isText: boolean; file: string }> {
    return this.page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      return {
        name: at.getAttribute('aria-label') ?? at.textContent ?? '',
        place: at.dataset['place'] ?? '',
        value: (at as HTMLInputElement).value ?? '',
        isText: at.classList.contains('cm-content'),
        file: at.closest<HTMLElement>('[data-editor]')?.dataset['editor'] ?? '',
      };
    });
  }

  /** Waits for what a person sees before going on. No key is pressed meanwhile. */
  async until(holds: () => Promise<boolean>, what: string): Promise<void> {
    const end = Date.now() + 20_000;
    while (!(await holds())) {
      if (Date.now() > end)
        throw new Error(`${what}: it is not so; the focus is at ${JSON.stringify(await this.focused())}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** How many keys a text takes. A new line is as far in as the one before it; each level less is a key, each more its spaces. */
function keysOf(text: string): number {
  let depth: number | undefined;
  return text.split('\n').reduce((all, line, index) => {
    const own = line.length - line.trimStart().length;
    const inward = own - (depth ?? own);
    const indent = index === 0 ? own : inward > 0 ? inward : -inward / 2;
    if (line !== '') depth = own;
    const signs = [...line.trimStart()].reduce(
      (sum, sign) => sum + (sign > '\u007F' && !/[’“”]/.test(sign) ? KEYS_IN_JAPANESE : 1),
      0,
    );
    return all + (index === 0 ? 0 : 1) + indent + signs;
  }, 0);
}
