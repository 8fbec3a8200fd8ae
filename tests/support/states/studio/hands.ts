import type { Locator, Page } from 'playwright';
import { filled, type Values } from '../../../../src/ui/t.ts';
import type { DevServer } from '../../dev-server.ts';
import { studioWords } from '../../../../tools/studio/server/speech.ts';
import type { State } from '../room.ts';

/** The studio as somebody uses it who reads one language. */
export interface Hands {
  page: Page;
  /** What the studio says, by its key. */
  say(key: string, values?: Values): string;
  button(key: string, values?: Values): Locator;
  /** Sees a text that the studio says. */
  see(key: string, values?: Values): Promise<void>;
  /** The text that is written, in the first editor that there is. */
  text: Locator;
  /** Goes to a place of the studio, as by a link. */
  go(place: string): Promise<void>;
  /** Writes at the end of the text. */
  write(text: string): Promise<void>;
  /** Takes back all that was written. */
  undoAll(): Promise<void>;
}

function hands(page: Page, language: string): Hands {
  const words = studioWords(language);
  const say = (key: string, values?: Values): string => {
    const text = words[key];
    if (text === undefined) throw new Error(`The studio has no words for ${key}.`);
    return filled(text, values);
  };
  const button: Hands['button'] = (key, values) =>
    page
      .getByRole('button', { name: say(key, values), exact: true })
      .filter({ visible: true })
      .first();
  const text = page.locator('.cm-content').first();
  return {
    page,
    say,
    button,
    text,
    see: (key, values) => page.getByText(say(key, values)).filter({ visible: true }).first().waitFor(),
    async go(place) {
      await page.evaluate((fragment) => {
        location.hash = fragment;
      }, place);
    },
    async write(words) {
      await text.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText(words);
    },
    async undoAll() {
      const undo = page.locator('[data-action="undo"]');
      while (await undo.isEnabled()) await undo.click();
    },
  };
}

/** A state of the studio, come to by its hands. */
export function state(name: string, come: (hands: Hands) => Promise<unknown>): State {
  return { name, come: (page, language) => come(hands(page, language)) };
}

/** Where the studio is that is looked at, once it is open. */
export type Opened = () => DevServer;

/** Opens the studio at one of its places. */
export async function open({ page, go }: Hands, opened: Opened, place: string): Promise<void> {
  await page.goto(opened().address);
  await page.locator('#studio[data-ready]').waitFor();
  await go(place);
}
