import type { Problem } from '../problem.ts';
import { Practice, type PracticeWorld } from './practice.ts';
import { practiceView } from './practice.view.ts';
import type { PracticeAction } from './actions.ts';
import { SECONDS } from './protocol.ts';
import {
  assumedFaults,
  faults,
  faultsIn,
  readScenario,
  worlds,
  type FaultId,
  type Scenario,
  type ScenarioText,
  type World,
} from './scenario.ts';
import { actFault, drawScreen, screenIds, type FigureAct } from './screens/figure.ts';
import { controlIds, screenLabels } from './screens/screen-labels.ts';
import type { Scene, ScreenView } from './screens/screen.types.ts';
import { createActivation, GOALS } from './world.machine.ts';

/** A simulated product: what can be practised on it, what can go wrong, what its screens are, and practices on it. */
export interface Product extends PracticeWorld {
  /** The worlds that can be practised: those that a guide is known for. */
  worlds: readonly Pick<Scenario, 'platform' | 'method' | 'task'>[];
  /** Every fault that the simulator knows, in the order in which a reader is offered them. */
  faults: readonly FaultId[];
  /** Faults that no source names as causes; a page that offers one says "possible". */
  assumedFaults: readonly FaultId[];
  /** Numbers of practices that meet everything that differs from one to the next without being a fault. */
  seeds: readonly number[];
  /** The ids of all screens, by device. */
  screenIds: Readonly<Record<'phone' | 'portal', readonly string[]>>;
  /** The keys of all words that the screens can show or be called by: what has to stand in content/apps. */
  screenLabels(): readonly string[];
  /** The ids of everything that can be tapped or filled in on any screen, in the order of letters. */
  controlIds(): readonly string[];
  /** The faults that can occur in a world, in the order of `faults`: none in one that nobody can practise. */
  faultsIn(world: World): FaultId[];
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

/** The product that is practised on. */
export function createProduct(): Product {
  const product: Product = {
    machine: createActivation(),
    view: practiceView,
    goals: GOALS,
    settledAfter: SECONDS.answer + 2 * SECONDS.latency + SECONDS.install,
    worlds,
    faults,
    assumedFaults,
    seeds: [0, 1],
    screenIds,
    screenLabels,
    controlIds,
    faultsIn,
    readScenario,
    drawScreen,
    actFault,
    start: (scenario) => new Practice(product, scenario),
    replay: (scenario, actions) => Practice.replayed(product, scenario, actions),
  };
  return product;
}
