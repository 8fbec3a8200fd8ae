import { assertDefined } from '../assert-defined.ts';
import type { Problem } from '../problem.ts';
import type { PracticeAction } from './actions.ts';
import { eventsIn } from './behaviour/states.ts';
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

/** A simulated product. */
export interface Product extends PracticeWorld {
  definition: ProductDefinition;
  /** The worlds that can be practiced. */
  worlds: readonly PracticedWorld[];
  /** Different versions of the app, oldest first; empty if there is only one. */
  versions: readonly string[];
  /** All faults, in display order. */
  faults: readonly string[];
  /** Seeds that together produce all variations. */
  seeds: readonly number[];
  screenIds: Readonly<Record<'phone' | 'portal', readonly string[]>>;
  /** The ids of system screens for a platform. */
  screensAround(platform: string): readonly string[];
  /** The keys of all labels that screens can show, for content/apps. */
  screenLabels(): readonly string[];
  /** The ids of all controls, sorted. */
  controlIds(): readonly string[];
  /** The faults that can occur in a world, in display order. */
  faultsIn(world: World): string[];
  /**
   * Reads a scenario from text. Missing and impossible parts are taken from the nearest possible world; problems list
   * what was changed.
   *
   * @param likely the preferred platform, if the text has none
   */
  readScenario(text: ScenarioText, likely?: string): { scenario: Scenario; problems: Problem[] };
  /**
   * A screen of a device in a scene, without marks.
   *
   * @throws Error if there is no such screen
   */
  drawScreen(on: FigureAct['on'], screen: string, scene: Scene): ScreenView;
  /** Reports an unknown screen or control of an act. */
  actFault(world: World, act: FigureAct): Omit<Problem, 'path'> | undefined;
  start(scenario: Scenario): Practice;
  /** Performs actions from the start; stops at the first impossible one. */
  replay(scenario: Scenario, actions: readonly PracticeAction[]): { practice: Practice; problem?: Problem };
}

/** Creates a product from a checked definition. */
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

/** The longest delay of states without controls to tap or fill in. */
function longestWait({ actors, seconds }: ProductDefinition): number {
  const isDone = (event: string): boolean => /^(?:tapped|entered)\./.test(event);
  const timesIn = (state: StateDefinition): string[] => {
    if (Object.keys(state.on).some(isDone)) return [];
    // A delay around states with controls is that of a session.
    const own = eventsIn(state).some(isDone) ? [] : Object.keys(state.after);
    return [...own, ...Object.values(state.states).flatMap(timesIn)];
  };
  const times = ['answer', 'pause', ...Object.values(actors).flatMap(timesIn)];
  return Math.max(...times.map((time) => assertDefined(seconds[time], `Time \`${time}\``)));
}

/** The numbers from 0 up to the least common multiple. */
function seedsOf(lengths: readonly number[]): readonly number[] {
  const count = lengths.reduce((all, length) => {
    let common = Math.max(all, length);
    while (common % all !== 0 || common % length !== 0) common++;
    return common;
  }, 1);
  return Array.from({ length: count }, (_, seed) => seed);
}
