import { describe, expect, test } from 'vitest';
import type { ScreenPart, ScreenView } from '../../../machines/simulator/index.ts';
import { createFigures } from '../../../machines/rehearsal/index.ts';
import { readFiles, readLibrary } from '../../../src/content/index.ts';
import { GUIDES, LANGUAGES, type Language } from '../../facts/index.ts';
import { factIssues, type Performed } from '../../support/rehearsal-facts.ts';
import { product } from '../../support/product.ts';

const files = readFiles(process.cwd());

/** A guide as the simulator shows it; `change` replaces one text of one file before it is read. */
function performed(guide: string, language: Language, change?: { file: string; from: string; to: string }): Performed {
  const changed = new Map(files);
  if (change) {
    const text = files.get(change.file)!;
    expect(text).toContain(change.from);
    changed.set(change.file, text.replace(change.from, change.to));
  }
  const library = readLibrary(changed);
  const graphs = new Map([...library.guides].map(([id, { graph }]) => [id, graph]));
  const source = createFigures(product, graphs, library.remedies);
  return {
    guide,
    graph: graphs.get(guide)!,
    language,
    words: library.labels.get(language)!.words,
    view: (step, act) => source.actFigure(guide, step, act),
  };
}

describe.each(LANGUAGES)('what is performed, in %s', (language) => {
  test.each(GUIDES)('of $id is what the facts say', (fact) => {
    expect(factIssues(fact, performed(fact.id, language))).toEqual([]);
  });
});

describe('the comparison with the facts', () => {
  const fact = GUIDES.find(({ id }) => id === 'android-add-user-qr')!;
  const graph = 'content/walkthroughs/android-add-user-qr.yaml';

  test('names guide, step and what was expected where a label is renamed', () => {
    const change = { file: 'content/apps/en.json', from: '"more": "More"', to: '"more": "Menu"' };
    expect(factIssues(fact, performed(fact.id, 'en', change))).toEqual([
      'android-add-user-qr, step 1.b, figure 2 (en): what is tapped should be More, but is Menu',
    ]);
    expect(factIssues(fact, performed(fact.id, 'ja', change))).toEqual([]);
  });

  test('names them where More moves to the other corner', () => {
    const whole = performed(fact.id, 'ja');
    const moved = (view: ScreenView | undefined): ScreenView | undefined =>
      view && { ...view, parts: view.parts.map(swapped) };
    const view: Performed['view'] = (step, act) =>
      step === 'more' ? moved(whole.view(step, act)) : whole.view(step, act);
    expect(factIssues(fact, { ...whole, view })).toEqual([
      'android-add-user-qr, step 1.b, figure 2 (ja): its corner should be top-left, but is top-right',
    ]);
  });

  test('names them where a step is broken: from there on nothing is performed', () => {
    const change = { file: graph, from: 'screen: more, tap: two-factor', to: 'screen: more, tap: back' };
    const issues = factIssues(fact, performed(fact.id, 'en', change));
    expect(issues).toContain(
      'android-add-user-qr, step 1.b, figure 3 (en): what is tapped should be Two-Factor Authentication, but is none',
    );
    expect(issues).toContain('android-add-user-qr, step 1.b, figure 4 (en): should be performed, but no act shows it');
  });

  test('names a figure that stands at another step', () => {
    const change = { file: graph, from: 'label: 1.b', to: 'label: 1.c' };
    expect(factIssues(fact, performed(fact.id, 'en', change))[0]).toBe(
      'android-add-user-qr, step 1.b, figure 2 (en): should stand in step 1.b, but stands in 1.c',
    );
  });

  test('names another device, another screen, another field', () => {
    const whole = performed(fact.id, 'en');
    const altered = (change: Partial<ScreenView>): string[] =>
      factIssues(fact, {
        ...whole,
        view: (step, act) => ({ ...whole.view(step, act)!, ...(step === 'pin' ? change : {}) }),
      });
    const at = 'android-add-user-qr, step 7, figure 11 (en): ';
    expect(altered({ device: 'iphone' })).toEqual([`${at}the device should be android, but is iphone`]);
    expect(altered({ screen: 'unlock' })).toEqual([`${at}the screen should be pin, but is unlock`]);
    expect(altered({ marks: [{ control: 'activate', turn: 1 }] })).toEqual([
      `${at}what is filled in should be PIN, but is ACTIVATE`,
    ]);
  });
});

/** A bar whose two ends change places. */
function swapped(part: ScreenPart): ScreenPart {
  return part.kind === 'bar' ? { ...part, start: part.end, end: part.start } : part;
}
