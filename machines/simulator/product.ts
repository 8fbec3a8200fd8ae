import { assertDefined } from '../assert-defined.ts';
import type { Problem } from '../problem.ts';
import { actionFault, type ActionFault } from './action-fault.ts';
import { MAX_WAIT_SECONDS, type PracticeAction } from './actions.ts';
import type { ProductDefinition, StateDefinition, World } from './definition.ts';
import { viewOf, type PracticeView } from './practice.view.ts';
import { faultsIn, isWhere, readScenario, type Scenario, type ScenarioFault, type ScenarioText } from './scenario.ts';
import { ProductScreens } from './screens/product-screens.ts';
import type { FigureAct, Scene, ScreenView } from './screens/screen.ts';
import { eventsIn } from './vocabulary.ts';
import { machinesOf, Simulation, type Machines } from './simulation.ts';

export class Product {
  readonly definition: ProductDefinition;
  readonly machines: Machines;
  /** Maximum number of seconds that actors continue without an action. */
  readonly settledAfter: number;
  readonly #screens: ProductScreens;
  #labels: readonly string[] | undefined;
  #controls: readonly string[] | undefined;

  constructor(definition: ProductDefinition) {
    this.definition = definition;
    this.machines = machinesOf(definition);
    this.settledAfter = longestWait(definition) + 2 * definition.seconds.latency + definition.seconds.install;
    this.#screens = new ProductScreens(definition);
  }

  get goals(): readonly string[] {
    return this.definition.goals;
  }

  get worlds(): ProductDefinition['practices'] {
    return this.definition.practices;
  }

  /** Different versions of the app, oldest first; empty if there is only one. */
  get versions(): readonly string[] {
    return this.definition.versions ?? [];
  }

  get faults(): readonly string[] {
    return Object.keys(this.definition.faults);
  }

  get screenIds(): ProductScreens['ids'] {
    return this.#screens.ids;
  }

  screensAround = (platform: string): readonly string[] => this.#screens.systemIds(platform);

  screenLabels = (): readonly string[] => (this.#labels ??= this.#screens.labels(this.worlds));

  controlIds = (): readonly string[] => (this.#controls ??= this.#screens.controls(this.worlds));

  faultsIn = (world: World): string[] => faultsIn(this.definition, world);

  /** Seeds that together produce all variations of a world. */
  seedsIn = (world: World): readonly number[] => seedsIn(this.definition, world);

  readScenario = (text: ScenarioText, likely?: string): { scenario: Scenario; problems: ScenarioFault[] } =>
    readScenario(this.definition, text, likely);

  drawScreen = (on: FigureAct['on'], screen: string, scene: Scene): ScreenView => this.#screens.draw(on, screen, scene);

  actFault = (world: World, act: FigureAct): Omit<Problem, 'path'> | undefined => this.#screens.faultOf(world, act);

  view = (simulation: Simulation): PracticeView => viewOf(this.definition, this.#screens, simulation);

  start = (scenario: Scenario): Practice => new Practice(this, scenario);

  /** Performs actions from the start; stops at the first impossible one. */
  replay = (scenario: Scenario, actions: readonly PracticeAction[]): { practice: Practice; problem?: ActionFault } => {
    const practice = this.start(scenario);
    for (const action of actions) {
      const problem = practice.perform(action);
      if (problem) return { practice, problem };
    }
    return { practice };
  };
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

/** The numbers from 0 up to the least common multiple of the numbers of variations. */
function seedsIn({ vary }: ProductDefinition, world: World): readonly number[] {
  const count = vary.reduce((all, { in: where, among: { length } }) => {
    if (!isWhere(world, where)) return all;
    let common = Math.max(all, length);
    while (common % all !== 0 || common % length !== 0) common++;
    return common;
  }, 1);
  return Array.from({ length: count }, (_, seed) => seed);
}

/**
 * A running practice with a simulated clock, which only `wait` actions advance.
 *
 * @example
 * const practice = product.start(product.readScenario({ task: 'add-user' }).scenario);
 * practice.perform({ kind: 'tap', on: 'phone', control: 'camera' });
 * practice.view.phone?.screen; // 'camera'
 */
export class Practice {
  readonly scenario: Scenario;
  readonly product: Product;
  readonly #simulation: Simulation;
  readonly #actions: PracticeAction[] = [];
  #view: PracticeView | undefined;

  constructor(product: Product, scenario: Scenario) {
    this.product = product;
    this.scenario = scenario;
    this.#simulation = new Simulation(product.definition, product.machines, scenario);
    // A login that is under way is answered before the first second.
    while (this.#simulation.seconds < 0) this.#simulation.tick();
  }

  /** The actions so far. Consecutive waits and moves are merged. */
  get actions(): readonly PracticeAction[] {
    return this.#actions;
  }

  get view(): PracticeView {
    return (this.#view ??= this.product.view(this.#simulation));
  }

  /** Changes nothing if the action is impossible. @throws ProductFault if the actors never come to rest */
  perform(action: PracticeAction): ActionFault | undefined {
    const fault = actionFault(this.view, action);
    if (fault) return fault;
    if (action.kind === 'wait') for (let second = 0; second < action.seconds; second++) this.#simulation.tick();
    else this.#simulation.send({ type: 'action.performed', action });
    this.#view = undefined;
    this.#keep(action);
    return undefined;
  }

  #keep(action: PracticeAction): void {
    const last = this.#actions.at(-1);
    if (action.kind === 'wait' && last?.kind === 'wait' && last.seconds + action.seconds <= MAX_WAIT_SECONDS) {
      this.#actions[this.#actions.length - 1] = { kind: 'wait', seconds: last.seconds + action.seconds };
    } else if (action.kind === 'move' && last?.kind === 'move') {
      this.#actions[this.#actions.length - 1] = action;
    } else this.#actions.push(action);
  }
}
