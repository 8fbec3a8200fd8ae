import { render } from 'preact';
import { keepingFocus } from '../../ui/dom.ts';
import { lazy } from '../../ui/later.ts';
import { loadJson } from '../../ui/load.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { ConsoleStore } from './console-store.ts';
import { followOffers } from './crm.ts';
import { listenToKeys } from './keys.ts';
import { Bar, Rail } from './rail/rail.tsx';
import { Script } from './script/script.tsx';
import { ARMED, readSettings } from './setup.ts';
import { Side } from './side/side.tsx';
import { DeskContext, goToMain, keepingTops, useDesk } from './use-desk.ts';
import { type AgentData, type WordFile, wordsFrom } from './words.ts';

const loadOverview = lazy(() => import('./overview/overview.tsx'));

const MINUTE = 60_000;
/** Maximum number of calls that a page can start to store while it closes. */
const MAX_AT_END = 20;

/** Starts the console in an element. Loads everything that a call can need. @throws if the network fails */
export async function startConsole(host: HTMLElement): Promise<void> {
  const own = document.documentElement.lang;
  const languages = (host.dataset['languages'] ?? own).split(' ');
  const inOrder = [own, ...languages.filter((each) => each !== own)];
  const [data, ...files] = (await Promise.all([
    loadJson('agent.json'),
    ...inOrder.map((language) => loadJson(`${language}/agent.json`)),
  ])) as [AgentData, ...WordFile[]];
  const store = new ConsoleStore(data, files.map(wordsFrom));
  const resetTops = keepingTops(host);
  const draw = (): void => {
    const wasHere = host.contains(document.activeElement);
    const console = (
      <DeskContext.Provider value={store}>
        <App />
      </DeskContext.Provider>
    );
    keepingFocus(host, () => render(console, host));
    resetTops();
    // If the focused control no longer exists, focus the main heading.
    if (wasHere && document.activeElement === document.body) goToMain();
  };
  await store.begin();
  host.replaceChildren();
  store.listen(draw);
  draw();
  listenToKeys(store);
  followWindow(store);
  followOffers(store);
  if (store.shown && document.activeElement === document.body) goToMain();
  host.dataset['ready'] = '';
}

/** Starts the overview of calls in an element. @throws if the network fails */
export async function startOverview(host: HTMLElement): Promise<void> {
  const { lang } = document.documentElement;
  const [data, file, { showOverview }] = await Promise.all([
    loadJson('agent.json') as Promise<AgentData>,
    loadJson(`${lang}/agent.json`) as Promise<WordFile>,
    loadOverview(),
  ]);
  await showOverview(host, data, wordsFrom(file), readSettings(shelf).agent || undefined);
}

/** Stores calls before the page closes, follows other windows, and releases calls that were closed some time ago. */
function followWindow(store: ConsoleStore): void {
  const look = (): void => {
    if (document.visibilityState === 'hidden') return store.calls.flushNow();
    store.releaseOver();
    void store.calls.refresh();
  };
  window.addEventListener('pagehide', () => store.calls.flushNow());
  window.addEventListener('pageshow', look);
  document.addEventListener('visibilitychange', look);
  // The browser asks before it closes a page with calls that cannot be stored in time.
  window.addEventListener('beforeunload', (event) => {
    const { isFaulty, unsaved } = store.calls;
    if (unsaved > MAX_AT_END || (isFaulty && unsaved > 0)) event.preventDefault();
  });
  window.addEventListener('storage', () => store.followSettings());
  setInterval(() => store.releaseOver(), MINUTE);
}

export function App() {
  const { own, setup, calls, view } = useDesk();
  const { armed, message } = setup;
  return (
    <div class="agent" data-phase={view?.phase ?? 'none'}>
      <Bar />
      <Script />
      <Rail />
      <Side />
      <div class="agent-status">
        <p role="status" class={armed || message?.isFault ? 'agent-fault' : undefined} data-agent-message>
          {armed
            ? own.t('agent.armedKey', { what: own.t(ARMED[armed]) })
            : message && own.t(message.key, message.values)}
        </p>
        {!armed &&
          message?.also?.map(({ key, values }) => (
            <p role="status" key={key}>
              {own.t(key, values)}
            </p>
          ))}
        {calls.isFaulty && <p class="agent-fault">{own.t('agent.notKept')}</p>}
        <p class="agent-never">
          <b>{own.t('agent.never.title')}</b> {own.t('agent.never.text')}
        </p>
      </div>
    </div>
  );
}
