import fc from 'fast-check';
import { createActor, SimulatedClock } from 'xstate';
import { describe, expect, test } from 'vitest';
import {
  controlsOf,
  type PracticeAction,
  type PracticeView,
  type Product,
  type Scenario,
} from '../../../machines/simulator/index.ts';
import type { Token } from '../../../machines/simulator/behaviour/actor.types.ts';
import { isWhole } from '../../support/coverage.ts';
import { form, lock } from '../../support/simulated.ts';
import { product as shipped } from '../../support/product.ts';
import { actionOf, choiceNumbers, scenarioIn } from '../../support/random-actions.ts';
import { share } from '../../support/random-share.ts';

/** In ms. In the full run the longest takes a minute alone. */
const timeout = 600_000;
/** A practice has so many events; in the full run they are 100,000 of each product, in others a sixth. */
const LENGTH = 60;
const RUNS = isWhole ? 1700 : 280;

/** A world without a practice around it: its actors can be looked at. */
class OpenWorld {
  readonly #product: Product;
  readonly #clock = new SimulatedClock();
  readonly #actor;

  constructor(product: Product, scenario: Scenario) {
    this.#product = product;
    this.#actor = createActor(product.machine, { input: scenario, clock: this.#clock }).start();
    while (this.view.seconds < 0) this.#tick();
  }

  get view(): PracticeView {
    return this.#product.view(this.#actor.getSnapshot());
  }

  /** What the actors have drawn, by what stands on it. */
  get tokens(): Readonly<Record<string, Token>> {
    const actors = Object.values(this.#actor.getSnapshot().children) as unknown as {
      getSnapshot(): { context: { tokens?: Record<string, Token> } };
    }[];
    return Object.fromEntries(actors.flatMap((actor) => Object.entries(actor.getSnapshot().context.tokens ?? {})));
  }

  act(action: PracticeAction): void {
    if (action.kind === 'wait') for (let second = 0; second < action.seconds; second++) this.#tick();
    else this.#actor.send({ type: 'action.performed', action });
  }

  #tick(): void {
    this.#actor.send({ type: 'second.passed' });
    this.#clock.increment(1000);
  }
}

/** All that anybody still waits for: a screen that says so, or a code whose time is not over. */
const isAtRest = ({ phone, portal }: PracticeView): boolean =>
  [phone, portal].every((view) => !view?.parts.some((part) => part.kind === 'result' && part.icon === 'wait'));

/** What holds of a product whatever it is, told from its description alone. */
describe.each<[string, Product]>([
  ['the product that ships', shipped],
  ['a smart lock', lock],
  ['a form without a phone', form],
])('whatever is done with %s', (_, product) => {
  const { definition } = product;
  const longest = Object.values(definition.seconds).reduce((sum, seconds) => sum + seconds, 0);
  const anything = fc.tuple(scenarioIn(product), choiceNumbers(LENGTH));

  test('what works once works once, and nothing of which the time is over does', { timeout }, () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anything, ([scenario, numbers]) => {
        let before: Readonly<Record<string, Token>> = {};
        const drawnAt = new Map<string, number>();
        const world = new OpenWorld(product, scenario);
        for (const number of numbers) {
          world.act(actionOf(world.view, number));
          const now = world.tokens;
          const { seconds } = world.view;
          for (const [id, { kind, state }] of Object.entries(now)) {
            if (!drawnAt.has(id)) drawnAt.set(id, seconds);
            const was = before[id]?.state ?? 'open';
            // What is open no more stays so.
            if (was !== 'open' && state !== was) throw new Error(`${id} was ${was} and is ${state}.`);
            const life = definition.seconds[definition.tokens[kind]!.life]!;
            if (state === 'open' && seconds - drawnAt.get(id)! >= life) throw new Error(`${id} outlives its time.`);
            seen.add(`${kind} ${state}`);
          }
          if (Object.keys(before).some((id) => !Object.hasOwn(now, id))) throw new Error('A token is forgotten.');
          before = now;
        }
      }),
      { numRuns: share(RUNS) },
    );
    const kinds = Object.keys(definition.tokens);
    expect(kinds.filter((kind) => !seen.has(`${kind} open`) || !seen.has(`${kind} used`))).toEqual([]);
  });

  test('nothing waits for ever, and each screen can be drawn', { timeout }, () => {
    fc.assert(
      fc.property(anything, ([scenario, numbers]) => {
        const practice = product.start(scenario);
        for (const number of numbers) {
          practice.perform(actionOf(practice.view, number));
          for (const view of [practice.view.phone, practice.view.portal]) {
            const controls = view ? controlsOf(view) : [];
            expect(new Set(controls).size).toBe(controls.length);
          }
        }
        practice.perform({ kind: 'wait', seconds: longest });
        expect(isAtRest(practice.view)).toBe(true);
        const { log, phone, portal } = practice.view;
        practice.perform({ kind: 'wait', seconds: longest });
        expect([practice.view.log, practice.view.phone, practice.view.portal]).toEqual([log, phone, portal]);
      }),
      { numRuns: share(RUNS / 10) },
    );
  });

  test(
    'the same number and the same actions lead to the same practice, and undone it is as it was',
    { timeout },
    () => {
      fc.assert(
        fc.property(anything, ([scenario, numbers]) => {
          const practice = product.start(scenario);
          for (const number of numbers) practice.perform(actionOf(practice.view, number));
          const again = product.replay(scenario, practice.actions);
          expect(again.problem).toBeUndefined();
          expect(again.practice.view).toEqual(practice.view);
          const last = practice.actions.findLastIndex(({ kind }) => kind !== 'wait');
          const before = product.replay(scenario, practice.actions.slice(0, Math.max(0, last))).practice;
          expect(practice.undone().view).toEqual(before.view);
        }),
        { numRuns: share(RUNS / 10) },
      );
    },
  );
});
