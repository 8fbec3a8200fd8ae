import { createHash } from 'node:crypto';
import { labelOf, type ScreenView } from '../../../machines/simulator/index.ts';
import { stepIn, type Act, type Graph } from '../../../machines/walkthrough/index.ts';
import { articlesOf, guideOf, phonesOf, type Library, type PageContext } from '../../content/index.ts';
import { KINDS } from '../../ui/kept/list.ts';
import { PREFIX } from '../../ui/kept/prefix.ts';

/** The number of taps that readers can try: enough to see how a guide goes. */
const TAPS = 3;

/** An act and its place in a guide. */
interface PlacedAct extends Act {
  step: string;
  /** From 1. */
  number: number;
}

/** The first taps of a guide, to try on the home page. */
export interface Trial {
  platform: string;
  guide: string;
  /** The names of the tapped controls. */
  taps: readonly string[];
  /** The screens with the taps, and the one after them, if the guide has it. */
  screens: readonly { view: ScreenView; alternative: string }[];
}

/**
 * For each phone its first guide that begins with taps on the phone, in the site's order of methods and tasks. Empty without a
 * simulator.
 *
 * @param contextOf the context of a guide's page
 */
export async function trialsOf(
  library: Library,
  language: string,
  contextOf: (guide: string) => Promise<PageContext>,
): Promise<Trial[]> {
  const { tasks, methods, simulator } = library.site;
  if (simulator === 'none') return [];
  const guides = articlesOf(library, language, 'guide')
    .map(({ id }) => ({ id, graph: guideOf(library, id).graph }))
    .toSorted(
      ({ graph: { world: one } }, { graph: { world: other } }) =>
        methods.indexOf(one.method) - methods.indexOf(other.method) ||
        tasks.indexOf(one.task) - tasks.indexOf(other.task),
    );
  const trials = phonesOf(library).map(async (platform): Promise<Trial[]> => {
    const found = guides.find(({ graph }) => graph.world.platform === platform && beginsOnPhone(graph));
    if (!found) return [];
    const context = await contextOf(found.id);
    const screens = firstActs(found.graph).flatMap(({ step, number }) => {
      const { view, alternative } = context.figure({ article: found.id, step, act: String(number) });
      if (!view) return [];
      // The path beside the phone names the control, so the ring is enough.
      const { arrow: _, ...ringed } = view;
      return [{ view: ringed, alternative }];
    });
    const taps = screens
      .slice(0, TAPS)
      .flatMap(({ view }) =>
        view.marks.map(({ control }) => context.onScreen(labelOf(view, control) ?? `controls.${control}`)),
      );
    return taps.length === TAPS ? [{ platform, guide: found.id, taps, screens }] : [];
  });
  return (await Promise.all(trials)).flat();
}

function beginsOnPhone(graph: Graph): boolean {
  if (stepIn(graph, graph.start).acts.some(({ on }) => on !== 'phone')) return false;
  const acts = firstActs(graph).slice(0, TAPS);
  return acts.length === TAPS && acts.every(({ on, tap, enter }) => on === 'phone' && tap !== undefined && !enter);
}

function firstActs(graph: Graph): PlacedAct[] {
  const found: PlacedAct[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = graph.start; at !== undefined && !seen.has(at) && found.length <= TAPS;) {
    seen.add(at);
    const step: string = at;
    const { acts, ways, next } = stepIn(graph, step);
    const placed = acts.map((act, index) => ({ ...act, step, number: index + 1 }));
    found.push(...placed.filter(({ figure }) => figure !== undefined));
    at = ways === undefined ? next : Object.values(ways)[0];
  }
  return found.slice(0, TAPS + 1);
}

/**
 * Shows the guides that the reader left before their end, each with its step. Runs inline, before the content below is
 * laid out and would move. The guide checks whether the place exists.
 */
export const resumeScript = `(s=>{try{for(const i of s.querySelectorAll('[data-guide]')){const p=localStorage.getItem('${PREFIX}${KINDS.walk.key}'+i.dataset.guide),m=/^step-([a-z0-9-]{1,60})(\\.[2-9])?~[a-z0-9.-]{0,600}$/.exec(p);if(m){i.querySelector('a').hash=p;i.querySelector('small').textContent=JSON.parse(i.dataset.steps)[m[1]]??'';s.hidden=i.hidden=false}}}catch{}})(document.querySelector('[data-resume]'))`;

export const resumeScriptHash = `sha256-${createHash('sha256').update(resumeScript).digest('base64')}` as const;
