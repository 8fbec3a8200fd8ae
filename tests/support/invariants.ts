import { expect } from 'vitest';
import { assertDefined } from '../../machines/assert-defined.ts';
import {
  controlsOf,
  Simulation,
  type PracticeAction,
  type PracticeView,
  type Product,
  type Scenario,
} from '../../machines/simulator/index.ts';
import type { Token } from '../../machines/simulator/actor.machine.ts';
import { actionOf } from './random-actions.ts';

type Tokens = Readonly<Record<string, Token>>;

/** A world without a practice around it: its actors can be looked at. */
class OpenWorld {
  readonly #product: Product;
  readonly #simulation: Simulation;

  constructor(product: Product, scenario: Scenario, kind = Simulation) {
    this.#product = product;
    this.#simulation = new kind(product.definition, product.machines, scenario);
    while (this.view.seconds < 0) this.#simulation.tick();
  }

  get view(): PracticeView {
    return this.#product.view(this.#simulation);
  }

  /** What each actor has drawn, by what is on it. Two may draw the same from the same value. */
  get tokens(): Tokens {
    const actors = Object.entries(this.#simulation.actors) as [
      string,
      { getSnapshot(): { context: { tokens?: Record<string, Token> } } },
    ][];
    return Object.fromEntries(
      actors.flatMap(([name, actor]) =>
        Object.entries(actor.getSnapshot().context.tokens ?? {}).map(([id, token]) => [`${name} ${id}`, token]),
      ),
    );
  }

  act(action: PracticeAction): void {
    if (action.kind === 'wait') for (let second = 0; second < action.seconds; second++) this.#simulation.tick();
    else this.#simulation.send({ type: 'action.performed', action });
  }
}

/** What works once works once, and nothing that the time is over does. Returns what the tokens have been. */
export function tokensHold(product: Product, scenario: Scenario, numbers: readonly number[]): Set<string> {
  const { tokens, seconds: times } = product.definition;
  const seen = new Set<string>();
  let before: Tokens = {};
  const drawnAt = new Map<string, number>();
  const world = new OpenWorld(product, scenario);
  // What follows from something else is the same again when that is typed again.
  const derived = new Set(
    [...JSON.stringify(product.definition).matchAll(/"draw":"([a-z-]+)","from"/g)].map(([, kind]) => kind),
  );
  for (const number of numbers) {
    world.act(actionOf(world.view, number));
    const now = world.tokens;
    const { seconds } = world.view;
    for (const [id, { kind, state }] of Object.entries(now)) {
      if (derived.has(kind)) continue;
      const drawn = drawnAt.get(id) ?? seconds;
      drawnAt.set(id, drawn);
      const was = before[id]?.state ?? 'open';
      // What is open no more stays so. (`expect` would take most of the time.)
      if (was !== 'open' && state !== was) throw new Error(`${id} was ${was} and is ${state}.`);
      const isOver = seconds - drawn >= assertDefined(times[assertDefined(tokens[kind]).life]);
      if (state === 'open' && isOver) throw new Error(`${id} outlives its time.`);
      seen.add(`${kind} ${state}`);
    }
    if (Object.keys(before).some((id) => !Object.hasOwn(now, id))) throw new Error('A token is forgotten.');
    before = now;
  }
  return seen;
}

/** All that anybody still waits for: a screen that says so, or a code whose time is not over. */
const isAtRest = ({ phone, portal }: PracticeView): boolean =>
  [phone, portal].every((view) => !view?.parts.some((part) => part.kind === 'result' && part.icon === 'wait'));

/** Nothing waits for ever, and each screen can be drawn, with unique controls. */
export function waitsEnd(product: Product, scenario: Scenario, numbers: readonly number[]): void {
  const longest = Object.values(product.definition.seconds).reduce((sum, seconds) => sum + seconds, 0);
  const practice = product.start(scenario);
  for (const number of numbers) {
    practice.perform(actionOf(practice.view, number));
    for (const view of [practice.view.phone, practice.view.device, practice.view.portal]) {
      const controls = view ? controlsOf(view) : [];
      expect(new Set(controls).size).toBe(controls.length);
    }
  }
  practice.perform({ kind: 'wait', seconds: longest });
  expect(isAtRest(practice.view)).toBe(true);
  const { log, phone, device, portal } = practice.view;
  practice.perform({ kind: 'wait', seconds: longest });
  expect(practice.view).toMatchObject({ log, phone, device, portal });
}

/** Nobody waits longer than their timeouts when no message between devices arrives any more. */
export function silenceEnds(product: Product, scenario: Scenario, numbers: readonly number[]): void {
  let isSilent = false;
  class Silent extends Simulation {
    override deliverLater(...sent: Parameters<Simulation['deliverLater']>): void {
      if (!isSilent) super.deliverLater(...sent);
    }
  }
  const world = new OpenWorld(product, scenario, Silent);
  for (const [index, number] of numbers.entries()) {
    isSilent = index >= (numbers[0] ?? 0) % numbers.length;
    world.act(actionOf(world.view, number));
  }
  isSilent = true;
  world.act({ kind: 'wait', seconds: Object.values(product.definition.seconds).reduce((sum, each) => sum + each, 0) });
  expect(isAtRest(world.view)).toBe(true);
}

/** The same number and the same actions lead to the same practice. */
export function repeats(product: Product, scenario: Scenario, numbers: readonly number[]): void {
  const practice = product.start(scenario);
  for (const number of numbers) practice.perform(actionOf(practice.view, number));
  const again = product.replay(scenario, practice.actions);
  expect(again.problem).toBeUndefined();
  expect(again.practice.view).toEqual(practice.view);
}
