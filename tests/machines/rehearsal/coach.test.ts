import { describe, expect, test } from 'vitest';
import { controlsOf } from '../../../machines/simulator/index.ts';
import { Coach } from '../../../machines/rehearsal/index.ts';
import { frozenLibrary } from '../../support/frozen.ts';
import { product } from '../../support/product.ts';

const { guides } = frozenLibrary();
const graphOf = (id: string) => guides.get(id)!.graph;

describe('a step that is tried out', () => {
  test('shows one screen after another, each waiting for its control', () => {
    const coach = Coach.at(product, graphOf('android-add-user-qr'), { step: 'more', ways: ['home'] })!;
    const seen: string[] = [];
    for (const control of ['more', 'two-factor', 'add-user']) {
      seen.push(`${coach.view.screen}: ${coach.turn?.control}`);
      expect(coach.tap(control)).toMatchObject({ right: true });
    }
    expect(seen).toEqual(['home: more', 'more: two-factor', 'two-factor: add-user']);
    expect(coach.turn).toBeUndefined();
    expect(coach.view.screen).toBe('instructions');
  });

  test('says what was meant when another control is tapped, and stays where it is', () => {
    const coach = Coach.at(product, graphOf('android-add-user-qr'), { step: 'authenticate', ways: ['login'] })!;
    expect(coach.tap('back')).toEqual({ right: false, meant: 'authenticate' });
    expect(coach.view.screen).toBe('services');
    expect(coach.tap('authenticate')).toMatchObject({ right: true, turn: { index: 1, control: 'add-user' } });
  });

  test('wants a field filled in before the button', () => {
    const coach = Coach.at(product, graphOf('android-add-user-qr'), { step: 'pin', ways: ['login'] })!;
    expect(coach.tap('activate')).toEqual({ right: false, meant: 'pin' });
    expect(coach.tap('pin')).toMatchObject({ right: true, turn: { index: 0, control: 'activate' } });
    expect(coach.view.parts).toContainEqual(expect.objectContaining({ kind: 'field', value: '••••' }));
    expect(coach.tap('activate')).toEqual({ right: true, turn: undefined });
  });

  test('fills in the string of the portal', () => {
    const coach = Coach.at(product, graphOf('iphone-add-user-code'), { step: 'activation-code', ways: ['home'] })!;
    expect(coach.tap('code')).toEqual({ right: true, turn: undefined });
    expect(coach.view.parts).toContainEqual(
      expect.objectContaining({ kind: 'field', value: expect.stringMatching(/^PRAC[0-9A-Z]{6}$/) }),
    );
  });

  test('is done once: another tap is never right', () => {
    const coach = Coach.at(product, graphOf('message-delivery'), { step: 'login', ways: [] })!;
    expect(coach.tap('log-in')).toEqual({ right: true, turn: undefined });
    expect(coach.tap('log-in')).toEqual({ right: false, meant: '' });
  });

  test('is not to be had where there is only something to see', () => {
    expect(Coach.at(product, graphOf('android-add-user-qr'), { step: 'scan', ways: ['login'] })).toBeUndefined();
    expect(Coach.at(product, graphOf('iphone-activate-qr'), { step: 'banner', ways: [] })).toBeUndefined();
    expect(Coach.at(product, graphOf('iphone-activate-qr'), { step: 'nowhere', ways: [] })).toBeUndefined();
  });
});

describe.each([...guides.keys()])('every step of %s that has something to tap', (id) => {
  const graph = graphOf(id);

  test('can be tried out to its end, and each wrong control is answered with the right one', () => {
    const places = placesOf();
    expect(places.length).toBeGreaterThan(3);
    for (const progress of places) {
      const coach = Coach.at(product, graph, progress);
      while (coach?.turn) {
        const { control } = coach.turn;
        expect(controlsOf(coach.view), progress.step).toContain(control);
        for (const other of controlsOf(coach.view)) {
          if (other !== control) expect(coach.tap(other)).toEqual({ right: false, meant: control });
        }
        expect(coach.tap(control)).toMatchObject({ right: true });
      }
    }
  });

  /** Each place with the ways that lead to it. */
  function placesOf() {
    const found: { step: string; ways: string[] }[] = [];
    const visit = (step: string, taken: string[]): void => {
      if (found.some((each) => each.step === step && each.ways.join() === taken.join())) return;
      found.push({ step, ways: taken });
      const { next, ways: forks } = graph.steps[step]!;
      if (next !== undefined) visit(next, taken);
      for (const [way, target] of Object.entries(forks ?? {})) visit(target, [...taken, way]);
    };
    visit(graph.start, []);
    return found;
  }
});
