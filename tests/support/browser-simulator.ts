import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { HOLD } from '../../src/features/simulator/showing.ts';
import { sim } from './browser-simulator-words.ts';

export type Language = 'ja' | 'en';

/** The simulator's address with a scenario. */
export function simulatorAddress(language: Language, query = ''): string {
  return `/${language}/simulator/${query === '' ? '' : `?${query}`}`;
}

/** A practice that is used often: its app opens with the login screen. */
export const ANDROID_QR = 'task=add-user&platform=android&method=qr&seed=2';
export const IPHONE_CODE = 'task=add-user&platform=iphone&method=code&seed=2';

/** The simulator on a page, as a reader sees it. */
export class SimulatorPage {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.language = language;
  }

  get words(): (typeof sim)[Language] {
    return sim[this.language];
  }

  /** The phone, whichever it is. */
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

  /** The lines of the time line. */
  get lines(): Locator {
    return this.page.getByRole('region', { name: /What happened|これまでの動き/ }).getByRole('listitem');
  }

  /** Taps what is called so on a device, once it is there. */
  async tap(on: 'phone' | 'portal', name: string): Promise<void> {
    await this[on].getByRole('button', { name, exact: true }).click();
  }

  async tapAll(on: 'phone' | 'portal', names: readonly string[]): Promise<void> {
    for (const name of names) await this.tap(on, name);
  }

  /** What says in a line what is practised, and opens the choices. */
  get choices(): Locator {
    return this.page.locator('[data-action="choices"]');
  }

  /** What is to be done next, what does not go on, what has been reached. */
  get coach(): Locator {
    return this.page.getByRole('group', { name: this.words.coach });
  }

  /** Has the next thing done, and marked before; once it is no moment to wait. */
  async showMe(): Promise<void> {
    await this.page.locator('[data-action="show-me"][aria-disabled="false"]').click();
  }

  /** A button beside the devices. */
  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Waits until a device offers a control. */
  offered(on: 'phone' | 'portal', name: string): Promise<void> {
    return this[on].getByRole('button', { name, exact: true }).waitFor();
  }

  /** Waits until the practice has succeeded, and says so. */
  async succeeded(title: string): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: title }).waitFor();
  }

  /** The name of what has the focus. */
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

/** What “Show me” marks stays marked, and is not done: however slow the machine is, it can be looked at. */
export async function holdShown(page: Page): Promise<void> {
  await page.addInitScript((hold) => {
    const set = window.setTimeout.bind(window);
    const later = (work: TimerHandler, delay?: number, ...given: unknown[]): number =>
      delay === hold ? 0 : set(work, delay, ...given);
    Object.assign(window, { setTimeout: later });
  }, HOLD);
}

/** The simulator, drawn and ready. */
export async function simulating(page: Page, language: Language = 'en'): Promise<SimulatorPage> {
  await page.locator('.sim').waitFor();
  return new SimulatorPage(page, language);
}
