import { cornerOf, labelOf, type ScreenView } from '../../machines/simulator/index.ts';
import type { Graph } from '../../machines/walkthrough/index.ts';
import type { FigureFact, FigureSubject, GuideFact, Label, Language } from '../facts/index.ts';

/** Which screen of the simulator shows what the facts name. */
const SCREEN_OF: Readonly<Record<FigureSubject, string>> = {
  'app-login': 'login',
  'app-home': 'home',
  'app-more': 'more',
  'app-two-factor': 'two-factor',
  'app-services': 'services',
  'app-authenticate': 'authenticate',
  'app-instructions': 'instructions',
  'app-session-id': 'session-id',
  'app-setup': 'setup',
  'app-code-entry': 'code-entry',
  'app-pin': 'pin',
  'app-success': 'success',
  'app-error': 'error',
  'camera-permission': 'camera-permission',
  'camera-on-qr': 'camera',
  'camera-lens-switch': 'camera-front',
  'camera-settings': 'camera-settings',
  'camera-icon': 'launcher',
  'camera-banner-web': 'camera-banner-web',
  'camera-banner-app': 'camera-banner-app',
  'notifications-permission': 'notifications-permission',
  'phone-unlock': 'unlock',
  store: 'store',
  'store-installed': 'store-installed',
  'app-welcome': 'welcome',
  'portal-qr-banner': 'activation',
};

/** How the simulator showed a guide while it was performed, in one language. */
export interface Performed {
  guide: string;
  graph: Graph;
  language: Language;
  words: Readonly<Record<string, string>>;
  /** The screen of an act at the moment when it was done, with what was tapped marked. */
  view(step: string, act: number): ScreenView | undefined;
}

/**
 * Where the simulator and the facts part ways: each numbered figure of a guide's steps, its device, its screen, the
 * label of what is tapped or filled in, and the corner where that stands.
 */
export function factIssues(fact: GuideFact, performed: Performed): string[] {
  const { guide, graph, language, view } = performed;
  return fact.steps.flatMap(({ label, figures }) =>
    figures.flatMap((figure) => {
      const at = `${guide}, step ${label}, figure ${figure.n} (${language})`;
      const place = placeOf(graph, figure.n);
      const shown = place && view(place.step, place.act);
      if (!place || !shown) return [`${at}: should be performed, but no act shows it`];
      const found = differences(figure, shown, performed);
      const step = graph.steps[place.step]!;
      if (step.label !== label) found.push(`should stand in step ${label}, but stands in ${step.label}`);
      return found.map((difference) => `${at}: ${difference}`);
    }),
  );
}

function placeOf(graph: Graph, figure: string): { step: string; act: number } | undefined {
  for (const [step, { acts }] of Object.entries(graph.steps)) {
    const act = acts.findIndex((each) => each.figure === figure);
    if (act >= 0) return { step, act };
  }
  return undefined;
}

function differences(fact: FigureFact, view: ScreenView, { words, language }: Performed): string[] {
  const device = fact.device === 'portal' ? 'browser' : fact.device;
  const found: string[] = [];
  const expect = (what: string, expected: string | undefined, actual: string | undefined): void => {
    if (expected !== actual) found.push(`${what} should be ${expected ?? 'none'}, but is ${actual ?? 'none'}`);
  };
  const labelled = (control: string | undefined): string | undefined => {
    const key = control === undefined ? undefined : labelOf(view, control);
    return key === undefined ? undefined : words[key];
  };
  const [first, last] = [view.marks[0]?.control, view.marks.at(-1)?.control];
  expect('the device', device, view.device);
  expect('the screen', SCREEN_OF[fact.shows], view.screen);
  const say = (label: Label | undefined): string | undefined => label?.[language];
  if (fact.tap) expect('what is tapped', say(fact.tap), labelled(last));
  if (fact.enter?.into) expect('what is filled in', say(fact.enter.into), labelled(first));
  if (fact.corner) expect('its corner', fact.corner, last === undefined ? undefined : cornerOf(view, last));
  return found;
}
