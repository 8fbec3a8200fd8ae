import type { Page } from 'playwright';
import { Dice } from './soak/dice.ts';

const GUIDES = ['android-add-user-qr', 'iphone-activate-qr', 'message-delivery'];
const SYMPTOMS = ['qr-not-read', 'activation-error', 'notification-missing'];
const QUESTIONS = ['quantum flux capacitor', 'zzyzx', 'weather tomorrow', 'my dog U1234567 barks', 'pizza a@b.example'];
/** What a reader can press in a walk and in an interview, but for what leads elsewhere. */
const PRESSED = [
  '.walk-low button:visible:not([data-action="menu"])',
  '[aria-current="step"] [data-way]:visible',
  '.walk-trouble .row:visible',
  '.walk-helped button:visible',
  '.walk-low a:visible',
  'diagnosis-interview button:visible:not([data-action^="copy"])',
  'diagnosis-interview summary:visible',
  'diagnosis-interview [data-action="call"]:visible',
  'diagnosis-interview [data-action="move"]:visible',
].join(', ');
/** What leads on in a walk: whoever does anything at all hardly comes to its end. */
const ON = '.walk-low .walk-main:visible, [aria-current="step"] [data-way]:visible';

/** Does what a reader may do, at random: a walk, an interview, or a search for what is not there. */
export async function randomVisit(page: Page, seed: number): Promise<void> {
  const dice = new Dice(seed);
  const language = dice.of(['en', 'ja']);
  const kind = dice.of(['walk', 'walk', 'diagnosis', 'search']);
  if (kind === 'search') {
    await page.goto(`/${language}/search/?q=${encodeURIComponent(dice.of(QUESTIONS))}`);
    await page.locator('.search-status:not(:empty)').waitFor();
    await page.locator('.search-ways li, .search-results li').first().waitFor();
    return;
  }
  if (kind === 'walk') {
    await page.goto(`/${language}/articles/${dice.of(GUIDES)}/`);
    await page.locator('[data-action="start"]').click();
    await page.locator('guided-walk[data-phase]').waitFor();
  } else {
    await page.goto(`/${language}/diagnosis/${dice.of(SYMPTOMS)}/`);
    await page.locator('diagnosis-interview[data-phase]').waitFor();
  }
  const { pathname } = new URL(page.url());
  // What lies over the page is put away before anything below it is pressed; some of it comes a moment after it was asked for.
  await page.addLocatorHandler(page.locator('dialog[open]'), () => page.keyboard.press('Escape'));
  for (let turn = 0; turn < 24; turn += 1) {
    const leadsOn = dice.next() < 0.6 ? await page.locator(ON).all() : [];
    const choices = leadsOn.length > 0 ? leadsOn : await page.locator(PRESSED).all();
    if (choices.length === 0) break;
    await dice.of(choices).click();
    // Back takes the browser a moment; and what leads to another page ends the visit to this one.
    await page.waitForLoadState();
    if (new URL(page.url()).pathname !== pathname) break;
  }
}
