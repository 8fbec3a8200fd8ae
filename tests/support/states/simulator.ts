import type { Page } from 'playwright';
import { holdShown, simulating, simulatorAddress } from '../browser-simulator.ts';
import { passSeconds, secondsUntil } from '../held-seconds.ts';
import type { Room, State } from './room.ts';

/** A practice and what is done in it: `device:control`, `=` and a value for a field, `press:` and a button's `data-action`. */
interface Way {
  query: string;
  steps: readonly string[];
  /** Rules of axe that do not hold on a phone. */
  without?: readonly string[];
}

const TO_CAMERA = ['ibkr-mobile', 'services', 'authenticate', 'add-user', 'session-id', 'qr-code', 'allow'];
const AGAIN = ['user-menu', 'log-out', 'log-in'];
const onPhone = (...controls: string[]): string[] => controls.map((control) => `phone:${control}`);
const onPortal = (...controls: string[]): string[] => controls.map((control) => `portal:${control}`);
const ANDROID = 'task=add-user&platform=android&method=qr&seed=2';

/** A notification is over what is below it, until it goes. */
const NOTIFIED = ['target-size'];

/** Between them they come to every kind of state: each fault, screens, dialogs, cameras, fields, errors, notices, ends. */
const WAYS: Readonly<Record<string, Way>> = {
  'out of focus, front camera': {
    query: `${ANDROID}&fault=out-of-focus,front-camera`,
    steps: [
      ...onPhone(...TO_CAMERA, 'switch-lens'),
      'press:farther',
      'press:farther',
      ...onPhone('pin', 'activate', 'done'),
    ],
  },
  'enrolled already, on an iPhone by typing': {
    query: 'task=add-user&platform=iphone&method=code&seed=3&fault=already-enrolled',
    without: NOTIFIED,
    steps: [
      ...onPhone('ibkr-mobile', 'more', 'two-factor', 'add-user', 'setup-qr', 'code=REAL123'),
      'press:fill-code',
      ...onPhone('activate', 'dismiss'),
      ...onPortal(...AGAIN),
      ...onPhone('notice'),
    ],
  },
  'opened too early': {
    query: 'task=activate&seed=2&fault=opened-too-early',
    steps: [
      ...onPortal('log-in'),
      ...onPhone('camera', 'banner', 'get', 'dismiss', 'go-home', 'phone-settings', 'ibkr-mobile'),
    ],
  },
  'code used': {
    query: `${ANDROID}&fault=code-used`,
    steps: [
      ...onPhone(...TO_CAMERA, 'pin', 'activate', 'dismiss'),
      ...onPortal(...AGAIN),
      ...onPhone('qr-code', 'pin', 'activate', 'done'),
    ],
  },
  'code expired': {
    query: `${ANDROID}&fault=code-expired`,
    steps: [...onPhone(...TO_CAMERA, 'pin', 'activate', 'dismiss'), ...onPortal(...AGAIN)],
  },
  'scan off': {
    query: `${ANDROID}&fault=scan-off`,
    steps: onPhone(...TO_CAMERA, 'go-home', 'phone-settings', 'camera', 'scan-qr-codes', 'go-home', 'ibkr-mobile'),
  },
  'camera denied': {
    query: `${ANDROID}&fault=camera-denied`,
    steps: onPhone(
      ...TO_CAMERA.slice(0, -1),
      ...['go-home', 'phone-settings', 'ibkr-mobile', 'allow-camera', 'go-home', 'ibkr-mobile'],
    ),
  },
  'notifications off': {
    query: `${ANDROID}&fault=already-enrolled,notifications-off`,
    without: NOTIFIED,
    steps: [
      ...onPortal(...AGAIN),
      ...onPhone('phone-settings', 'ibkr-mobile', 'allow-notifications'),
      ...onPortal('cancel', 'log-in'),
      ...onPhone('notice'),
    ],
  },
  'wrong code': {
    query: 'task=add-user&platform=iphone&method=code&seed=2&fault=wrong-code',
    steps: [
      ...onPhone('ibkr-mobile', 'services', 'authenticate', 'add-user', 'setup-qr'),
      'press:fill-code',
      ...onPhone('activate', 'dismiss'),
    ],
  },
  'the message settings': {
    query: 'task=message-delivery',
    steps: onPortal(
      ...['log-in', 'user-menu', 'secure-message-center', 'settings'],
      ...['first-language=1', 'second-language=2', 'delivery=3', 'save'],
    ),
  },
  'the clock': {
    query: `${ANDROID}&fault=code-expired`,
    steps: [...onPortal(...AGAIN), 'press:skip-code', 'press:pause', 'press:restart'],
  },
};

