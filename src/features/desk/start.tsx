import { render } from 'preact';
import { createCaseLogs, readCaseFile, ticketOf } from '../../../machines/console/index.ts';
import { keepingFocus } from '../../ui/focus.ts';
import { lazy } from '../../ui/later.ts';
import { archivedCalls } from '../../ui/storage/archive.ts';
import { loadJson } from '../../ui/load.ts';
import { App } from './app.tsx';
import { readySearch } from './archive/search.ts';
import { ConsoleStore } from './console-store.ts';
import { followOthers } from './follow-others.ts';
import { takeIn } from './handover/take-in.ts';
import { textOf } from './import-cases.ts';
import { listenToKeys } from './keys.ts';
import { goToMain, keepingTops } from './main-heading.ts';
import { createStorage } from './storage.ts';
import type { TrainingView } from './training/index.ts';
import { wordsFrom, type AgentData, type WordFile } from './words.ts';

const loadTraining = lazy(() => import('./training/index.ts'));
const loadOverview = lazy(() => import('./overview/index.ts'));

const MINUTE = 60_000;

/** Starts the console in an element. All that a call ever needs is loaded now. @throws where the network fails */
export async function startConsole(host: HTMLElement): Promise<void> {
  const own = document.documentElement.lang;
  const languages = (host.dataset['languages'] ?? own).split(' ');
  const inOrder = [own, ...languages.filter((each) => each !== own)];
  const [data, ...files] = (await Promise.all([
    loadJson('agent.json'),
    ...inOrder.map((language) => loadJson(`${language}/agent.json`)),
  ])) as [AgentData, ...WordFile[]];
  let training: TrainingView | undefined;
  const store = new ConsoleStore(data, files.map(wordsFrom), async () => {
    const { Training, View } = await loadTraining();
    training = View;
    return new Training();
  });
  const resetTops = keepingTops(host);
  const draw = (): void => {
    const wasHere = host.contains(document.activeElement);
    keepingFocus(host, () => render(<App store={store} training={training} />, host));
    resetTops();
    // What was pressed is gone, and nothing around it stayed: who pressed it goes on at what came of it.
    if (wasHere && document.activeElement === document.body) goToMain();
  };
  host.replaceChildren();
  store.listen(draw);
  draw();
  listenToKeys(store, document);
  followOthers(store, window);
  void keepArchive(store);
  // What found no room is lost with the page: the browser asks first.
  window.addEventListener('beforeunload', (event) => {
    if ((!store.isKept && store.context.cases.length > 0) || store.archive.isStoring) event.preventDefault();
  });
  const take = async (): Promise<void> => {
    if (await takeIn(store, window)) goToMain();
  };
  // A link that is opened in this very page does not load it again.
  window.addEventListener('hashchange', () => void take());
  if (store.shown && document.activeElement === document.body) goToMain();
  host.dataset['ready'] = '';
  await take();
}

/** Starts the overview of calls in an element. @throws where the network fails */
export async function startOverview(host: HTMLElement): Promise<void> {
  const { lang } = document.documentElement;
  const [data, file, { showOverview }] = await Promise.all([
    loadJson('agent.json') as Promise<AgentData>,
    loadJson(`${lang}/agent.json`) as Promise<WordFile>,
    loadOverview(),
  ]);
  const caseLogs = createCaseLogs(data);
  await showOverview(host, data, wordsFrom(file), {
    archivedCalls,
    caseLogs,
    createStorage,
    readCaseFile,
    textOf,
    ticketOf,
  });
}

/** Opens the archive. Every minute, it takes the calls that are over, and the console keeps the time. */
async function keepArchive(store: ConsoleStore): Promise<void> {
  await store.archive.begin(store.context.shown);
  if (store.isArchived && document.activeElement === document.body) goToMain();
  setInterval(() => {
    store.stay();
    void store.archive.pass();
  }, MINUTE);
  await readySearch(store.archive.entries, store);
}
