import { guidedFragment, readFragment, type Progress } from '../../../machines/walkthrough/index.ts';
import { assertDefined } from '../../../machines/assert-defined.ts';
import styles from './walkthrough.css?url';
import type { WalkData } from './page-data.ts';
import { partsOf } from './article.ts';
import { lazy, later } from '../../ui/later.ts';
import { loadJson, loadStyles } from '../../ui/load.ts';
import { translator } from '../../ui/t.ts';
import { WalkthroughStage } from './stage.ts';
import { Walk } from './walk.ts';
import { languageAt, partIn } from '../../ui/dom.ts';

interface Loaded {
  walk: Walk;
  openBoard(): Promise<void>;
}

/** The walk of each element. */
const walks = new WeakMap<HTMLElement, Promise<Loaded>>();

const loadDialogs = lazy(() => import('./dialogs.ts'));
const dialogs = () => later(loadDialogs);

/**
 * Turns an article into its walkthrough, at the first step or at the place in the address.
 *
 * @param byBoard whether to open the board of screens, for a reader who is in the middle of the guide
 * @throws if the data cannot be loaded; the article is then unchanged
 */
export async function startGuide(host: HTMLElement, hash: string, byBoard: boolean): Promise<void> {
  const loaded = walks.get(host) ?? loadWalk(host);
  walks.set(host, loaded);
  try {
    const { walk, openBoard } = await loaded;
    walk.begin(hash, byBoard);
    if (byBoard) await openBoard();
    partIn(host, '.walk-failed').hidden = true;
  } catch (error) {
    walks.delete(host);
    throw error;
  }
}

/** Loads a walk and connects its controls, the article's links and the browser's history to it. */
async function loadWalk(host: HTMLElement): Promise<Loaded> {
  const guide = assertDefined(host.dataset['guide']);
  const [{ route: graph, words, around }] = await Promise.all([
    loadJson(`${languageAt(document.body)}/walkthroughs/${guide}.json`) as Promise<WalkData>,
    loadStyles(styles),
  ]);
  const t = translator(words);
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
        // The reader may have gone elsewhere while the dialogs loaded.
        if (host.dataset['phase'] === phase)
          await walk.here(async (place) =>
            openMenu(t, { host, guide, graph, around, place, walk, openBoard, openShow }),
          );
      }),
  });
  const walk: Walk = new Walk(guide, graph, t, parts, stage);
  host.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || !host.dataset['phase'] || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const { way } = link.dataset;
    const place = readFragment(link.hash);
    if (way) {
      walk.send({ type: 'way.chosen', way });
      event.preventDefault();
    }
    // Other links to steps lead to other guides; open those as walks as well.
    else if (place && !place.isGuided) link.hash = guidedFragment(place);
  });
  addEventListener('popstate', () => walk.followAddress());
  return { walk, openBoard };
}
