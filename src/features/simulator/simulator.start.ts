import { h, render } from 'preact';
import {
  createProduct,
  MAX_SEED,
  type Product,
  type ProductDefinition,
  type Scenario,
} from '../../../machines/simulator/index.ts';
import { appVersionOf, deviceOf, keepAppVersion, learnDevice } from '../../ui/device.ts';
import { focusOn, keepingFocus, partIn } from '../../ui/dom.ts';
import { nextTask } from '../../ui/page.ts';
import { AddressBar, carryAlong } from './address-bar.ts';
import { queryOf, readAddress } from './address.ts';
import { App } from './app.tsx';
import { keepingActions } from './memory.ts';
import { openingPractice } from './opening.ts';
import { randomName, Room } from './room.ts';
import { Session } from './session.ts';
import { wordsIn } from './words.ts';

async function startSimulator(host: HTMLElement): Promise<void> {
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
    // The seed chooses the surprise.
    const seed = surprise ? Math.floor(Math.random() * (MAX_SEED + 1)) : scenario.seed;
    address.goTo(queryOf({ ...scenario, seed }, surprise));
    await reopen();
    focusOn(focus);
  }

  const page = {
    room: name,
    begin: (...wish: Parameters<typeof begin>) => void begin(...wish),
    share: () => address.change('room', name),
  };
  const draw = (): void => keepingFocus(host, () => render(h(App, { session, page }), host));

  // A rejected code may be a real one: remove it from the browser's history.
  if (asked.troubles.includes('sim.trouble.code')) address.change('string', undefined);
  session.listen(draw);
  await nextTask();
  draw();
  room.join(name, asked.room !== undefined);
  runTime(session, room);
  carryAlong(session);
}

/** The product in the page, which the build has checked. */
function productIn(document: Document): Product {
  return createProduct(JSON.parse(partIn(document, '#sim-product').textContent) as ProductDefinition);
}

/** Advances the time each second while the page is visible, unless paused. */
function runTime(session: Session, room: Room): void {
  setInterval(() => {
    const isSeen = document.visibilityState === 'visible';
    if (isSeen && !session.paused && !session.elsewhere) room.tick();
  }, 1000);
}

class PracticeSimulator extends HTMLElement {
  connectedCallback(): void {
    void startSimulator(this);
  }
}

customElements.define('practice-simulator', PracticeSimulator);