async function take(page: Page, step: string): Promise<void> {
  const [where = '', what = ''] = step.split(/:(.*)/s);
  // In a narrow window the device is turned to first, as a reader would.
  const turnTo = async (on: string): Promise<void> => {
    const radio = page.locator('.sim-facing input').nth(on === 'portal' ? 0 : 1);
    if (await radio.isVisible()) await radio.check();
  };
  if (where === 'press') {
    const button = page.locator(`[data-action="${what}"]`).first();
    await button.waitFor({ state: 'attached' });
    if (!(await button.isVisible())) await turnTo('portal');
    return button.click();
  }
  const [control, value] = what.split('=');
  await turnTo(where);
  const place = page.locator(`[data-device="${where}"] [data-control="${control}"]`);
  await secondsUntil(page, place);
  if (value === undefined) return place.click();
  const isList = await place.evaluate((element) => element.tagName === 'SELECT');
  if (isList) await place.selectOption(value);
  else {
    await place.fill(value);
    await place.press('Enter');
  }
}

/** Lets what a step leads to come: what the next one needs, or all that there is in the end. */
async function follow(page: Page, next: string | undefined): Promise<void> {
  if (next === undefined) return passSeconds(page, 5);
  const [where = '', what = ''] = next.split(/:(.*)/s);
  const place =
    where === 'press' ? `[data-action="${what}"]` : `[data-device="${where}"] [data-control="${what.split('=')[0]}"]`;
  await secondsUntil(page, page.locator(place).first(), 'attached');
}

const practices = Object.entries(WAYS).map(([name, { query, steps, without = [] }]): Room => ({
  name: `practice ${name}`,
  without,
  // Each state is one that the next step begins from, however fast it is looked at.
  view: { secondsHeld: true },
  states: [
    {
      name: '0 start',
      come: async (page, language) => {
        await page.goto(simulatorAddress(language, query));
        await simulating(page, language);
      },
    },
    ...steps.map((step, number): State => ({
      name: `${number + 1} ${step}`,
      come: async (page) => {
        await take(page, step);
        await follow(page, steps[number + 1]);
      },
    })),
  ],
}));

/** Somebody has pressed “Do this step for me”, and sees what is meant before it is done. */
const SHOWN: Readonly<Record<string, { query: string; steps: readonly string[]; hint: string }>> = {
  'an app is shown': { query: ANDROID, steps: [], hint: 'ibkr-mobile' },
  'a field is shown': {
    query: 'task=add-user&platform=android&method=code&seed=2',
    steps: onPhone('ibkr-mobile', 'services', 'authenticate', 'add-user', 'session-id'),
    hint: 'code',
  },
  'a list is shown': {
    query: 'task=message-delivery',
    steps: onPortal('log-in', 'user-menu', 'secure-message-center', 'settings'),
    hint: 'first-language',
  },
};

const shown: Room = {
  name: 'practice, what to do next',
  // What is shown stays marked, however long it is looked at.
  view: { secondsHeld: true, prepare: holdShown },
  states: Object.entries(SHOWN).map(([name, { query, steps, hint }]): State => ({
    name,
    come: async (page, language) => {
      await page.goto(simulatorAddress(language, query));
      await simulating(page, language);
      for (const step of steps) await take(page, step);
      await page.locator('[data-action="show-me"]').click();
      await page.locator(`[data-control="${hint}"].s-mark`).waitFor();
    },
  })),
};

const around: Room = {
  name: 'practice, around it',
  states: [
    {
      name: 'every fault chosen',
      come: async (page, language) => {
        await page.goto(simulatorAddress(language, 'platform=nokia'));
        await simulating(page, language);
        for (const box of await page.getByRole('checkbox').all()) await box.check();
      },
    },
  ],
};

const forced: Room = {
  name: 'practice in forced colours',
  view: { forcedColors: true },
  without: ['color-contrast'],
  states: [
    {
      name: 'the camera',
      come: async (page, language) => {
        await page.goto(simulatorAddress(language, `${ANDROID}&fault=out-of-focus,front-camera`));
        await simulating(page, language);
        for (const step of onPhone(...TO_CAMERA)) await take(page, step);
      },
    },
  ],
};

export const simulatorRooms: readonly Room[] = [...practices, shown, around, forced];
