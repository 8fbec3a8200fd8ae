import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { HOLD } from '../../src/features/simulator/coach.tsx';
import { sim } from './browser-simulator-words.ts';
import type { View } from './browser.ts';
import { passSeconds, secondsUntil } from './held-seconds.ts';

export type Language = 'ja' | 'en';

/** The simulator's address with a scenario. */
export function simulatorAddress(language: Language, query = ''): string {
  return `/${language}/simulator/${query === '' ? '' : `?${query}`}`;
}

/** A practice that is used often: its app opens with the login screen. */
export const ANDROID_QR = 'task=add-user&platform=android&method=qr&seed=2';
export const IPHONE_CODE = 'task=add-user&platform=iphone&method=code&seed=2';
export const ANDROID_CODE = 'task=add-user&platform=android&method=code&seed=2';

/** As a link carries it, what leads an Android to where the code is read or typed: who looks at what comes then begins there. */
export const TO_CODE = '#d=p-ibkr-mobile.p-services.p-authenticate.p-add-user.p-session-id';
/** The same on an iPhone, where the code is typed. */
export const TO_FIELD = '#d=p-ibkr-mobile.p-services.p-authenticate.p-add-user.p-setup-qr';

/** So often something may be there and wait again before it is clicked. */
const ATTEMPTS = 5;

/** The simulator on a page, as a reader sees it. */
export class SimulatorPage {
  readonly page: Page;
  readonly language: Language;
  readonly #isHurried: boolean;

  /** @param isHurried whether seconds pass as soon as something is waited for; the page is opened `HURRIED` */
  constructor(page: Page, language: Language = 'en', isHurried = false) {
    this.page = page;
    this.language = language;
    this.#isHurried = isHurried;
  }

  comes(place: Locator): Promise<void> {
    return this.#isHurried ? secondsUntil(this.page, place) : place.waitFor();
  }

  get words(): (typeof sim)[Language] {
    return sim[this.language];
  }

  get phone(): Locator {
    return this.page.getByRole('group', { name: /Practice phone|練習用スマートフォン/ });
  }

  get portal(): Locator {
    return this.page.getByRole('group', { name: this.words.portal });
  }

  /** What is announced. */
  get said(): Locator {
    return this.page.locator('[data-sim-said]');
  }

  /** The lines of the log, which `simulating` opens. */
  get lines(): Locator {
    return this.page.locator('.sim-line li');
  }

  /** Taps what is called so on a device, once it is there. */
  async tap(on: 'phone' | 'portal', name: string): Promise<void> {
    await this.#click(this[on].getByRole('button', { name, exact: true }));
  }

  async #click(place: Locator): Promise<void> {
    for (let attempt = 0; this.#isHurried && attempt < ATTEMPTS; attempt++) {
      await this.comes(place);
      const isDone = await place.click({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
      if (isDone) return;
      await passSeconds(this.page);
    }
    await place.click();
  }

  async tapAll(on: 'phone' | 'portal', names: readonly string[]): Promise<void> {
    for (const name of names) await this.tap(on, name);
  }

  /** What is to be done next, what does not go on, what has been reached. */
  get coach(): Locator {
    return this.page.getByRole('group', { name: this.words.coach });
  }

  /** Has the next thing done, and marked before; once it is no moment to wait. */
  async showMe(): Promise<void> {
    await this.#click(this.page.locator('[data-action="show-me"][aria-disabled="false"]'));
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  offered(on: 'phone' | 'portal', name: string): Promise<void> {
    return this.comes(this[on].getByRole('button', { name, exact: true }));
  }

  /** Waits until the practice has succeeded, and says so. */
  async succeeded(title: string): Promise<void> {
    await this.comes(this.page.getByRole('status').filter({ hasText: title }));
  }

  focusedName(): Promise<string> {
    return this.page.evaluate(() => {
      const focus = document.activeElement;
      return focus?.getAttribute('aria-label') ?? focus?.textContent?.trim() ?? '';
    });
  }

  /** Presses Tab until what is called so has the focus. It must come within the device or the page's next controls. */
  async tabTo(name: string, most = 40): Promise<void> {
    for (let presses = 0; presses < most; presses++) {
      if ((await this.focusedName()) === name) return;
      await this.page.keyboard.press('Tab');
    }
    expect(await this.focusedName()).toBe(name);
  }
}

/** What “Do this step for me” marks stays marked, and is not done: however slow the machine is, it can be looked at. */
export async function holdShown(page: Page): Promise<void> {
  await page.addInitScript((hold) => {
    const set = window.setTimeout.bind(window);
    const later = (work: TimerHandler, delay?: number, ...given: unknown[]): number =>
      delay === hold ? 0 : set(work, delay, ...given);
    Object.assign(window, { setTimeout: later });
  }, HOLD);
}

/** What “Do this step for me” marks is done at once. */
async function showAtOnce(page: Page): Promise<void> {
  await page.addInitScript((hold) => {
    const set = window.setTimeout.bind(window);
    const soon = (work: TimerHandler, delay?: number, ...given: unknown[]): number =>
      set(work, delay === hold ? 0 : delay, ...given);
    Object.assign(window, { setTimeout: soon });
  }, HOLD);
}

/** How a practice is opened that waits for nothing but what is to come; `hurrying` goes on with it. */
export const HURRIED: View = { secondsHeld: true, prepare: showAtOnce };

/** The simulator, drawn and ready, its log open. */
export async function simulating(page: Page, language: Language = 'en'): Promise<SimulatorPage> {
  await openLog(page);
  return new SimulatorPage(page, language);
}

function openLog(page: Page): Promise<void> {
  return page.locator('.sim-line').evaluate((log) => void ((log as HTMLDetailsElement).open = true));
}

/** The same on a page that was opened `HURRIED`. */
export async function hurrying(page: Page, language: Language = 'en'): Promise<SimulatorPage> {
  await openLog(page);
  return new SimulatorPage(page, language, true);
}
