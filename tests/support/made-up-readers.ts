import { closeSync, openSync, writeSync } from 'node:fs';
import type { Route } from '../../machines/walkthrough/index.ts';
import { digestOf, type Library } from '../../src/content/index.ts';

/** What is true of made-up readers, and is to be found again. */
export interface Truth {
  /** Steps where six times as many stop as elsewhere. */
  deadEnds: { guide: string; step: string }[];
  /** Searches that nothing answers. */
  missing: string[];
}

const STOPS = 0.02;
const STOPS_AT_DEAD_ENDS = 0.12;
const TROUBLE = 0.04;
const GOES_BACK = 0.01;
const DAYS = 60;
const MISSING = ['holder+spare', 'battery+swollen', 'color+lens', 'refund', 'bike+child'];
const SEARCHES = 0.02;

/** Three dead ends and five missing answers, in the guides that there are. */
export function truthIn(library: Library): Truth {
  const guides = [...library.guides.keys()].sort();
  const inner = (guide: string): string[] =>
    Object.entries(library.guides.get(guide)?.graph.steps ?? {}).flatMap(([step, { end }]) => (end ? [] : [step]));
  const at = (index: number) => guides[index % guides.length] ?? '';
  const [first, second] = [inner(at(0)), inner(at(1))];
  return {
    deadEnds: [
      { guide: at(0), step: first.at(1) ?? '' },
      { guide: at(0), step: first.at(-1) ?? '' },
      { guide: at(1), step: second.at(-1) ?? '' },
    ],
    missing: MISSING,
  };
}

/**
 * Writes a log of made-up readers, a line each: 29 of 30 walk a guide, the others search.
 *
 * @param file where it goes
 * @param random numbers from 0 up to 1
 */
export function writeMadeUp(file: string, lines: number, library: Library, truth: Truth, random: () => number): void {
  const languages = Object.keys(library.site.languages);
  const guides = [...library.guides].map(([id, { graph }]) => ({
    id,
    graph,
    digests: Object.fromEntries(languages.map((each) => [each, digestOf(library, 'walk', id, each)])),
  }));
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const opened = openSync(file, 'w');
  try {
    let text = '';
    for (let line = 0; line < lines; line += 1) {
      const day = Math.floor(random() * DAYS);
      const language = pick(languages);
      let body: string;
      if (random() < SEARCHES) {
        // What nobody else asks, next to what many do.
        const words = random() < 0.5 ? pick(truth.missing) : `w${Math.floor(random() * 1e12).toString(36)}`;
        body = `search ${language} ${words}`;
      } else {
        const { id, graph, digests } = pick(guides);
        const stops = (step: string) =>
          truth.deadEnds.some((each) => each.guide === id && each.step === step) ? STOPS_AT_DEAD_ENDS : STOPS;
        body = `walk ${language} ${id} ${digests[language]} ${walked(graph, stops, random)}`;
      }
      text += `{"day":"${new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10)}","body":"${body}"}\n`;
      if (text.length > 1_000_000) {
        writeSync(opened, text);
        text = '';
      }
    }
    writeSync(opened, text);
  } finally {
    closeSync(opened);
  }
}

/** What is counted of one made-up walk. */
function walked({ start, steps }: Route, stops: (step: string) => number, random: () => number): string {
  const events = ['begun'];
  let step = start;
  for (;;) {
    events.push(`came:${step}`);
    if (random() < TROUBLE) events.push(`trouble:${step}`);
    if (random() < stops(step)) break;
    if (random() < GOES_BACK) {
      events.push(`back:${step}`);
      break;
    }
    const { ways, next } = steps[step] ?? {};
    const chosen = ways && Object.keys(ways)[Math.floor(random() * Object.keys(ways).length)];
    const to = chosen === undefined ? next : ways?.[chosen];
    if (to === undefined) {
      events.push(`done:${step}`);
      if (random() < 0.2) events.push(random() < 0.8 ? 'helped:yes' : 'helped:no');
      break;
    }
    events.push(chosen === undefined ? `on:${step}` : `on:${step}:${chosen}`);
    step = to;
  }
  return events.join(' ');
}
