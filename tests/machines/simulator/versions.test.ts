import { describe, expect, test } from 'vitest';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { createFigures, guideIssues, rehearse } from '../../../machines/rehearsal/index.ts';
import type { Product, Scenario } from '../../../machines/simulator/index.ts';
import { withVersions } from '../../../machines/simulator/vocabulary.ts';
import { productWords } from '../../../machines/simulator/vocabulary.ts';
import { guideOf, productOf, readFiles, readLibrary } from '../../../src/content/index.ts';
import { fileOf } from '../../support/described.ts';
import { lock } from '../../support/simulated.ts';
import { product as shipped } from '../../support/product.ts';
import { projectFolder } from '../../support/sources.ts';

const files = readFiles(`${projectFolder}tests/fixtures/other-product`);
const library = readLibrary(files);
const { graph } = guideOf(library, 'pair-android');
const graphs = new Map([['pair-android', graph]]);
const WORLD = { platform: 'android', method: 'code', task: 'pair' } as const;
const scenario = (version?: string) => lock.readScenario({ ...WORLD, seed: '1', version });

/** The lock, its files edited. */
function edited(...edits: readonly (readonly [of: 'behaviour' | 'screens', was: string, is: string])[]): Product {
  const changed = new Map(files);
  for (const [of, was, is] of edits) {
    const text = assertDefined(changed.get(fileOf(of)));
    if (!text.includes(was)) throw new Error(`It does not say ${was}.`);
    changed.set(fileOf(of), text.replace(was, is));
  }
  return assertDefined(productOf(readLibrary(changed)), 'The edited lock');
}

/** What the list of devices shows, from top to bottom. */
const kindsIn = (product: Product, of: Scenario) => {
  const practice = product.start(of);
  practice.perform({ kind: 'tap', on: 'phone', control: 'lock-app' });
  practice.perform({ kind: 'wait', seconds: 1 });
  return practice.view.phone?.parts.map(({ kind }) => kind);
};

describe('a practice of a product whose app has versions', () => {
  test('is of the newest where none is said, and of another where one is', () => {
    expect(scenario().scenario.version).toBe('3.0');
    expect(scenario('2.1')).toMatchObject({ scenario: { version: '2.1' }, problems: [] });
    expect(kindsIn(lock, scenario().scenario)).toEqual(['bar', 'chart', 'rows', 'space']);
    expect(kindsIn(lock, scenario('2.1').scenario)).toEqual(['bar', 'rows', 'space']);
  });

  test('tells a version that there is not, and is of the newest', () => {
    const { scenario: of, problems } = scenario('9.9');
    expect(of.version).toBe('3.0');
    expect(problems).toEqual([expect.objectContaining({ code: 'world-unknown', path: ['version'] })]);
  });

  test('says nothing of a version where the product names none', () => {
    const { scenario: of, problems } = shipped.readScenario({ version: '3.0' });
    expect(of).not.toHaveProperty('version');
    expect(problems).toEqual([]);
    expect(shipped.definition).not.toHaveProperty('versions');
  });

  test('goes by what its actors ask of the version', () => {
    const asking = edited(['behaviour', 'if: { opens: welcome }', "if: { version: '2.1' }"]);
    const first = (version: string) => {
      const practice = asking.start({ ...scenario(version).scenario, seed: 0 });
      practice.perform({ kind: 'tap', on: 'phone', control: 'lock-app' });
      return practice.view.phone?.screen;
    };
    expect([first('2.1'), first('3.0')]).toEqual(['welcome', 'devices']);
  });

  test('may have a screen of one version alone, where nothing leads to it in another', () => {
    const inOne = edited(
      ['behaviour', 'if: { opens: welcome }', "if: { version: '2.1' }"],
      [
        'screens',
        'welcome: [bar, space, { button:',
        "welcome: [{ when: { until: '2.1' }, parts: [bar, space] }, { when: { until: '2.1' }, button:",
      ],
    );
    expect(inOne.controlIds()).toContain('start');
    expect(inOne.screenLabels()).toContain('lock.start');
  });
});

