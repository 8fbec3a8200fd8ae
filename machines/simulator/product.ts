import { known } from '../known.ts';
import type { Problem } from '../problem.ts';
import type { PracticeAction } from './actions.ts';
import { heardIn } from './behaviour/states.ts';
import type { ProductDefinition, StateDefinition } from './definition.types.ts';
import { Practice, type PracticeWorld } from './practice.ts';
import { WorldViewer } from './practice.view.ts';
import {
  faultsIn,
  readScenario,
  type PracticedWorld,
  type Scenario,
  type ScenarioText,
  type World,
} from './scenario.ts';
import type { FigureAct } from './screens/controls.ts';
import { ProductScreens } from './screens/product-screens.ts';
import { allControls, labelsOf } from './screens/screen-labels.ts';
import type { Scene, ScreenView } from './screens/screen.types.ts';
import { createWorld } from './world.machine.ts';

/** A simulated product: what can be practised on it, what can go wrong, what its screens are, and practices on it. */
export interface Product extends PracticeWorld {
  /** What it was made of. */
  definition: ProductDefinition;
  /** The worlds that can be practised: those that a guide is known for. */
  worlds: readonly PracticedWorld[];
  /** The versions of the app that differ, the oldest first; none where one is known. */
  versions: readonly string[];
  /** Every fault that the simulator knows, in the order in which a reader is offered them. */
  faults: readonly string[];
  /** Numbers of practices that meet everything that differs from one to the next without being a fault. */
  seeds: readonly number[];
  /** The ids of all screens, by device. */
  screenIds: Readonly<Record<'phone' | 'portal', readonly string[]>>;
  /** The ids of the screens around the app that a phone of this kind can show: its home screen, settings, questions. */
  screensAround(platform: string): readonly string[];
  /** The keys of all words that the screens can show or be called by: what has to stand in content/apps. */
  screenLabels(): readonly string[];
  /** The ids of everything that can be tapped or filled in on any screen, in the order of letters. */
  controlIds(): readonly string[];
  /** The faults that can occur in a world, in the order of `faults`: none in one that nobody can practise. */
  faultsIn(world: World): string[];
  /**
   * The scenario that a text names. What is not said is filled in from the nearest world that can be practised,
   * and so is what cannot be; each thing that had to be changed or dropped is told.
   *
   * @param likely the platform that goes before others where the text names none
   */
  readScenario(text: ScenarioText, likely?: string): { scenario: Scenario; problems: Problem[] };
  /**
   * A screen of a device in a situation, nothing marked.
   *
   * @throws where the device has no such screen
   */
  drawScreen(on: FigureAct['on'], screen: string, scene: Scene): ScreenView;
  /** What is wrong with an act: a screen that the device does not have, or a control that the screen does not have. */
  actFault(world: World, act: FigureAct): Omit<Problem, 'path'> | undefined;
  /** A practice at its beginning. */
  start(scenario: Scenario): Practice;
  /** The practice that actions lead to. Where one of them cannot be done it ends before it, and says so. */
  replay(scenario: Scenario, actions: readonly PracticeAction[]): { practice: Practice; problem?: Problem };
}

/** The product that a definition describes, which its check has found to be whole. */
export function createProduct(definition: ProductDefinition): Product {
  const { practices, versions = [], faults, goals, seconds, vary } = definition;
  const screens = new ProductScreens(definition);
  const viewer = new WorldViewer(definition, screens);
  const ids = Object.keys(faults);
  const product: Product = {
    definition,
    machine: createWorld(definition),
    view: (snapshot) => viewer.view(snapshot),
    goals,
    settledAfter: longestWait(definition) + 2 * seconds.latency + seconds.install,
    worlds: practices,
    versions,
    faults: ids,
    seeds: seedsOf(vary.map(({ among }) => among.length)),
    screenIds: screens.ids,
    screensAround: (platform) => screens.aroundOn(platform),
    screenLabels: () => (labels ??= labelsOf(screens, practices)),
    controlIds: () => (controls ??= allControls(screens, practices)),
    faultsIn: (world) => faultsIn(definition, world),
    readScenario: (text, likely) => readScenario(definition, text, likely),
    drawScreen: (on, screen, scene) => screens.draw(on, screen, scene),
    actFault: (world, act) => screens.faultOf(world, act),
    start: (scenario) => new Practice(product, scenario),
    replay: (scenario, actions) => Practice.replayed(product, scenario, actions),
  };
  let labels: readonly string[] | undefined;
  let controls: readonly string[] | undefined;
  return product;
}

/** The longest that an actor waits for an answer, or goes on by itself where nothing can be tapped or filled in. */
function longestWait({ actors, seconds }: ProductDefinition): number {
  const isDone = (event: string): boolean => /^(?:tapped|entered)\./.test(event);
  const timesIn = (state: StateDefinition): string[] => {
    if (Object.keys(state.on).some(isDone)) return [];
    // A time around states in which something is done is that of a session.
    const own = heardIn(state).some(isDone) ? [] : Object.keys(state.after);
    return [...own, ...Object.values(state.states).flatMap(timesIn)];
  };
  const times = ['answer', 'pause', ...Object.values(actors).flatMap(timesIn)];
  return Math.max(...times.map((time) => known(seconds[time], `Time \`${time}\``)));
}

/** As many numbers, from 0 on, as it takes until all that is chosen by them comes again in the same way. */
function seedsOf(lengths: readonly number[]): readonly number[] {
  const count = lengths.reduce((all, length) => {
    let common = Math.max(all, length);
    while (common % all !== 0 || common % length !== 0) common++;
    return common;
  }, 1);
  return Array.from({ length: count }, (_, seed) => seed);
}
