import { render } from 'preact';
import { LAST_SEED, type Scenario } from '../../../machines/simulator/index.ts';
import { appVersionOf, keepAppVersion } from '../../ui/device/app-version.ts';
import { deviceOf, learnDevice } from '../../ui/device/device.ts';
import { nextTask } from '../../ui/next-task.ts';
import { AddressBar, carryAlong } from './address-bar.ts';
import { queryOf, readAddress } from './address.ts';
import { App } from './app.tsx';
import { focusOn, keepingFocus } from '../../ui/focus.ts';
import { keepingActions } from './memory.ts';
import { openingPractice } from './opening.ts';
import { productIn } from './product.ts';
import { randomName, Room } from './room.ts';
import { Session } from './session.ts';
import { runTime } from './time.ts';
import { wordsIn } from './words.ts';

/** Starts the simulator of the page's address in an element. */
export async function startSimulator(host: HTMLElement): Promise<void> {
  await nextTask();
  const product = productIn(document);
  const read = () =>
    readAddress(product, new URL(location.href), { device: deviceOf(), version: appVersionOf(product.versions) });
  const asked = read();
  const session = new Session(product, wordsIn(document), asked, await openingPractice(product, asked));
  const name = asked.room ?? randomName();
  const room = new Room(session);
  const keep = keepingActions(session);
  const address = new AddressBar(() => void reopen());

  async function reopen(): Promise<void> {
    const wish = read();
    session.begin(wish, await openingPractice(product, wish));
  }

  async function begin(scenario: Scenario, surprise: boolean, focus = '#sim-scenario'): Promise<void> {
    keep();
    if (scenario.platform !== 'portal') learnDevice(scenario.platform);
    if (scenario.version !== undefined) keepAppVersion(scenario.version);
    // A surprise is another one each time: the practice's number draws it.
    const seed = surprise ? Math.floor(Math.random() * (LAST_SEED + 1)) : scenario.seed;
    address.goTo(queryOf({ ...scenario, seed }, surprise));
    await reopen();
    focusOn(focus);
  }

  const doings = {
    room: name,
    begin: (...wish: Parameters<typeof begin>) => void begin(...wish),
    share: () => address.change('room', name),
  };
  const draw = (): void => keepingFocus(host, () => render(<App session={session} doings={doings} />, host));

  // What was refused as a code may be somebody's real one: it does not stay in the browser's history.
  if (asked.troubles.includes('sim.trouble.code')) address.change('string', undefined);
  session.listen(draw);
  await nextTask();
  draw();
  room.join(name, asked.room !== undefined);
  runTime(session, room);
  carryAlong(session);
}