describe('a guide', () => {
  test('is performed in each version, on each way', () => {
    const done = rehearse(lock, graph).performed.map(({ version, followed }) => `${version} ${followed.ways.join()}`);
    expect(done).toEqual(['3.0 welcome', '3.0 devices', '2.1 welcome', '2.1 devices']);
    expect(guideIssues(lock, graph)).toEqual([]);
  });

  test('is told in which version it does not work', () => {
    const moved = edited([
      'screens',
      "until: '2.1' }, rows: [blank, { tap: add,",
      "until: '2.1' }, rows: [blank, { tap: add-old, idle: true,",
    ]);
    expect(guideIssues(moved, graph)).toEqual([
      expect.objectContaining({
        code: 'control-absent',
        message: expect.stringMatching(/^In version `2\.1`: At step `add`/) as unknown,
      }),
    ]);
  });

  test('is told what only running the product reveals', () => {
    const endless = edited([
      'behaviour',
      'choose: [{ if: { opens: welcome }, to: welcome }, devices] }',
      'choose: again }\n    again: { choose: opened }',
    ]);
    expect(guideIssues(endless, graph)).toEqual([
      expect.objectContaining({ code: 'loop-endless', path: ['world'] }) as unknown,
    ]);
  });

  test('may name what is on a screen in one version alone: only performing it can tell', () => {
    expect(lock.actFault(WORLD, { on: 'phone', screen: 'devices', tap: 'add' })).toBeUndefined();
    expect(lock.actFault(WORLD, { on: 'phone', screen: 'devices', tap: 'start' })?.code).toBe('control-unknown');
  });

  test('has its figures in the newest version, or in another', () => {
    const figures = createFigures(lock, graphs, library.remedies);
    const kinds = (source: Pick<typeof figures, 'actFigure'>) =>
      source.actFigure('pair-android', 'add', 0)?.parts.map(({ kind }) => kind);
    expect(figures.versions).toEqual(['3.0', '2.1']);
    expect(kinds(figures)).toEqual(['bar', 'chart', 'rows', 'space']);
    expect(kinds(figures.inVersion('2.1'))).toEqual(['bar', 'rows', 'space']);
    expect(figures.inVersion('2.1')).toBe(figures.inVersion('2.1'));
  });
});

test('a screen may be called as what stands on screens is', () => {
  const named = edited(
    ['screens', 'hub: [', 'when: ['],
    ['behaviour', 'shows: hub', 'shows: when'],
    ['screens', 'pairing: [', 'field: ['],
    ['behaviour', 'shows: pairing', 'shows: field'],
    ['screens', 'success: [', 'tap: ['],
    ['behaviour', 'shows: success', 'shows: tap'],
  );
  expect(named.start(scenario().scenario).view.portal.screen).toBe('when');
  expect(productWords(named.definition)).toEqual(productWords(lock.definition));
});

test('a screen names the first and the last version that have something, and all between are meant', () => {
  const when = (said: object) => {
    const phone = { a: [{ when: said, parts: [{ heading: [{ when: said, is: 'a.b' }, 'a.c'] }] }] };
    const product = { ...lock.definition, versions: ['1', '2', '3'], screens: { phone, device: {}, portal: {} } };
    const { screens } = withVersions(product as Product['definition']);
    expect(JSON.stringify(screens).match(/"when":\{[^}]*\}/g)).toHaveLength(2);
    return (assertDefined(screens.phone['a'])[0] as { when: object }).when;
  };
  expect(when({ from: '2' })).toEqual({ version: ['2', '3'] });
  expect(when({ until: '2' })).toEqual({ version: ['1', '2'] });
  expect(when({ from: '2', until: '2', task: 'pair' })).toEqual({ version: ['2'], task: 'pair' });
  expect(when({ task: 'pair' })).toEqual({ task: 'pair' });
});
