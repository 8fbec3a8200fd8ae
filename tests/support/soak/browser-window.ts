import type { Page } from 'playwright';
import type { Dice } from './dice.ts';

const SIZES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
];

/** Makes the window another size. Says which. */
export async function resize(page: Page, dice: Dice): Promise<string> {
  const size = dice.of(SIZES);
  await page.setViewportSize(size);
  return `makes the window ${size.width} wide`;
}

/** Changes what the system says of appearance and motion. Says how. */
export async function setSystem(page: Page, dice: Dice): Promise<string> {
  const colorScheme = dice.of(['light', 'dark'] as const);
  const reducedMotion = dice.of(['reduce', 'no-preference'] as const);
  await page.emulateMedia({ colorScheme, reducedMotion });
  return `sets the system to ${colorScheme}, ${reducedMotion}`;
}

/** Goes back or forward, where the history has a page of the site there. Says whether it has. */
export function goInHistory(page: Page, way: 'canGoBack' | 'canGoForward'): Promise<boolean> {
  return page.evaluate((ask) => {
    const { navigation } = window as unknown as { navigation: Record<typeof ask, boolean> };
    // Afterwards, so that this answer comes from the page that was asked.
    if (navigation[ask]) setTimeout(() => history.go(ask === 'canGoBack' ? -1 : 1));
    return navigation[ask];
  }, way);
}
