import { h, render } from 'preact';
import { encodeActions, Product, type ProductDefinition, type Scenario } from '../../../machines/simulator/index.ts';
import { asksForStep } from '../../../machines/walkthrough/index.ts';
import { appVersionOf, deviceOf, keepAppVersion, learnDevice } from '../../ui/device.ts';
import { keepingFocus, partIn } from '../../ui/dom.ts';
import { nextTask } from '../../ui/page.ts';
import { openingPractice, queryOf, readAddress, simulatorAddress } from './address.ts';
import { App } from './app.tsx';
import { Session } from './session.ts';
import { wordsIn } from './words.ts';

async function startSimulator(host: HTMLElement): Promise<void> {
  await nextTask();
  // The build has checked the product in the page.
  const product = new Product(JSON.parse(partIn(document, '#sim-product').textContent) as ProductDefinition);
  const read = () =>
    readAddress(product, new URL(location.href), { device: deviceOf(), version: appVersionOf(product.versions) });
  const asked = read();
  const session = new Session(product, wordsIn(document), asked, await openingPractice(product, asked));
  const keep = keepingActions(session);

  async function reopen(): Promise<void> {
    const wish = read();
    session.open(wish, await openingPractice(product, wish));
  }

  async function begin(scenario: Scenario): Promise<void> {
    keep();
    if (scenario.platform !== 'portal') learnDevice(scenario.platform);
    if (scenario.version !== undefined) keepAppVersion(scenario.version);
    history.pushState(null, '', `${simulatorAddress()}?${queryOf(scenario)}`);
    followed();
    await reopen();
  }

  const props = { session, begin: (scenario: Scenario) => void begin(scenario) };
  const draw = (): void => keepingFocus(host, () => render(h(App, props), host));

  const followed = followingAddress(() => void reopen());
  session.listen(draw);
  await nextTask();
  draw();
  // Time passes while the page is visible.
  setInterval(() => {
    const passes = document.visibilityState === 'visible' && !session.paused;
    if (passes) session.perform({ kind: 'wait', seconds: 1 });
  }, 1000);
  carryAlong(session);
}

/**
 * Opens the practice of the address when the reader navigates. Fragments without a practice or a step are anchors.
 *
 * @returns remembers the address that the page has set itself
 */
function followingAddress(open: () => void): () => void {
  const isPlace = (): boolean => location.hash.startsWith('#d=') || asksForStep(location.hash);
  let { search, hash: place } = location;
  window.addEventListener('popstate', () => {
    const isOther = location.search !== search || (isPlace() && location.hash !== place);
    search = location.search;
    if (isPlace()) place = location.hash;
    if (isOther) open();
  });
  return () => {
    search = location.search;
  };
}

/** Delay before saving, in milliseconds: moving the phone causes many changes. */
const SAVE_AFTER_MS = 300;
/** Elapsed time is saved in steps of this many seconds. */
const SAVED_STEP = 15;

/** Saves the actions in the browser's history entry, for reloads and Back. @returns saves immediately */
function keepingActions(session: Session): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = '';
  const keep = (): void => {
    clearTimeout(timer);
    const of = queryOf(session.scenario);
    history.replaceState({ ...(history.state as object | null), of, actions: encodeActions(session.actions) }, '');
  };
  session.listen(() => {
    const { log, seconds, phone, portal } = session.view;
    const now = [log.length, Math.floor(seconds / SAVED_STEP), phone?.screen, portal.screen].join(' ');
    if (now === kept) return;
    kept = now;
    clearTimeout(timer);
    timer = setTimeout(keep, SAVE_AFTER_MS);
  });
  return keep;
}

/** Adds the practice to the links that switch the page's language. */
function carryAlong(session: Session): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    for (const event of ['pointerdown', 'keydown', 'click']) {
      link.addEventListener(event, () => {
        const target = new URL(link.href);
        target.search = queryOf(session.scenario);
        target.hash = session.fragment;
        link.href = target.href;
      });
    }
  }
}

class PracticeSimulator extends HTMLElement {
  connectedCallback(): void {
    void startSimulator(this);
  }
}

customElements.define('practice-simulator', PracticeSimulator);
