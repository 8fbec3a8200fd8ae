import { guidedFragment, readFragment, type Progress, type Route } from '../../../machines/walkthrough/index.ts';
import { known } from '../../../machines/known.ts';
import styles from './walkthrough.css?url';
import { partsOf } from './article.ts';
import { lazy, later } from '../../ui/later.ts';
import { loadStyles } from '../../ui/load.ts';
import { loadAround, loadRoute, loadWords } from './load.ts';
import { memoryOf } from './memory.ts';
import { WalkthroughStage } from './stage.ts';
import { Walk } from './walk.ts';
import { languageAt, partIn } from '../../ui/dom.ts';

/** A walk, and how what lies over its first step is opened. */
interface Loaded {
  walk: Walk;
  openBoard(): Promise<void>;
  openShow(): Promise<void>;
}

/** What an address says, before the place, of a guide that is to be shown. */
const SHOW = '?show';

/** The walk of each element: one, however often it is started. */
const walks = new WeakMap<HTMLElement, Promise<Loaded>>();

/** Most readers go from step to step without these: they are loaded when somebody asks for one. */
const loadDialogs = lazy(() => import('./dialogs.ts'));
const dialogs = () => later(loadDialogs);

/**
 * Turns an article into its walkthrough, from the first step or from the place in the address.
 *
 * @param byBoard whether the reader is in the middle already, and looks for the screen
 * @throws where words or graph cannot be loaded; the article then stays as it is
 */
export async function startGuide(host: HTMLElement, hash: string, byBoard: boolean): Promise<void> {
  const loaded = walks.get(host) ?? loadWalk(host);
  walks.set(host, loaded);
  try {
    const { walk, openBoard, openShow } = await loaded;
    const isShown = location.search === SHOW;
    walk.begin(hash, byBoard || isShown);
    if (byBoard) await openBoard();
    else if (isShown) await openShow();
    partIn(host, '.walk-failed').hidden = true;
  } catch (error) {
    walks.delete(host);
    throw error;
  }
}

/** Loads what a walk needs, and wires its buttons, the article's own ways and the browser's Back to it. */
async function loadWalk(host: HTMLElement): Promise<Loaded> {
  const guide = known(host.dataset['guide']);
  const [t, route, around] = await Promise.all([
    // Where the article is in another language than the page, so is the walk.
    loadWords(languageAt(host)),
    loadRoute(guide),
    loadAround(languageAt(document.body), guide),
    loadStyles(styles),
  ]);
  // What cannot be shown cannot be asked for.
  const graph: Route = around.before ? { ...route, introduced: true } : route;
  const parts = partsOf(host);
  const visit = (progress: Progress) => walk.send({ type: 'place.requested', progress });
  const openBoard = (): Promise<void> =>
    walk.here(async ({ ways }) => (await dialogs()).openBoard(t, parts, graph, around, ways, visit));
  const openShow = (): Promise<void> =>
    walk.here(async (place) => (await dialogs()).openShow({ guide, route: graph, place, visit }));
  const stage = new WalkthroughStage({
    t,
    graph,
    parts,
    around,
    support: { address: host.dataset['support'] ?? '', words: host.dataset['supportWords'] ?? '' },
    send: (event) => walk.send(event),
    goBack: () => walk.goBack(),
    showAll: () => walk.showAll('push'),
    answer: (helped) => walk.answer(helped),
    openBoard,
    openMenu: () =>
      walk.here(async () => {
        const { phase } = host.dataset;
        const { openMenu } = await dialogs();
        // Whoever has gone on meanwhile to what is no step has something else to do there.
        if (host.dataset['phase'] === phase)
          await walk.here(async (place) => openMenu(t, { host, guide, graph, place, walk, openBoard, openShow }));
      }),
  });
  const walk: Walk = new Walk(graph, t, parts, stage, memoryOf(guide));
  host.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || !host.dataset['phase'] || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const { way } = link.dataset;
    const place = readFragment(link.hash);
    if (way) {
      walk.send({ type: 'way.chosen', way });
      event.preventDefault();
    }
    // A link to a step, which is always another guide's, opens that guide as a walk too.
    else if (place && !place.isGuided) link.hash = guidedFragment(place);
  });
  addEventListener('popstate', () => walk.followAddress());
  return { walk, openBoard, openShow };
}
