import type { Page } from 'playwright';
import { press } from './browser-walk.ts';
import { says, type Language } from './browser-walk-words.ts';

/** What the player of a guide says to a reader, by language. */
export const shows = {
  ja: {
    open: '操作の流れを見る',
    name: '操作の流れ',
    play: '再生する',
    pause: '一時停止',
    again: 'もう一度見る',
    back: '戻る',
    next: '次へ',
    close: '閉じる',
    choose: 'どの場合の操作を見ますか？',
    done: 'ここまで進むと、この案内は完了です。',
    end: '操作の流れはここまでです。続いて、お手元の画面で操作してください。',
    walk: 'この手順を自分で進める',
  },
  en: {
    open: 'See how it’s done',
    name: 'See how it’s done',
    play: 'Play',
    pause: 'Pause',
    again: 'Play again',
    back: 'Back',
    next: 'Next',
    close: 'Close',
    choose: 'Which case do you want to see?',
    done: 'The guide ends here.',
    end: 'That was the last step. Now do it on your own screen.',
    walk: 'Do this step myself',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** The player's window, and what can be pressed and heard in it. */
export function playerIn(page: Page, language: Language) {
  const words = shows[language];
  const dialog = page.getByRole('dialog', { name: words.name });
  return {
    dialog,
    button: (which: 'play' | 'pause' | 'again' | 'back' | 'next' | 'close' | 'walk') =>
      dialog.getByRole('button', { name: words[which], exact: true }),
    caption: dialog.locator('.show-caption'),
    step: dialog.locator('.show-step'),
    choices: dialog.locator('.show-choice'),
  };
}

/** Opens the player by the menu of a walk. */
export async function openPlayer(page: Page, language: Language): Promise<ReturnType<typeof playerIn>> {
  await press(page, says[language].menu);
  await press(page, shows[language].open);
  const player = playerIn(page, language);
  await player.dialog.waitFor();
  return player;
}

/** What is seen of a guide that is played. */
export interface Seen {
  step: string;
  caption: string;
  /** The screen without its marks; empty where there is none. */
  screen: string;
}

/**
 * Plays a guide to its end by hand, in the page at once: on from moment to moment, at each fork by one of the given ways.
 *
 * @param ways in their order
 */
export function playToEnd(
  page: Page,
  ways: readonly string[],
): Promise<{ seen: Seen[]; figures: Record<string, string[]> }> {
  return page.evaluate((chosen) => {
    const bare = (host: Element | null): string => {
      const copy = host?.querySelector('.s')?.cloneNode(true) as Element | undefined;
      if (!copy) return '';
      // The keyboard belongs to a field that is marked.
      for (const part of copy.querySelectorAll('.s-turn, .s-keys')) part.remove();
      for (const pause of copy.querySelectorAll('wbr')) pause.removeAttribute('aria-hidden');
      copy.classList.remove('s-arrow');
      for (const mark of copy.querySelectorAll('.s-mark')) mark.classList.remove('s-mark');
      // Names have no-break spaces where they are printed.
      return copy.outerHTML.replaceAll('&nbsp;', ' ');
    };
    const dialog = document.querySelector('dialog.show')!;
    const left = [...chosen];
    const seen: { step: string; caption: string; screen: string }[] = [];
    for (let press = 0; press < 200; press++) {
      const { kind, shown: step = '' } = (dialog as HTMLElement).dataset;
      const caption = dialog.querySelector('.show-caption')!.textContent;
      seen.push({ step, caption, screen: kind === 'moment' ? bare(dialog.querySelector('.show-picture')) : kind! });
      if (kind === 'end') break;
      const way = kind === 'fork' ? `[data-show-way="${left.shift()}"]` : '[data-action="show-next"]';
      dialog.querySelector<HTMLElement>(way)!.click();
    }
    const figures = Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-step]')].map((part) => [
        part.dataset['step']!,
        [...part.querySelectorAll(':scope > .figure .figure-screen:first-child')].map(bare),
      ]),
    );
    return { seen, figures };
  }, ways);
}
