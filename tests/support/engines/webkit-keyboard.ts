import { Key } from 'selenium-webdriver';
import type { AtWindow, Scripts } from './webkit-script.ts';

const KEYS: Readonly<Record<string, string>> = {
  Enter: Key.ENTER,
  Tab: Key.TAB,
  Escape: Key.ESCAPE,
  Space: Key.SPACE,
  Backspace: Key.BACK_SPACE,
  Delete: Key.DELETE,
  Home: Key.HOME,
  End: Key.END,
  PageDown: Key.PAGE_DOWN,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  Shift: Key.SHIFT,
  Control: Key.CONTROL,
  Alt: Key.ALT,
};

/** The one way to put a text in as if it were typed, which undo and listeners know of; types call it deprecated. */
export const INSERT = `(text) => void document.execCommand(text === '' ? 'delete' : 'insertText', false, text)`;

/** What of Playwright's Keyboard the helpers of the tests use, over WebDriver. */
export class Keyboard {
  readonly #driver: AtWindow;
  readonly #scripts: Scripts;

  constructor(driver: AtWindow, scripts: Scripts) {
    this.#driver = driver;
    this.#scripts = scripts;
  }

  /** Presses a key, with others held: `Enter`, `Shift+Tab`. */
  async press(combination: string): Promise<void> {
    const names = combination === '+' ? ['+'] : combination.split('+');
    const keys = names.map((name) => KEYS[name] ?? name);
    const held = keys.slice(0, -1);
    const actions = (await this.#driver()).actions();
    for (const key of held) actions.keyDown(key);
    actions.keyDown(keys.at(-1)!).keyUp(keys.at(-1)!);
    for (const key of held.toReversed()) actions.keyUp(key);
    await actions.perform();
    await this.#scripts.settle();
  }

  async type(text: string): Promise<void> {
    const driver = await this.#driver();
    await driver.actions().sendKeys(text).perform();
    await this.#scripts.settle();
  }

  /** Puts a text where the cursor is, at once. */
  async insertText(text: string): Promise<void> {
    await this.#scripts.run(INSERT, text);
  }
}
