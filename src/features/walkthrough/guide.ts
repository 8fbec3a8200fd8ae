import { type Progress, encodeCase, guidedFragment } from '../../../machines/walkthrough/index.ts';
import styles from './walkthrough.css?url';
import { partsOf } from './article.ts';
import { languageAt } from '../../ui/dom.ts';
import { lazy, later } from '../../ui/later.ts';
import { copyLink } from './copy-link.ts';
import { loadStyles } from '../../ui/load.ts';
import { loadRoute, loadWords } from './load.ts';
import { Stage } from './stage.ts';
import { Walk } from './walk.ts';

/** The walk of each element: one, however often it is started. */
const walks = new WeakMap<HTMLElement, Promise<Walk>>();

/** Most readers go from step to step without these: they are loaded when somebody asks for one. */
const loadDialogs = lazy(() => import('./dialogs.ts'));
const dialogs = () => later(loadDialogs);
const loadMemory = lazy(() => import('./memory.ts'));
const loadLive = lazy(() => import('./live/open-live.ts'));

/**
 * Turns an article into its walkthrough, from the first step or from the place in the address.
 *
 * @throws where words or graph cannot be loaded; the article then stays as it is
 */
export async function startGuide(host: HTMLElement, hash: string): Promise<void> {
  const walk = walks.get(host) ?? loadWalk(host);
  walks.set(host, walk);
  try {
    (await walk).begin(hash);
    host.querySelector<HTMLElement>('.walk-failed')!.hidden = true;
  } catch (error) {
    walks.delete(host);
    throw error;
  }
}

/** Loads what a walk needs, and wires its buttons, the article's own ways and the browser's Back to it. */
async function loadWalk(host: HTMLElement): Promise<Walk> {
  const guide = host.dataset['guide']!;
  const [t, graph, { memoryOf }] = await Promise.all([
    // Where the article is in another language than the page, so is the walk.
    loadWords(languageAt(host)),
    loadRoute(guide),
    // The way to what is kept is there already: the page's own header has it.
    later(loadMemory),
    loadStyles(styles),
  ]);
  const parts = partsOf(host);
  const visit = (progress: Progress) => walk.send({ type: 'place.requested', progress });
  const { simulator } = host.dataset;
  /** Tries out the step that is shown, and goes on to the next in the same way. */
  const openLive = (): Promise<void> =>
    walk.here(async (place) => {
      const step = parts.steps.get(place.step)!;
      if (!step.querySelector('.figure .s-mark')) return;
      const live = await later(loadLive);
      await live.openLive(step, guide, place, t, () => {
        walk.send({ type: 'step.completed' });
        void openLive();
      });
    });
  const stage = new Stage({
    t,
    graph,
    parts,
    support: { address: host.dataset['support'] ?? '', words: host.dataset['supportWords'] ?? '' },
    practice: simulator ? (place) => `${simulator}?guide=${guide}#${guidedFragment(place)}` : undefined,
    send: (event) => walk.send(event),
    goBack: () => walk.goBack(),
    showAll: () => walk.showAll('push'),
    answer: (helped) => walk.answer(helped),
    copyLink: (said) => walk.here((place) => copyLink(t, place, said)),
    openLive: () => void openLive(),
    openBoard: () => walk.here(async ({ ways }) => (await dialogs()).openBoard(t, parts, graph, ways, visit)),
    openHandoff: () => walk.here(async (place) => (await dialogs()).openHandoff(t, place)),
    print: () => walk.here(async (place) => (await dialogs()).printPlace(host, t, place, encodeCase(place, graph))),
  });
  const walk: Walk = new Walk(graph, t, parts, stage, memoryOf(guide));
  host.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-way]');
    if (!link || !host.dataset['phase'] || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    walk.send({ type: 'way.chosen', way: link.dataset['way']! });
  });
  window.addEventListener('popstate', () => walk.followAddress());
  return walk;
}
