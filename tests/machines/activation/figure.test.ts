import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actFault,
  controlsOf,
  figureView,
  isSwitch,
  screenIds,
  type FigureAct,
  type ScreenView,
} from '../../../machines/activation/index.ts';
import { editionFor, readFiles, readLibrary } from '../../../src/content/index.ts';
import { MARKS, MARKS_OF_MESSAGES } from './marks.ts';

const library = readLibrary(readFiles(process.cwd()));
const worldOf = (guide: string) => library.guides.get(guide)!.graph.world;

interface Drawn {
  step: string;
  number: string | undefined;
  act: FigureAct;
  view: ScreenView;
}

/** Every figure of a guide, its problems last, as the machines draw it. */
function figuresOf(guide: string): Drawn[] {
  const { world, steps, problems } = library.guides.get(guide)!.graph;
  const ofSteps = Object.entries(steps).flatMap(([step, { acts }]) =>
    acts.map((act, index) => {
      const before = acts.slice(0, index).filter(({ way }) => way === undefined || way === act.way);
      return { step, number: act.figure, act, view: figureView(world, act, before) };
    }),
  );
  const ofProblems = Object.entries(problems).flatMap(([problem, { figures }]) => {
    const matter = editionFor(library, problem, 'ja')!.matter!;
    if (matter.kind !== 'problem') throw new Error(`${problem} is no problem.`);
    return matter.figures.map((act, index) => ({
      step: problem,
      number: figures[index],
      act,
      view: figureView(world, act),
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

  test('marks what is filled in, then what is tapped, on the screen', () => {
    for (const { act, view } of figures) {
      expect(view.marks.map(({ control }) => control)).toEqual([act.enter, act.tap].filter(Boolean));
      expect(controlsOf(view)).toEqual(expect.arrayContaining(view.marks.map(({ control }) => control)));
    }
  });

  test('has the turns of its step in order: each way counts for itself', () => {
    for (const { step } of figures) {
      const turns = figures.filter((each) => each.step === step).flatMap(({ view }) => view.marks);
      expect(turns.map(({ turn }) => turn)).toEqual(turns.map((_, index) => index + 1));
    }
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

  test('differ where a mark is lost, another control is marked, or a turn is miscounted', () => {
    const world = { platform: 'android', method: 'qr', task: 'add-user' };
    const act: FigureAct = { on: 'phone', screen: 'pin', enter: 'pin', tap: 'activate' };
    expect(marksOf(figureView(world, act))).toBe('pin 1 activate 2');
    expect(marksOf(figureView(world, { ...act, enter: undefined }))).toBe('activate 1');
    expect(marksOf(figureView(world, { ...act, tap: 'back' }))).toBe('pin 1 back 2');
    expect(marksOf(figureView(world, act, [act]))).toBe('pin 3 activate 4');
  });
});

describe('what was done before in the step', () => {
  const world = { platform: 'android', method: 'code', task: 'add-user' };
  const partsOf = (act: FigureAct, before: FigureAct[] = []) => figureView(world, act, before).parts;
  const pin: FigureAct = { on: 'phone', screen: 'pin', enter: 'pin' };

  test('is seen in the field that was filled in, and nowhere else', () => {
    expect(partsOf(pin)).toContainEqual(expect.objectContaining({ kind: 'field', value: '••••' }));
    expect(partsOf({ ...pin, enter: undefined }, [pin])).toEqual(partsOf(pin));
    expect(partsOf({ ...pin, enter: undefined })).not.toEqual(partsOf(pin));
    expect(partsOf({ on: 'phone', screen: 'session-id' }, [pin])).toEqual(
      partsOf({ on: 'phone', screen: 'session-id' }),
    );
  });

  test('is seen in the camera, which has come into focus', () => {
    const camera: FigureAct = { on: 'phone', screen: 'camera' };
    const locked = (before: FigureAct[]) => partsOf(camera, before).map((part) => part.kind === 'view' && part.locked);
    expect(locked([])).toContain(false);
    expect(locked([])).not.toContain(true);
    expect(locked([{ on: 'phone', screen: 'launcher', tap: 'camera' }])).toContain(true);
  });

  test('leaves a switch a switch: the one of the Camera settings, which is on', () => {
    const settings = figureView(world, { on: 'phone', screen: 'camera-settings' });
    expect(controlsOf(settings).filter((control) => isSwitch(settings, control))).toEqual(['scan-qr-codes']);
    expect(JSON.stringify(settings.parts)).toContain('"on":true');
  });
});

describe('an act that cannot be', () => {
  const world = { platform: 'iphone', method: 'qr', task: 'add-user' };

  test.each([
    [{ on: 'phone', screen: 'hom' }, 'There is no screen `hom` on the phone.'],
    [{ on: 'portal', screen: 'camera' }, 'There is no screen `camera` on the portal.'],
    [{ on: 'phone', screen: 'home', tap: 'services' }, 'Screen `home` has no control `services`.'],
    [{ on: 'phone', screen: 'pin', enter: 'code', tap: 'activate' }, 'Screen `pin` has no control `code`.'],
    // Android's answer to the same question.
    [{ on: 'phone', screen: 'camera-permission', tap: 'allow' }, 'Screen `camera-permission` has no control `allow`.'],
  ] as const)('%j is refused', (act, message) => {
    expect(() => figureView(world, act)).toThrow(message);
    expect(actFault(world, act)).toMatchObject({ message });
  });

  test('is refused whatever it names', () => {
    const screens = screenIds.phone.map((screen) => [screen, controlsOf(figureView(world, { on: 'phone', screen }))]);
    const known = new Map(screens as [string, string[]][]);
    fc.assert(
      fc.property(fc.constantFrom(...known.keys()), fc.string(), (screen, tap) => {
        fc.pre(!known.get(screen)!.includes(tap));
        expect(() => figureView(world, { on: 'phone', screen, tap })).toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.string(), (screen) => {
        fc.pre(!known.has(screen));
        expect(() => figureView(world, { on: 'phone', screen })).toThrow(/There is no screen/);
      }),
      // Names that every object has.
      { examples: [['toString'], ['constructor'], ['__proto__']] },
    );
  });
});
