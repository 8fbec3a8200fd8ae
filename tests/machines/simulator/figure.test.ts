import { describe, expect, test } from 'vitest';
import { controlsOf, iconOf, isSwitch, type FigureAct, type ScreenView } from '../../../machines/simulator/index.ts';
import { product } from '../../support/product.ts';
import { localizedFor, readFiles, readLibrary } from '../../../src/content/index.ts';
import { createFigures } from '../../../machines/rehearsal/index.ts';
import { figureView } from '../../support/screens-drawn.ts';
import { MARKS, MARKS_OF_MESSAGES } from './marks.ts';

const library = readLibrary(readFiles(process.cwd()));
const worldOf = (guide: string) => library.guides.get(guide)!.graph.world;

interface Drawn {
  step: string;
  number: string | undefined;
  act: FigureAct;
  view: ScreenView;
}

const graphs = new Map([...library.guides].map(([id, { graph }]) => [id, graph]));
const source = createFigures(product, graphs, library.remedies);

/** Every figure of a guide, its problems last, as the simulator shows it while the guide is performed. */
function figuresOf(guide: string): Drawn[] {
  const { steps, problems } = graphs.get(guide)!;
  const ofSteps = Object.entries(steps).flatMap(([step, { acts }]) =>
    acts.map((act, index) => ({ step, number: act.figure, act, view: source.actFigure(guide, step, index)! })),
  );
  const ofProblems = Object.entries(problems).flatMap(([problem, { figures }]) => {
    const matter = localizedFor(library, problem, 'ja')!.matter!;
    if (matter.kind !== 'problem') throw new Error(`${problem} is no problem.`);
    return matter.figures.map((act, index) => ({
      step: problem,
      number: figures[index],
      act,
      view: source.problemFigure(problem, act, { guide })!,
    }));
  });
  return [...ofSteps, ...ofProblems];
}

const marksOf = ({ marks }: ScreenView) => marks.map(({ control, turn }) => `${control} ${turn}`).join(' ');
const lines = (figures: readonly Drawn[]) =>
  figures.flatMap(({ number, view }) => (number === undefined ? [] : [`${number} ${marksOf(view)}`.trim()]));

describe.each([...library.guides.keys()])('every act of %s', (guide) => {
  const figures = figuresOf(guide);

  test('is drawn on the device that it happens on', () => {
    expect(figures.length).toBeGreaterThan(0);
    const phone = worldOf(guide).platform === 'android' ? 'android' : 'iphone';
    for (const { act, view } of figures) {
      expect(view).toMatchObject({ device: act.on === 'portal' ? 'browser' : phone, screen: act.screen });
      expect(view.parts.length).toBeGreaterThan(0);
    }
  });

  test('marks what is filled in, then what is tapped, on the screen, but for a button that no fact has the words of', () => {
    for (const { act, view } of figures) {
      const wanted = [act.enter, act.tap].filter((control) => control !== undefined && control !== 'log-in');
      expect(view.marks.map(({ control }) => control)).toEqual(wanted);
      expect(controlsOf(view)).toEqual(expect.arrayContaining(view.marks.map(({ control }) => control)));
    }
  });

  test('has the turns of its step in order: each way counts for itself', () => {
    for (const { step } of figures) {
      const own = figures.filter((each) => each.step === step);
      const turns = own.flatMap(({ view }) => view.marks.map(({ turn }) => turn));
      expect(turns).toEqual(turns.map((_, index) => index + 1));
    }
  });
});

describe('iconOf', () => {
  test('is the drawing of a control that has one', () => {
    const home = figureView({ platform: 'android', method: 'qr', task: 'add-user' }, { on: 'phone', screen: 'home' });
    expect(iconOf(home, 'more')).toBe('menu');
    const pin = figureView({ platform: 'android', method: 'qr', task: 'add-user' }, { on: 'phone', screen: 'pin' });
    expect(iconOf(pin, 'activate')).toBeUndefined();
    expect(iconOf(pin, 'nothing')).toBeUndefined();
  });
});

describe('the marks', () => {
  test.each(Object.entries(MARKS))('of %s are those of the facts', (guide, expected) => {
    expect(lines(figuresOf(guide))).toEqual(expected);
  });

  test('of message-delivery follow its steps', () => {
    const found = figuresOf('message-delivery').map(({ step, view }) => `${step}: ${marksOf(view)}`.trim());
    expect(found).toEqual(MARKS_OF_MESSAGES);
  });
});

describe('the state of the simulator at a step', () => {
  const parts = (guide: string, step: string, act: number) => source.actFigure(guide, step, act)!.parts;

  test('is seen in the field that is filled in, and nowhere before', () => {
    const field = (text: string) => expect.objectContaining({ kind: 'field', value: text });
    expect(parts('android-add-user-qr', 'pin', 0)).toContainEqual(field('••••'));
    expect(parts('android-add-user-code', 'session-id', 0)).toContainEqual(
      expect.objectContaining({ kind: 'field', value: expect.stringMatching(/^PRAC[0-9A-Z]{6}$/) }),
    );
    expect(parts('android-add-user-qr', 'qr-code', 0)).toContainEqual(
      expect.objectContaining({ kind: 'field', value: undefined }),
    );
  });

  test('is seen in the camera: the code is not captured before it is read', () => {
    const view = expect.objectContaining({ kind: 'view', sees: 'code', locked: false });
    expect(parts('android-add-user-qr', 'scan', 0)).toContainEqual(view);
    expect(parts('iphone-activate-qr', 'scan', 0)).toContainEqual(view);
    expect(parts('iphone-activate-qr', 'banner', 1)).toContainEqual({ kind: 'view', sees: 'code', locked: true });
  });

  test('shows a switch as it is to be', () => {
    const act = { on: 'phone', screen: 'camera-settings', tap: 'scan-qr-codes' } as const;
    const settings = source.problemFigure('qr-not-read', act, { guide: 'android-add-user-qr' })!;
    expect(controlsOf(settings).filter((control) => isSwitch(settings, control))).toEqual(['scan-qr-codes']);
    expect(JSON.stringify(settings.parts)).toContain('"on":true');
  });

  test('leaves out what no guide speaks of: the bar of the phone, a notification', () => {
    for (const guide of graphs.keys()) {
      for (const { act, view } of figuresOf(guide)) {
        expect(view.notice).toBeUndefined();
        expect(view.home === undefined).toBe(act.tap !== 'go-home');
      }
    }
  });
});
