import type { Page } from 'playwright';
import { findControl } from './control.ts';
import type { Dice } from './dice.ts';
import { addressFor, islandOf, PLACES, type Island } from './islands.ts';
import { goInHistory, resize, setSystem } from './browser-window.ts';
import { handFiles } from './hand-files.ts';
import { FRAGMENTS, KEYS, typed } from './typed.ts';

/** What was done: in words for the log, and where island it counts. */
export interface Action {
  said: string;
  island: Island;
  /** The page where a control was used that must not lose the focus to nowhere, as its `born`. */
  holdsFocus: number | undefined;
}

/** How often each kind of thing is done. */
const KINDS = { control: 74, key: 12, back: 4, forward: 2, fragment: 3, reload: 1, size: 2, appearance: 1, address: 1 };

/** Somebody who does at random what a person could do. */
export class Person {
  readonly page: Page;
  readonly #dice: Dice;

  constructor(page: Page, dice: Dice) {
    this.page = page;
    this.#dice = dice;
    handFiles(page, dice);
  }

  /** Goes to an island, as by a bookmark. */
  async goTo(island: Island): Promise<Action> {
    const address = addressFor(island, this.#dice);
    await this.page.goto(new URL(address, this.page.url()).href);
    if (island === 'search dialog') await this.page.getByRole('banner').locator('[data-search]').click();
    return { said: `opens ${address}`, island, holdsFocus: undefined };
  }

  /** Does one thing. @param wanted the island that is to be used most */
  async act(wanted: Island): Promise<Action> {
    const { here, born } = await this.#stand(wanted);
    const other = (said: string, island = here): Action => ({ said, island, holdsFocus: undefined });
    const { page } = this;
    const dice = this.#dice;
    switch (dice.weighed(KINDS)) {
      case 'control':
        return this.#useControl(here, wanted, born);
      case 'key': {
        const key = dice.of(KEYS);
        await page.keyboard.press(key);
        return other(`presses ${key}`);
      }
      case 'back':
        return other((await goInHistory(page, 'canGoBack')) ? 'goes back' : 'cannot go back');
      case 'forward':
        return other((await goInHistory(page, 'canGoForward')) ? 'goes forward' : 'cannot go forward');
      case 'fragment': {
        const fragment = dice.of(FRAGMENTS);
        await page.evaluate((hash) => void (location.hash = hash), fragment);
        return other(`types the fragment ${fragment}`);
      }
      case 'reload':
        await page.reload();
        return other('reloads');
      case 'size':
        return other(await resize(page, dice), 'shell');
      case 'appearance':
        return other(await setSystem(page, dice), 'shell');
      case 'address':
        return this.goTo(wanted);
    }
  }

  /** Where somebody is: where island, and where page. */
  async #stand(wanted: Island): Promise<{ here: Island; born: number }> {
    const { born, ...seen } = await this.page.evaluate(() => ({
      born: performance.timeOrigin,
      path: location.pathname,
      isGuided: document.querySelector('guided-walk[data-phase]') !== null,
      isSearching: document.querySelector('.search-dialog[open]') !== null,
    }));
    return { born, here: wanted === 'shell' ? wanted : islandOf(seen) };
  }

  async #useControl(here: Island, wanted: Island, born: number): Promise<Action> {
    const { page } = this;
    const dice = this.#dice;
    if (wanted === 'search dialog' && here !== wanted) {
      // There the search leads to the page's own field.
      if (here === 'search page' || here === 'agent') return this.goTo(wanted);
      await page.keyboard.press('Escape');
      // By script: the dialog may come just now, and be in the mouse's way.
      await page.evaluate(() => document.querySelector<HTMLElement>('a[data-search]')?.click());
      return { said: 'opens the search', island: wanted, holdsFocus: undefined };
    }
    const control = await findControl(
      page,
      PLACES[wanted],
      Array.from({ length: 6 }, () => dice.next()),
    );
    if (!control) return { said: 'finds nothing to use', island: here, holdsFocus: undefined };
    const { kind, name, where, x, y } = control;
    const island = where === 'shell' || where === 'search dialog' ? where : here;
    // At once: each alone would wait for the next frame.
    await Promise.all([page.mouse.move(x, y), page.mouse.down(), page.mouse.up()]);
    if (kind === 'fill') {
      const text = typed(dice);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
      const isSent = dice.next() < 0.6;
      if (isSent) await page.keyboard.press('Enter');
      return {
        said: `types “${text.slice(0, 40)}” into ${name}${isSent ? ' and Enter' : ''}`,
        island,
        holdsFocus: undefined,
      };
    }
    if (kind === 'slide' || kind === 'choose') {
      const key = dice.of(['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp']);
      await page.keyboard.press(key);
      return { said: `presses ${key} on ${name}`, island, holdsFocus: undefined };
    }
    return {
      said: `uses ${name}`,
      island,
      holdsFocus: where === 'island' && name.startsWith('button') ? born : undefined,
    };
  }
}
