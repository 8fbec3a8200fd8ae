import { taps } from './browser-simulator-words.ts';
import type { SimulatorPage } from './browser-simulator.ts';

const ERROR = 'An error has occurred. Please try again.';

/** On Android to the camera, and after it has read the code to the error. This many of the taps are done already. */
export async function scanToError(simulator: SimulatorPage, done = 0): Promise<void> {
  await simulator.tapAll('phone', [...taps.android.en.slice(done), ...taps.androidPin.en]);
  await simulator.comes(simulator.phone.getByRole('dialog', { name: ERROR }));
}

/** The links that help where the practice stands. */
export function helps(simulator: SimulatorPage): Promise<string[]> {
  const links = simulator.page.locator('.sim-helps').getByRole('link');
  return links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}
